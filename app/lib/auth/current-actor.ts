import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import { findSession, type SignedIn } from '../services/accounts/find-session';
import { readerContext } from '../services/service-context';
import type { Actor } from './actor';
import { readSessionToken } from './cookies';

export type { SignedIn } from '../services/accounts/find-session';

/** The session of this request with whoever it belongs to; read from the database once per request, never kept. */
export const currentSession = cache(async (): Promise<SignedIn | null> => {
  const token = await readSessionToken();
  return token ? findSession(await readerContext(), token) : null;
});

/** Who is signed in: role and state as they are now, not as they were at sign-in. */
export async function currentActor(): Promise<Actor | null> {
  const signedIn = await currentSession();
  return signedIn && { id: signedIn.id, name: signedIn.name, role: signedIn.role };
}

/** The client's address as the request guard found it, the browser's name for itself, and the request's id. */
export async function readClient(): Promise<{ address: string; agent: string; requestId: string | undefined }> {
  const sent = await headers();
  return {
    address: sent.get('x-client-address') ?? '',
    agent: (sent.get('user-agent') ?? '').slice(0, 200),
    requestId: sent.get('x-request-id') ?? undefined,
  };
}
