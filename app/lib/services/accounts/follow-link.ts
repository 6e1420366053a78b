import 'server-only';
import { closeLink, findOpenLink, type LinkPurpose, type OpenLink } from '../../db/accounts/one-time-links';
import { findCredentials, findPerson, insertPerson, updatePerson } from '../../db/accounts/people';
import { insertAuditEntry } from '../../db/record/audit-writes';
import type { Recording } from '../../db/sqlite/writer';
import { invitationInput, resetInput } from '../../schemas/account-input';
import { conflict, forbidden } from '../errors';
import type { ServiceContext } from '../service-context';
import { endAccessOf } from './end-access';
import { rememberDevice } from './known-device';
import { hashPassword } from './password-hash';
import { requireFields, requireOtherThanName } from './require-fields';
import type { SignInOutcome } from './sign-in';
import { type Client, startSession } from './start-session';
import { accountKey, clearAttempts, countAttempt, networkKeys, requireTurn } from './throttle';
import { hashToken, isToken } from './token';

export interface LinkRequest {
  fields: unknown;
  client: Client;
}

/** Takes up an invitation: makes the account with the role that was offered, and signs it in. */
export async function acceptInvitation(context: ServiceContext, request: LinkRequest): Promise<SignInOutcome> {
  await countLinkAttempt(context, request);
  const { token, name, new_password: password } = requireFields(invitationInput, request.fields);
  const requireOpen = (recording: Recording) => requireLink(recording, token, 'invitation');
  await context.db.writer.record(requireOpen);
  const passwordHash = await hashPassword(password);
  return context.db.writer.record(async (recording) => {
    const { id, purpose, madeBy } = await requireOpen(recording);
    if (purpose.kind !== 'invitation') throw closed();
    if (await findCredentials(recording.tx, { name })) throw conflict(`The name ${name} is taken: choose another`);
    await closeLink(recording, id);
    const person = await insertPerson(recording, { name, role: purpose.role, passwordHash });
    const after = { role: purpose.role, invitedBy: madeBy };
    await insertAuditEntry(recording, { ...entryOf(context, name), action: 'accept invitation', after });
    return openSession(recording, person, request.client);
  });
}

/** Sets a new password by a reset link: sessions, tokens and links of the person end, and a session begins. */
export async function resetPassword(context: ServiceContext, request: LinkRequest): Promise<SignInOutcome> {
  await countLinkAttempt(context, request);
  const { token, new_password: password } = requireFields(resetInput, request.fields);
  const requireOpen = (recording: Recording) => requireLink(recording, token, 'reset');
  const { resets } = await context.db.writer.record(requireOpen);
  requireOtherThanName(password, resets ?? '');
  const passwordHash = await hashPassword(password);
  return context.db.writer.record(async (recording) => {
    const { id, purpose } = await requireOpen(recording);
    const person = purpose.kind === 'reset' ? await findPerson(recording.tx, purpose.userId) : null;
    if (!person || person.disabled) throw closed();
    await closeLink(recording, id);
    await updatePerson(recording, person.id, { passwordHash });
    const after = await endAccessOf(recording, person.id);
    await clearAttempts(recording, { subject: accountKey(person.name) });
    await insertAuditEntry(recording, { ...entryOf(context, person.name), action: 'reset password', after });
    return openSession(recording, person, request.client);
  });
}

async function openSession(recording: Recording, person: { id: string; name: string }, client: Client) {
  const sessionToken = await startSession(recording, person.id, client);
  return { name: person.name, sessionToken, deviceToken: await rememberDevice(recording, person.id, null) };
}

function entryOf({ requestId }: ServiceContext, name: string) {
  return { actor: name, requestId: requestId ?? null, subjectType: 'person', subjectId: name };
}

/** Nobody can guess 256 bits; the count keeps guessing from costing us anything. */
async function countLinkAttempt({ db }: ServiceContext, { client }: LinkRequest): Promise<void> {
  const keys = { networks: networkKeys(client.address), subject: null };
  await requireTurn(db.reader, keys, db.clock());
  await db.writer.record((recording) => countAttempt(recording, keys));
}

async function requireLink({ tx, at }: Recording, token: string, kind: LinkPurpose['kind']): Promise<OpenLink> {
  const link = isToken(token) ? await findOpenLink(tx, { tokenHash: hashToken(token) }, at) : null;
  if (!link || link.purpose.kind !== kind) throw closed();
  return link;
}

function closed() {
  return forbidden('This link was used, has run out, or is not whole: ask an administrator for another');
}
