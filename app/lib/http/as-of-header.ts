import 'server-only';
import { headers } from 'next/headers';
import { AS_OF_HEADER } from '../schemas/as-of';
import type { ResolvedAsOf } from '../services/history/resolve-as-of';
import { readAsOf } from './page-context';

/**
 * The state that the page inside the layout shows: undefined for the newest, null where the address asks for a state
 * that is not there. Pages themselves read their address; only layouts and error pages need this.
 */
export async function readAsOfHeader(): Promise<ResolvedAsOf | null | undefined> {
  const text = (await headers()).get(AS_OF_HEADER);
  return text === null ? undefined : readAsOf(text);
}
