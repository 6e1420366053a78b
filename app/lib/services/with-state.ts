import 'server-only';
import { type DataState, openState } from '../db/figures/open-state';
import type { ServiceContext } from './service-context';

/**
 * Opens the state of the data that a context asks for (the newest when it asks for none) for as long as the work takes:
 * whatever is read in it shows one data revision. Of the newest state a snapshot is held, so wait for nothing else inside.
 */
export async function withState<T>(
  { db, asOf }: Pick<ServiceContext, 'db' | 'asOf'>,
  work: (state: DataState) => T | Promise<T>,
): Promise<T> {
  const state = await openState(db, asOf ?? null);
  try {
    return await work(state);
  } finally {
    state.close();
  }
}
