import 'server-only';
import { findTokenActor, type TokenActor } from '../services/accounts/find-token';
import { unauthenticated } from '../services/errors';
import { readerContext } from '../services/service-context';
import { requireOwnOrigin } from './origin-guard';

/** Who a request's bearer token acts for; null without the header. Throws an AppError for a token that is no good. */
export async function readBearer(request: Request): Promise<TokenActor | null> {
  const header = request.headers.get('authorization');
  if (header === null) return null;
  const token = /^Bearer +(\S+)$/i.exec(header)?.[1] ?? '';
  return findTokenActor(await readerContext(), token, request.headers.get('x-client-address') ?? '');
}

/** The same where a token must be there. What its scope allows is asked by whoever writes. */
export async function requireBearer(request: Request): Promise<TokenActor> {
  const found = await readBearer(request);
  if (!found) throw unauthenticated('Send a personal token: Authorization: Bearer asr_…');
  return found;
}

/**
 * The origin guard of what a program sends. A browser adds its cookies to what another site makes it send, but never a
 * bearer token: so only a request without any cookie goes unasked.
 */
export function requireOwnOriginOfCookies(request: Request, publicOrigin: string): void {
  if (request.headers.has('cookie')) requireOwnOrigin(request.headers, publicOrigin);
}
