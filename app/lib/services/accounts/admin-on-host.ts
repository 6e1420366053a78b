import 'server-only';
import { findCredentials, insertPerson, updatePerson } from '../../db/accounts/people';
import { insertAuditEntry } from '../../db/record/audit-writes';
import { credentialsInput } from '../../schemas/account-input';
import { authorize } from '../authorize';
import { conflict, notFound } from '../errors';
import type { ServiceContext } from '../service-context';
import { endAccessOf } from './end-access';
import { hashPassword } from './password-hash';
import { requireFields } from './require-fields';
import { accountKey, clearAttempts } from './throttle';

/** Makes an administrator from the host's command line. Refuses a name that is taken and a weak password. */
export async function createAdmin(context: ServiceContext, fields: unknown): Promise<string> {
  const by = authorize(context, 'admin');
  const { name, new_password: password } = requireFields(credentialsInput, fields);
  const passwordHash = await hashPassword(password);
  return context.db.writer.record(async (recording) => {
    if (await findCredentials(recording.tx, { name })) throw conflict(`${name} has an account already: use reset`);
    await insertPerson(recording, { name, role: 'admin', passwordHash });
    const entry = { ...by, action: 'add', subjectType: 'person', subjectId: name };
    await insertAuditEntry(recording, { ...entry, after: { role: 'admin' } });
    return name;
  });
}

/**
 * Gives access back from the host's command line: a new password, the administrator's role, not disabled. Sessions,
 * tokens, waits, and the links for them and by them end.
 */
export async function resetAdmin(context: ServiceContext, fields: unknown): Promise<string> {
  const by = authorize(context, 'admin');
  const { name, new_password: password } = requireFields(credentialsInput, fields);
  const passwordHash = await hashPassword(password);
  return context.db.writer.record(async (recording) => {
    const person = await findCredentials(recording.tx, { name });
    if (!person) throw notFound(`Nobody is called ${name}`);
    await updatePerson(recording, person.id, { passwordHash, role: 'admin', disabled: false });
    const ended = await endAccessOf(recording, person.id);
    await clearAttempts(recording, { subject: accountKey(name) });
    const before = { role: person.role, disabled: String(person.disabled) };
    const entry = { ...by, action: 'reset on the host', subjectType: 'person', subjectId: name };
    await insertAuditEntry(recording, { ...entry, before, after: { role: 'admin', disabled: 'false', ...ended } });
    return name;
  });
}
