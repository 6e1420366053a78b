import 'server-only';
import { areTablesKept, type DataState, openState } from '../../db/figures/open-state';
import type { ServiceContext } from '../service-context';

const oldest = new WeakMap<object, number>();

/**
 * The oldest data revision that was read with a context: what an answer that was put together of several reads may call
 * itself, so that whoever asks for a newer one gets what it lacks.
 */
export function oldestSeen(context: object, revision: number): number {
  return Math.min(oldest.get(context) ?? revision, revision);
}

/** Whether the state that a context asks for costs nothing but its reading: an earlier one may have to be made first. */
export function isStateKept({ db, asOf }: Pick<ServiceContext, 'db' | 'asOf'>): boolean {
  return asOf === undefined || areTablesKept(db, asOf.number);
}

/**
 * Opens the state of the data that a context asks for (the newest when it asks for none) for as long as the work takes:
 * whatever is read in it shows one data revision. Of the newest state a snapshot is held, so wait for nothing else inside.
 */
export async function withState<T>(
  context: Pick<ServiceContext, 'db' | 'asOf'>,
  work: (state: DataState) => T | Promise<T>,
): Promise<T> {
  const state = await openState(context.db, context.asOf ?? null);
  oldest.set(context, Math.min(oldest.get(context) ?? state.revision, state.revision));
  try {
    return await work(state);
  } finally {
    state.close();
  }
}
