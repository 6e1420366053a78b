import 'server-only';
import type { Source } from '../../domain/source';
import { EVERY_FIGURE, facetMemo } from '../figures/count-figures';
import { withState } from '../history/with-state';
import type { ServiceContext } from '../service-context';
import { sourcesMemo } from './get-sources';

export interface SourceList {
  revision: number;
  at: Date;
  sources: SourceWithCount[];
}

export interface SourceWithCount {
  source: Source;
  /** How many published figures are from it. */
  figureCount: number;
}

/** Every source that was read, newest first, with how many figures were found in it. */
export function listSources(context: ServiceContext): Promise<SourceList> {
  return withState(context, async (state) => {
    const facet = await facetMemo(context.db, state, { part: 'source', selection: EVERY_FIGURE });
    const counts = new Map(facet.map(({ value, count }) => [value, count]));
    const { sources } = await sourcesMemo(context.db, state);
    const counted = [...sources.values()]
      .map((source) => ({ source, figureCount: counts.get(source.id) ?? 0 }))
      .toSorted(
        (a, b) =>
          (b.source.publishedFrom ?? '').localeCompare(a.source.publishedFrom ?? '', 'en') ||
          (a.source.id < b.source.id ? -1 : 1),
      );
    return { revision: state.revision, at: state.at, sources: counted };
  });
}
