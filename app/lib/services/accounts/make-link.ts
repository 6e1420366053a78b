import 'server-only';
import { closeResetsOf, insertLink } from '../../db/accounts/one-time-links';
import { findPerson, type Person } from '../../db/accounts/people';
import { insertAuditEntry } from '../../db/record/audit-writes';
import type { Recording } from '../../db/sqlite/writer';
import { inviteInput, personInput } from '../../schemas/account-input';
import { authorize } from '../authorize';
import { conflict, forbidden, notFound } from '../errors';
import type { ServiceContext } from '../service-context';
import { INVITATION_LIFE_MS, RESET_LIFE_MS } from './limits';
import { requireActingAdmin } from './require-acting';
import { requireFields } from './require-fields';
import { hashToken, newToken } from './token';

/** An administrator invites somebody with a role: gives the token of a link that is good once, for three days. */
export async function invitePerson(context: ServiceContext, fields: unknown): Promise<string> {
  const by = authorize(context, 'admin');
  const { role } = requireFields(inviteInput, fields);
  const token = newToken();
  await context.db.writer.record(async (recording) => {
    const maker = await requireMaker(recording, context);
    const expiresAt = new Date(recording.at.getTime() + INVITATION_LIFE_MS);
    const link = { tokenHash: hashToken(token), purpose: { kind: 'invitation', role } as const, expiresAt };
    const id = await insertLink(recording, { ...link, maker });
    const entry = { ...by, action: 'invite', subjectType: 'link', subjectId: id };
    await insertAuditEntry(recording, { ...entry, after: { role } });
  });
  return token;
}

/** An administrator makes a link with which a person sets a new password: good once, for a day. Older ones die. */
export async function makeResetLink(context: ServiceContext, fields: unknown): Promise<string> {
  const by = authorize(context, 'admin');
  const { id } = requireFields(personInput, fields);
  const token = newToken();
  await context.db.writer.record(async (recording) => {
    const maker = await requireMaker(recording, context);
    const person = await findPerson(recording.tx, id);
    if (!person) throw notFound('There is no such person');
    if (person.disabled) throw conflict(`${person.name} is disabled: enable the account first`);
    await closeResetsOf(recording, id);
    const expiresAt = new Date(recording.at.getTime() + RESET_LIFE_MS);
    const purpose = { kind: 'reset', userId: id } as const;
    await insertLink(recording, { tokenHash: hashToken(token), purpose, expiresAt, maker });
    await insertAuditEntry(recording, {
      ...by,
      action: 'make reset link',
      subjectType: 'person',
      subjectId: person.name,
    });
  });
  return token;
}

/** A link lives no longer than its maker's right, so somebody with an account must have made it. */
async function requireMaker(recording: Recording, context: ServiceContext): Promise<Person> {
  const maker = await requireActingAdmin(recording, context);
  if (!maker) throw forbidden('A link is made by an administrator who is signed in');
  return maker;
}
