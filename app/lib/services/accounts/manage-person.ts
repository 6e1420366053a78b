import 'server-only';
import { countAdmins, findPerson, type Person, updatePerson } from '../../db/accounts/people';
import { endSessionsOf } from '../../db/accounts/sessions';
import { insertAuditEntry } from '../../db/record/audit-writes';
import type { Recording } from '../../db/sqlite/writer';
import { personChangeInput, roleChangeInput } from '../../schemas/account-input';
import { type Attribution, authorize } from '../authorize';
import { conflict, notFound } from '../errors';
import type { ServiceContext } from '../service-context';
import { endAccessOf, endLinksMadeBy } from './end-access';
import { requireActingAdmin } from './require-acting';
import { requireFields } from './require-fields';

/**
 * Gives a person another role. Their sessions end, so that none goes on with a right that it was not opened with; with the
 * administrator's role end the links that they made.
 */
export async function changeRole(context: ServiceContext, fields: unknown): Promise<Person> {
  const by = authorize(context, 'admin');
  const { id, role, reason } = requireFields(roleChangeInput, fields);
  return context.db.writer.record(async (recording) => {
    await requireActingAdmin(recording, context);
    const person = await requirePerson(recording, id);
    if (person.role === role) throw conflict(`${person.name} has this role already`);
    if (role !== 'admin') await requireOtherAdmin(recording, person);
    const changed = await updatePerson(recording, id, { role });
    await endSessionsOf(recording, id);
    const ended = role === 'admin' ? {} : await endLinksMadeBy(recording, id);
    const values = { before: { role: person.role }, after: { role, ...ended } };
    await note(recording, { by, person, action: 'change role', reason, ...values });
    return changed;
  });
}

/**
 * Keeps a person from signing in, and ends their sessions, their tokens, and the links for them and by them at once.
 * Nothing that they did is lost.
 */
export async function disablePerson(context: ServiceContext, fields: unknown): Promise<Person> {
  const by = authorize(context, 'admin');
  const { id, reason } = requireFields(personChangeInput, fields);
  return context.db.writer.record(async (recording) => {
    await requireActingAdmin(recording, context);
    const person = await requirePerson(recording, id);
    if (person.disabled) throw conflict(`${person.name} is disabled already`);
    await requireOtherAdmin(recording, person);
    const changed = await updatePerson(recording, id, { disabled: true });
    const after = await endAccessOf(recording, id);
    await note(recording, { by, person, action: 'disable', reason, after });
    return changed;
  });
}

/** Lets a disabled person sign in again. */
export async function enablePerson(context: ServiceContext, fields: unknown): Promise<Person> {
  const by = authorize(context, 'admin');
  const { id, reason } = requireFields(personChangeInput, fields);
  return context.db.writer.record(async (recording) => {
    await requireActingAdmin(recording, context);
    const person = await requirePerson(recording, id);
    if (!person.disabled) throw conflict(`${person.name} is not disabled`);
    const changed = await updatePerson(recording, id, { disabled: false });
    await note(recording, { by, person, action: 'enable', reason });
    return changed;
  });
}

/** Ends every session of a person; gives how many. */
export async function endPersonsSessions(context: ServiceContext, fields: unknown): Promise<number> {
  const by = authorize(context, 'admin');
  const { id, reason } = requireFields(personChangeInput, fields);
  return context.db.writer.record(async (recording) => {
    await requireActingAdmin(recording, context);
    const person = await requirePerson(recording, id);
    const ended = await endSessionsOf(recording, id);
    await note(recording, { by, person, action: 'end sessions', reason, after: { ended: String(ended) } });
    return ended;
  });
}

async function requirePerson({ tx }: Recording, id: string): Promise<Person> {
  const person = await findPerson(tx, id);
  if (!person) throw notFound('There is no such person');
  return person;
}

/** Somebody must be able to let others in. */
async function requireOtherAdmin({ tx }: Recording, { role, disabled, name }: Person): Promise<void> {
  if (role !== 'admin' || disabled || (await countAdmins(tx)) > 1) return;
  throw conflict(`${name} is the last administrator: make somebody else one first`);
}

interface Note {
  by: Attribution;
  person: Person;
  action: string;
  reason: string;
  before?: Record<string, string>;
  after?: Record<string, string>;
}

async function note(recording: Recording, { by, person, ...rest }: Note): Promise<void> {
  await insertAuditEntry(recording, { ...by, ...rest, subjectType: 'person', subjectId: person.name });
}
