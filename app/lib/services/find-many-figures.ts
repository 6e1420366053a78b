import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { searchFigureIds } from '../db/figure-search';
import { openSnapshot, type Snapshot } from '../db/snapshot';
import { changedSince, claimFinder, figureFinder, recordedFinder } from '../db/snapshot-figures';
import { chooseFigures } from '../domain/claim';
import type { Figure } from '../domain/figure';
import { foldText } from '../format/area-search';
import { publicSearchText } from '../format/figure-search';
import type { DataSet } from './get-data-set';
import { publishedFigures } from './public-figures';
import { readMeanings } from './search-words';
import type { ServiceContext } from './service-context';

/** A search that more figures fit is of these, the last recorded ones. */
const LOOKED_THROUGH = 500;
const FIGURES_A_STEP = 200;
/** Figures that changed after an earlier state and are looked through as they were then. */
const CHANGED_LOOKED_THROUGH = 5000;

export interface SearchedFigures {
  figures: Figure[];
  /** Ids of those that charts take for their claims. */
  taken: ReadonlySet<string>;
  /** Others may fit, too, which were recorded before. */
  isCut: boolean;
}

/**
 * Published figures that hold each folded word of a search, and one of exactly this id, out of the database, however many
 * there are. Names lead to figures by indexes; only of words that very many have the last recorded ones are given.
 */
export async function findManyFigures(
  { db, asOf }: ServiceContext,
  { sources }: DataSet,
  search: { text: string; words: readonly string[] },
): Promise<SearchedFigures> {
  const snapshot = openSnapshot(db.file);
  try {
    const meanings = readMeanings(snapshot, sources, search.words);
    const state = asOf ? null : 'published';
    const { ids, isCut } = await searchFigureIds(snapshot, meanings, { most: LOOKED_THROUGH, state });
    // What was changed since may have had other words then.
    const changed = asOf ? changedSince(snapshot, asOf.number, CHANGED_LOOKED_THROUGH) : [];
    const find = asOf ? recordedFinder(snapshot, asOf.number) : figureFinder(snapshot);
    const fits = (figure: Figure) => {
      const text = foldText(publicSearchText(figure, sources.get(figure.sourceId)));
      return search.words.every((word) => text.includes(word));
    };
    const found: Figure[] = publishedFigures({ figures: [find(search.text.trim()) ?? []].flat() });
    const wanted = [...new Set([...ids, ...changed])].filter((id) => id !== found[0]?.id);
    for (let from = 0; from < wanted.length; from += FIGURES_A_STEP) {
      const figures = wanted.slice(from, from + FIGURES_A_STEP).flatMap((id) => find(id) ?? []);
      found.push(...publishedFigures({ figures }).filter(fits));
      await setImmediate();
    }
    return { figures: found, taken: takenOf(snapshot, found, find), isCut };
  } finally {
    snapshot.close();
  }
}

/** Of each figure's claim the one that charts take. */
function takenOf(
  snapshot: Snapshot,
  figures: readonly Figure[],
  find: (id: string) => Figure | null,
): ReadonlySet<string> {
  const withRivals = claimFinder(snapshot);
  const ids = new Set(figures.flatMap(({ id }) => [id, ...withRivals(id).map((rival) => rival.id)]));
  const own = [...ids].flatMap((id) => find(id) ?? []);
  return new Set(chooseFigures(own).map(({ figure }) => figure.id));
}
