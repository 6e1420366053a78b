import 'server-only';
import { findCredentials, type Person } from '../../db/accounts/people';
import type { Recording } from '../../db/sqlite/writer';
import { forbidden } from '../errors';
import type { ServiceContext } from '../service-context';

/**
 * Asked inside of a write to people and links, since whoever acts may have been disabled or given another role after the
 * request was let in. Gives the administrator; null for the host's own command line. Throws an AppError (forbidden).
 */
export async function requireActingAdmin({ tx }: Recording, { actor }: ServiceContext): Promise<Person | null> {
  if (actor.role === 'system') return null;
  const person = await findCredentials(tx, { name: actor.name });
  if (!person || person.disabled || person.role !== 'admin') throw forbidden('Only an administrator may do this');
  const { id, name, role, disabled, createdAt } = person;
  return { id, name, role, disabled, createdAt };
}
