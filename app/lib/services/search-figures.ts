import 'server-only';
import { countEveryFigure, searchFigureIds } from '../db/figure-search';
import { openSnapshot } from '../db/snapshot';
import { figureFinder } from '../db/snapshot-figures';
import type { Figure } from '../domain/figure';
import type { Source } from '../domain/source';
import { foldText } from '../format/area-search';
import { deskSearchText } from '../format/desk-search';
import { authorize } from './authorize';
import { type DataSet, getDataSet } from './get-data-set';
import { readMeanings } from './search-words';
import type { ServiceContext } from './service-context';

export interface SearchedDesk {
  /** The last changed first; where there are more than are kept in memory, the last recorded first and a page of them. */
  figures: Figure[];
  /** How many there are without the search. */
  total: number;
  /** Where the next page goes on: after the figure with this id. Null where these are all that fit. */
  older: string | null;
  sources: ReadonlyMap<string, Source>;
}

/** As many figures as a page shows where memory does not hold all. */
export const DESK_PAGE = 100;

/**
 * Figures of every state whose names, id, note, state or source hold each word of the search. Where there are more than
 * are kept in memory the database is searched, a page at a time, so that none of them is out of reach.
 */
export async function searchFigures(
  context: ServiceContext,
  search: string,
  { before = null, most = DESK_PAGE }: { before?: string | null; most?: number } = {},
): Promise<SearchedDesk> {
  authorize(context, 'editor');
  const dataSet = await getDataSet(context);
  const { sources, isWhole } = dataSet;
  const words = [...new Set(foldText(search).split(' ').filter(Boolean))];
  if (!isWhole) return searchMany(context, dataSet, { words, before, most });
  const found = dataSet.figures.filter((figure) => {
    const text = foldText(deskSearchText(figure, sources.get(figure.sourceId)));
    return words.every((word) => text.includes(word));
  });
  const figures = found.toSorted((a, b) => b.revision - a.revision);
  return { figures, total: dataSet.figures.length, older: null, sources };
}

async function searchMany(
  { db }: ServiceContext,
  { sources }: DataSet,
  { words, before, most }: { words: readonly string[]; before: string | null; most: number },
): Promise<SearchedDesk> {
  const snapshot = openSnapshot(db.file);
  try {
    const meanings = readMeanings(snapshot, sources, words);
    const { ids, isCut } = await searchFigureIds(snapshot, meanings, {
      most,
      state: null,
      held: { words, fold: foldText },
      before,
    });
    const find = figureFinder(snapshot);
    const figures = ids.flatMap((id) => find(id) ?? []);
    return { figures, total: countEveryFigure(snapshot), older: isCut ? (ids.at(-1) ?? null) : null, sources };
  } finally {
    snapshot.close();
  }
}
