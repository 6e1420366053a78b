import 'server-only';
import type { Facet, FacetPart, FigureCount } from '../../db/figures/figure-store';
import type { DataState } from '../../db/figures/open-state';
import type { OpenDatabase } from '../../db/open-database';
import type { FigureSelection } from '../../domain/figure-selection';
import { memo } from '../../memo';
import { withState } from '../history/with-state';
import type { ServiceContext } from '../service-context';

export const EVERY_FIGURE: FigureSelection = { reporter: null, partner: null, flow: null, period: null, source: null };

export interface CountedFigures extends FigureCount {
  revision: number;
  at: Date;
}

const COUNTS_KEPT = 256;
const kept = memo(COUNTS_KEPT);

/** A selection without what else its giver has, so that equal ones share an answer. */
function partsOf({ reporter, partner, flow, period, source, reviewState }: FigureSelection): FigureSelection {
  return { reporter, partner, flow, period, source, reviewState: reviewState ?? 'published' };
}

/**
 * How many published figures a selection leaves, and which months they lie in, at the newest state or the one that the
 * context asks for. Counted once for all who ask.
 */
export function countFigures(
  context: ServiceContext,
  selection: FigureSelection = EVERY_FIGURE,
): Promise<CountedFigures> {
  return withState(context, async (state) => ({
    ...(await countMemo(context.db, state, selection)),
    revision: state.revision,
    at: state.at,
  }));
}

/** The same of a state that is open already. */
export function countMemo(db: OpenDatabase, state: DataState, selection: FigureSelection): Promise<FigureCount> {
  const parts = partsOf(selection);
  return kept(db, ['count', state.revision, parts], () => state.figures.count(parts));
}

/**
 * The same of a state that may be given up while it is counted: kept only when it is there, so that nobody else waits for it
 * in vain.
 */
export async function countThenKeep(
  db: OpenDatabase,
  state: DataState,
  selection: FigureSelection,
): Promise<FigureCount> {
  const parts = partsOf(selection);
  const key = ['count', state.revision, parts];
  if (kept.has(db, key)) return countMemo(db, state, selection);
  const count = await state.figures.count(parts);
  return kept(db, key, async () => count);
}

/** How many figures a selection leaves for each value of one of its parts, whatever it asks of that part itself. */
export function facetMemo(
  db: OpenDatabase,
  state: DataState,
  { part, selection }: { part: FacetPart; selection: FigureSelection },
): Promise<Facet[]> {
  const parts = { ...partsOf(selection), [part]: null };
  return kept(db, [part, state.revision, parts], () => state.figures.facet(part, parts));
}
