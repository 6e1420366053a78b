import 'server-only';
import type { Figure } from '../../domain/figure';
import type { Source } from '../../domain/source';
import { foldText } from '../../format/figure/area-search';
import { authorize } from '../authorize';
import { countMemo, EVERY_FIGURE } from '../figures/count-figures';
import { withState } from '../history/with-state';
import type { ServiceContext } from '../service-context';
import { sourcesMemo } from '../sources/get-sources';
import { readMeanings } from './search-words';

export interface SearchedDesk {
  /** The last changed first. */
  figures: Figure[];
  /** How many there are without the search. */
  total: number;
  /** Where the next page goes on: after the figure with this id. Null where these are all that fit. */
  older: string | null;
  sources: ReadonlyMap<string, Source>;
}

/** As many figures as a page shows. */
const DESK_PAGE = 100;

/** Figures of every state whose names, id, note, state or source hold each word of the search, a page at a time. */
export async function searchFigures(
  context: ServiceContext,
  search: string,
  { before = null, most = DESK_PAGE }: { before?: string | null; most?: number } = {},
): Promise<SearchedDesk> {
  authorize(context, 'editor');
  return withState(context, async (state) => {
    const { sources } = await sourcesMemo(context.db, state);
    const words = [...new Set(foldText(search).split(' ').filter(Boolean))];
    const found = await state.figures.search({
      words: readMeanings(state.figures, sources, words),
      limit: most,
      held: { words, fold: foldText, before },
    });
    const { count } = await countMemo(context.db, state, { ...EVERY_FIGURE, reviewState: 'any' });
    const isCut = found.total > found.figures.length;
    return { figures: found.figures, total: count, older: isCut ? (found.figures.at(-1)?.id ?? null) : null, sources };
  });
}
