import 'server-only';
import { forbidden, unauthenticated } from './errors';
import type { ServiceContext } from './service-context';

/** Under whose name and for which request a change is recorded. */
export interface Attribution {
  actor: string;
  requestId: string | null;
}

export interface Authorship extends Attribution {
  reason: string;
}

/**
 * Called first by every service that writes: gives the name under which the change is recorded, or throws an AppError.
 * An administrator may do what an editor may; the system (the command line and set-up) may do everything.
 */
export function authorize({ actor, requestId }: ServiceContext, role: 'editor' | 'admin'): Attribution {
  if (actor.role === 'reader') throw unauthenticated('Sign in first');
  if (role === 'admin' && actor.role === 'editor') throw forbidden('Only an administrator may do this');
  return { actor: actor.name, requestId: requestId ?? null };
}
