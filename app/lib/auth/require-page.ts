import 'server-only';
import { headers } from 'next/headers';
import type { Actor } from './actor';
import type { SignedIn } from './current-actor';
import { ownPath } from './own-path';
import { requireRole } from './require-role';

/**
 * Whoever is signed in with this role. Throws an AppError otherwise, of which withDeskErrors() makes the page that is shown
 * instead. The first line of every page under /admin.
 */
export async function requirePage(role: Actor['role']): Promise<SignedIn> {
  return requireRole(role);
}

/** The path with its query that the browser asked for. */
export async function askedPath(): Promise<string> {
  return ownPath((await headers()).get('x-own-path'));
}

/** Where a visitor signs in, to come back to the page that was asked for. */
export async function signInAddress(): Promise<string> {
  return `/login?next=${encodeURIComponent(await askedPath())}`;
}
