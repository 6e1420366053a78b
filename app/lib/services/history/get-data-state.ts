import 'server-only';
import { type CountedFigures, countMemo, EVERY_FIGURE } from '../figures/count-figures';
import type { ServiceContext } from '../service-context';
import { oldestSeen, withState } from './with-state';

export interface DataState extends CountedFigures {
  sourceCount: number;
}

/** What a request has seen: the layout and its page ask for the same. */
const seen = new WeakMap<ServiceContext, Promise<DataState>>();

/** Which state of the data a page shows and how much it holds. */
export function getDataState(context: ServiceContext): Promise<DataState> {
  const known = seen.get(context);
  if (known) return known;
  const reading = withState(context, async (state) => ({
    ...(await countMemo(context.db, state, EVERY_FIGURE)),
    revision: oldestSeen(context, state.revision),
    at: state.at,
    sourceCount: state.countSources(),
  }));
  seen.set(context, reading);
  return reading;
}
