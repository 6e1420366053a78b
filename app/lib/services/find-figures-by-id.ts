import 'server-only';
import type { Figure } from '../domain/figure';
import { authorize } from './authorize';
import type { ServiceContext } from './service-context';
import { withState } from './with-state';

/** The figures with these ids, of any state, in the order of the ids; ids that no figure has give none. For editors. */
export async function findFiguresById(context: ServiceContext, ids: readonly string[]): Promise<Figure[]> {
  authorize(context, 'editor');
  return withState(context, ({ figures }) => figures.find(ids));
}
