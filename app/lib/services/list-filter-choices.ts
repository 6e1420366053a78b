import 'server-only';
import { listPublishedNames, type PublishedNames } from '../db/name-lists';
import type { OpenDatabase } from '../db/open-database';
import { openSnapshot } from '../db/snapshot';
import type { Figure } from '../domain/figure';
import { periodSpan } from '../domain/period';
import type { Source } from '../domain/source';
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
 * data revision. Of an earlier state of so many, the choices of the figures that are kept of it.
 */
export async function listFilterChoices(context: ServiceContext): Promise<FilterChoices> {
  const dataSet = await getDataSet(context);
  const { db, asOf } = context;
  const names =
    dataSet.isWhole || asOf ? namesOf(publishedFigures(dataSet)) : readNames(db, dataSet.revision, dataSet.sources);
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
