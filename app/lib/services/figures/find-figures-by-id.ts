import 'server-only';
import type { Figure } from '../../domain/figure';
import { authorize } from '../authorize';
import { withState } from '../history/with-state';
import type { ServiceContext } from '../service-context';

/** The figures with these ids, of any state, in the order of the ids; ids that no figure has give none. For editors. */
export async function findFiguresById(context: ServiceContext, ids: readonly string[]): Promise<Figure[]> {
  authorize(context, 'editor');
  return withState(context, ({ figures }) => figures.find(ids));
}
