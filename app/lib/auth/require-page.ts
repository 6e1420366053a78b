import 'server-only';
import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import type { Actor } from './actor';
import { currentSession, type SignedIn } from './current-actor';
import { ownPath } from './own-path';
import { mayActAs } from './require-role';

/**
 * Whoever is signed in with this role. Otherwise the page is not made: a visitor is sent to sign in and comes back
 * afterwards, somebody without the role gets the page that says so (403). The first line of every page under /admin.
 */
export async function requirePage(role: Actor['role']): Promise<SignedIn> {
  const signedIn = await currentSession();
  if (!signedIn) {
    const path = ownPath((await headers()).get('x-own-path'));
    redirect(`/login?next=${encodeURIComponent(path)}`);
  }
  if (!mayActAs(signedIn, role)) forbidden();
  return signedIn;
}
