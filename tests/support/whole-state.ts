import { EVERY_FIGURE } from '@/lib/services/figures/count-figures';
import { withState } from '@/lib/services/history/with-state';
import type { ServiceContext } from '@/lib/services/service-context';
import { sourcesMemo } from '@/lib/services/sources/get-sources';

/** Everything that the state of a context holds: figures of every review state in the order of recording, sources, notes. */
export function wholeState(context: Pick<ServiceContext, 'db' | 'asOf'>) {
  return withState(context, async (state) => ({
    revision: state.revision,
    at: state.at,
    figures: state.figures.recorded({ ...EVERY_FIGURE, reviewState: 'any' }, 'first', 1_000_000),
    ...(await sourcesMemo(context.db, state)),
  }));
}

export type WholeState = Awaited<ReturnType<typeof wholeState>>;
