import 'server-only';
import { chooseFigures } from '../../domain/claim';
import { type Figure, isPublished } from '../../domain/figure';
import type { Source } from '../../domain/source';
import { foldText } from '../../format/figure/area-search';
import { memo } from '../../memo';
import { withState } from '../history/with-state';
import type { ServiceContext } from '../service-context';
import { sourcesMemo } from '../sources/get-sources';
import { readMeanings } from './search-words';

export interface FoundFigures {
  /**
   * Those that charts take for their claims first; of these and of the competing ones those whose reporter fits, then those
   * whose partner does, then others; the newest period first.
   */
  figures: Figure[];
  /** How many fit, of which `figures` are the first. */
  total: number;
  /** Ids of figures behind which a chart takes another one of the same claim. */
  competing: ReadonlySet<string>;
  sources: ReadonlyMap<string, Source>;
}

/** More than this many results are a reason to type another word. */
export const FOUND_AT_MOST = 30;

const SEARCHES_KEPT = 128;
const kept = memo(SEARCHES_KEPT);

/**
 * Published figures whose reporter, partner, flow, currency, period, speaker or source hold each word of the search,
 * whatever its case and accents, and one of exactly this id; all for no word.
 */
export function findFigures(context: ServiceContext, search: string): Promise<FoundFigures> {
  return withState(context, async (state) => {
    const { figures: store, revision } = state;
    const { sources } = await sourcesMemo(context.db, state);
    const words = [...new Set(foldText(search).split(' ').filter(Boolean))];
    const fitting = await kept(context.db, [revision, words], () =>
      store.search({ words: readMeanings(store, sources, words), limit: FOUND_AT_MOST }),
    );
    const named = store.find([search.trim()]).filter(isPublished);
    const own = new Set(named.map(({ id }) => id));
    const others = fitting.figures.filter(({ id }) => !own.has(id));
    const figures = [...named, ...others].slice(0, FOUND_AT_MOST);
    const claims = chooseFigures(store.withClaims(figures.map(({ id }) => id)));
    const taken = new Set(claims.map(({ figure }) => figure.id));
    return {
      figures: figures.toSorted((a, b) => Number(taken.has(b.id)) - Number(taken.has(a.id))),
      total: fitting.total + (others.length === fitting.figures.length ? named.length : 0),
      competing: new Set(figures.map(({ id }) => id).filter((id) => !taken.has(id))),
      sources,
    };
  });
}
