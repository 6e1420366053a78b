import 'server-only';
import { findArea } from '../../areas/area-lists';
import type { FigureStore } from '../../db/figures/figure-store';
import type { Caveat } from '../../domain/caveat';
import { chooseFigures } from '../../domain/claim';
import { type Comparison, compareFigures, ownCaveats } from '../../domain/comparability';
import { type Figure, isPublished } from '../../domain/figure';
import type { FindHue } from '../../domain/hues';
import type { ContextNote, Source } from '../../domain/source';
import { huesMemo } from '../compare/get-hues';
import { notFound } from '../errors';
import { withState } from '../history/with-state';
import type { ServiceContext } from '../service-context';
import { sourcesMemo } from '../sources/get-sources';
import { countMemo, EVERY_FIGURE } from './count-figures';
import { findNeighbours } from './find-neighbours';

export interface FigureInContext {
  revision: number;
  at: Date;
  figure: Figure;
  source: Source;
  /** Other published figures about the same claim. */
  competing: Figure[];
  /** How many more figures its source holds. */
  othersInSource: number;
  caveats: Caveat[];
  /** Against one figure of each other claim, comparable ones first: against COMPARED_AT_MOST of them. */
  comparisons: { other: Figure; comparison: Comparison }[];
  contextNotes: ContextNote[];
  /** There are claims that it is not compared with here. */
  isPart: boolean;
  /** Every source, by its id: a figure may have been taken for another one's before. */
  sources: ReadonlyMap<string, Source>;
  hueOf: FindHue;
}

/** No page lists thousands: those that may share its axis, then those among the last recorded. */
const COMPARED_AT_MOST = 100;
const LOOKED_THROUGH = 200;

const VERDICT_ORDER = ['comparable', 'with_caveats', 'balance_pair', 'not_comparable'];

/** One published figure with its source, its caveats and how it compares with the others. Refuses an unknown id. */
export function getFigure(context: ServiceContext, id: string): Promise<FigureInContext> {
  return withState(context, async (state) => {
    const { figures } = state;
    const { sources, contextNotes } = await sourcesMemo(context.db, state);
    const own = figures.withClaims([id]).filter(isPublished);
    const figure = own.find((candidate) => candidate.id === id);
    const source = figure && sources.get(figure.sourceId);
    if (!figure || !source) throw notFound('There is no figure with this id');
    const others = othersBeside(figures, figure);
    const { count } = await countMemo(context.db, state, EVERY_FIGURE);
    const inSource = await countMemo(context.db, state, { ...EVERY_FIGURE, source: source.id });
    return {
      revision: state.revision,
      at: state.at,
      figure,
      source,
      competing: own.filter((other) => other.id !== id),
      othersInSource: inSource.count - 1,
      caveats: ownCaveats(figure),
      comparisons: others
        .slice(0, COMPARED_AT_MOST)
        .map((other) => ({ other, comparison: compareFigures(figure, other, findArea) }))
        .toSorted((a, b) => VERDICT_ORDER.indexOf(a.comparison.verdict) - VERDICT_ORDER.indexOf(b.comparison.verdict)),
      contextNotes: contextNotes.filter(({ figureIds }) => figureIds.includes(id)),
      isPart: others.length > COMPARED_AT_MOST || count > LOOKED_THROUGH,
      sources,
      hueOf: (await huesMemo(context.db, state)).hueOf,
    };
  });
}

/** One figure for each other claim: those that may share its axis, then the last recorded ones. */
function othersBeside(figures: FigureStore, figure: Figure): Figure[] {
  const near = findNeighbours(figures, { figure, most: COMPARED_AT_MOST });
  const known = new Set(near.map(({ id }) => id));
  const last = figures.recorded(EVERY_FIGURE, 'last', LOOKED_THROUGH).map(({ id }) => id);
  const more = figures.withClaims(last).filter((other) => isPublished(other) && !known.has(other.id));
  const candidates = [...near, ...more].filter(({ claimId }) => claimId !== figure.claimId);
  return chooseFigures(candidates).map((chosen) => chosen.figure);
}
