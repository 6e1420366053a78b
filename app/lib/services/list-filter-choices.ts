import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { listPublishedNames, type PublishedNames } from '../db/name-lists';
import type { OpenDatabase } from '../db/open-database';
import { openSnapshot } from '../db/snapshot';
import { readFigures } from '../db/snapshot-figures';
import type { Figure } from '../domain/figure';
import { type MonthSpan, parseTimePeriod, periodSpan } from '../domain/period';
import type { Source } from '../domain/source';
import { EVERY_FIGURE } from './count-figures';
import { getDataSet } from './get-data-set';
import { publishedFigures } from './public-figures';
import type { ServiceContext } from './service-context';

/** What a reader may choose in a filter: only what some published figure has. */
export interface FilterChoices extends Omit<PublishedNames, 'sources'> {
  sources: Source[];
}

/** The names at the newest state of a set that memory does not hold, for each open database. */
const kept = new WeakMap<OpenDatabase, { revision: number; names: PublishedNames }>();

/**
 * The choices of filters, of all figures: where memory does not hold them, read by jumping through indexes, once for a
 * data revision; of an earlier state read out of the record, in slices.
 */
export async function listFilterChoices(context: ServiceContext): Promise<FilterChoices> {
  const dataSet = await getDataSet(context);
  const { db, asOf } = context;
  const names = dataSet.isWhole
    ? namesOf(publishedFigures(dataSet))
    : asOf
      ? await readNamesAsOf(db, asOf.number)
      : readNames(db, dataSet.revision, dataSet.sources);
  return { ...names, sources: names.sources.flatMap((id) => dataSet.sources.get(id) ?? []) };
}

function readNames(db: OpenDatabase, revision: number, sources: ReadonlyMap<string, Source>): PublishedNames {
  const known = kept.get(db);
  if (known && known.revision >= revision) return known.names;
  const snapshot = openSnapshot(db.file);
  try {
    const names = listPublishedNames(snapshot, sources.keys());
    kept.set(db, { revision: snapshot.revision, names });
    return names;
  } finally {
    snapshot.close();
  }
}

/** The names at earlier states of such sets, the newest last: they never change. */
const keptOfThen = new WeakMap<OpenDatabase, Map<number, Promise<PublishedNames>>>();
const STATES_KEPT = 8;

function readNamesAsOf(db: OpenDatabase, number: number): Promise<PublishedNames> {
  const states = keptOfThen.get(db) ?? new Map<number, Promise<PublishedNames>>();
  keptOfThen.set(db, states);
  const known = states.get(number);
  if (known) return known;
  const reading = collectNames(db, number);
  states.set(number, reading);
  reading.catch(() => states.delete(number));
  const [oldest] = states.keys();
  if (states.size > STATES_KEPT && oldest !== undefined) states.delete(oldest);
  return reading;
}

async function collectNames(db: OpenDatabase, number: number): Promise<PublishedNames> {
  const snapshot = openSnapshot(db.file);
  try {
    const all = { reporters: new Set<string>(), partners: new Set<string>(), sources: new Set<string>() };
    const periods = new Map<string, MonthSpan | null>();
    for (const step of readFigures(snapshot, EVERY_FIGURE, number).nameSteps()) {
      for (const { reporter, partner, source, period } of step) {
        all.reporters.add(reporter);
        all.partners.add(partner);
        all.sources.add(source);
        if (!periods.has(period)) periods.set(period, parseTimePeriod(period));
      }
      await setImmediate();
    }
    return {
      reporters: [...all.reporters],
      partners: [...all.partners],
      periods: [...periods.values()],
      sources: [...all.sources].toSorted(),
    };
  } finally {
    snapshot.close();
  }
}

function namesOf(figures: readonly Figure[]): PublishedNames {
  const periods = new Map(
    figures.map(({ period }) => {
      const span = periodSpan(period);
      return [span && `${span.first}/${span.last}`, span];
    }),
  );
  const sources = new Set(figures.map(({ sourceId }) => sourceId));
  return {
    reporters: [...new Set(figures.map(({ reporter }) => reporter))],
    partners: [...new Set(figures.map(({ partner }) => partner))],
    periods: [...periods.values()],
    sources: [...sources].toSorted(),
  };
}
