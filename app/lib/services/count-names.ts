import 'server-only';
import { setImmediate } from 'node:timers/promises';
import type { OpenDatabase } from '../db/open-database';
import { openSnapshot } from '../db/snapshot';
import { type NamesCount, readFigures } from '../db/snapshot-figures';
import { EVERY_FIGURE } from './count-figures';
import { type DataSet, getDataSet } from './get-data-set';
import { publishedFigures } from './public-figures';
import type { ServiceContext } from './service-context';

/** How many published figures name each reporter, partner and source. */
export interface NameCounts {
  reporters: ReadonlyMap<string, number>;
  partners: ReadonlyMap<string, number>;
  sources: ReadonlyMap<string, number>;
}

/** The last counts that were made or are being made past the figures in memory, for each open database. */
const kept = new WeakMap<OpenDatabase, { state: number; counts: Promise<NameCounts> }>();

/** Counts the published figures by their names; of a very large set in slices, and once for all who ask. */
export async function countNames(context: ServiceContext): Promise<NameCounts> {
  const dataSet = await getDataSet(context);
  if (dataSet.isWhole) return countKept(dataSet);
  const known = kept.get(context.db);
  if (known?.state === dataSet.revision) return known.counts;
  const own = { state: dataSet.revision, counts: countRead(context) };
  kept.set(context.db, own);
  own.counts.catch(() => kept.get(context.db) === own && kept.delete(context.db));
  return own.counts;
}

function countKept(dataSet: DataSet): NameCounts {
  const counter = new Counter();
  for (const { reporter, partner, sourceId } of publishedFigures(dataSet))
    counter.add({ reporter, partner, source: sourceId, count: 1 });
  return counter;
}

async function countRead({ db, asOf }: ServiceContext): Promise<NameCounts> {
  const snapshot = openSnapshot(db.file);
  try {
    const counter = new Counter();
    for (const step of readFigures(snapshot, EVERY_FIGURE, asOf?.number ?? null).nameSteps()) {
      for (const names of step) counter.add(names);
      await setImmediate();
    }
    return counter;
  } finally {
    snapshot.close();
  }
}

class Counter implements NameCounts {
  readonly reporters = new Map<string, number>();
  readonly partners = new Map<string, number>();
  readonly sources = new Map<string, number>();

  add({ reporter, partner, source, count }: Omit<NamesCount, 'period'>): void {
    const more = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + count);
    more(this.reporters, reporter);
    more(this.partners, partner);
    more(this.sources, source);
  }
}
