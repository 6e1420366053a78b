import 'server-only';
import type { Figure } from '../../domain/figure';
import type { FindHue } from '../../domain/hues';
import type { ContextNote, Source } from '../../domain/source';
import { huesMemo } from '../compare/get-hues';
import { notFound } from '../errors';
import { countMemo, EVERY_FIGURE } from '../figures/count-figures';
import { LISTED_AT_MOST } from '../figures/list-figures';
import { withState } from '../history/with-state';
import type { ServiceContext } from '../service-context';
import { sourcesMemo } from './get-sources';

export interface SourceWithFigures {
  revision: number;
  at: Date;
  source: Source;
  /** At most LISTED_AT_MOST of them, as they were recorded. */
  figures: Figure[];
  /** How many figures it gave. */
  figureCount: number;
  contextNotes: ContextNote[];
  hueOf: FindHue;
}

/** One source with the first figures that were found in it. Refuses an unknown id. */
export function getSource(context: ServiceContext, id: string): Promise<SourceWithFigures> {
  return withState(context, async (state) => {
    const { sources, contextNotes } = await sourcesMemo(context.db, state);
    const source = sources.get(id);
    if (!source) throw notFound('There is no source with this id');
    const selection = { ...EVERY_FIGURE, source: id };
    return {
      revision: state.revision,
      at: state.at,
      source,
      figures: state.figures.recorded(selection, 'first', LISTED_AT_MOST),
      figureCount: (await countMemo(context.db, state, selection)).count,
      contextNotes: contextNotes.filter(({ sourceId }) => sourceId === id),
      hueOf: (await huesMemo(context.db, state)).hueOf,
    };
  });
}
