import 'server-only';
import { forbidden, unauthenticated } from '../services/errors';
import type { Actor } from './actor';
import { currentSession, type SignedIn } from './current-actor';

/**
 * Whoever is signed in with this role; an administrator may do what an editor may. Throws an AppError otherwise.
 * For actions and handlers; pages use requirePage.
 */
export async function requireRole(role: Actor['role']): Promise<SignedIn> {
  const signedIn = await currentSession();
  if (!signedIn) throw unauthenticated('Sign in first');
  if (!mayActAs(signedIn, role)) throw forbidden('Only an administrator may do this');
  return signedIn;
}

function mayActAs(actor: Pick<Actor, 'role'>, role: Actor['role']): boolean {
  return actor.role === 'admin' || actor.role === role;
}
