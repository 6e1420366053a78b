import 'server-only';
import { countPeople, insertPerson, type NewPerson } from '../../db/accounts/people';
import { insertAuditEntry } from '../../db/record/audit-writes';
import type { Recording } from '../../db/sqlite/writer';
import { setupInput } from '../../schemas/account-input';
import { conflict, forbidden, notFound } from '../errors';
import type { ServiceContext } from '../service-context';
import { rememberDevice } from './known-device';
import { hashPassword } from './password-hash';
import { requireFields } from './require-fields';
import { isSetupToken, spendSetupToken } from './setup-token';
import type { SignInOutcome } from './sign-in';
import { type Client, startSession } from './start-session';
import { countAttempt, networkKeys, requireTurn } from './throttle';

/** Whether set-up is over: somebody has an account. */
export async function isSetUp({ db }: ServiceContext): Promise<boolean> {
  return (await countPeople(db.reader)) > 0;
}

/**
 * Makes the first administrator for whoever has the link from the terminal, and signs them in. Of two claims at once
 * one wins, since the count and the account are one transaction. Afterwards there is nothing here, for good.
 */
export async function createFirstAdmin(
  context: ServiceContext,
  { fields, client }: { fields: unknown; client: Client },
): Promise<SignInOutcome> {
  const { db } = context;
  if (await isSetUp(context)) throw notFound('The first administrator is there already: sign in instead');
  const keys = { networks: networkKeys(client.address), subject: null };
  await requireTurn(db.reader, keys, db.clock());
  await db.writer.record((recording) => countAttempt(recording, keys));
  const { token, name, new_password: password } = requireFields(setupInput, fields);
  if (!isSetupToken(token, db.clock())) {
    throw forbidden(
      'This is not the link that the server printed, or it is older than an hour: start the server again',
    );
  }
  const passwordHash = await hashPassword(password);
  const outcome = await db.writer.record(async (recording) => {
    // Asked again: hashing takes a while, and another claim may have spent the token.
    if (!isSetupToken(token, recording.at)) throw conflict('The first administrator is there already: sign in instead');
    const person = await insertFirstAdmin(recording, { name, passwordHash }, context.requestId ?? null);
    const sessionToken = await startSession(recording, person.id, client);
    return { name, sessionToken, deviceToken: await rememberDevice(recording, person.id, null) };
  });
  spendSetupToken();
  return outcome;
}

async function insertFirstAdmin(recording: Recording, person: Omit<NewPerson, 'role'>, requestId: string | null) {
  if ((await countPeople(recording.tx)) > 0)
    throw conflict('The first administrator is there already: sign in instead');
  const entry = { actor: 'set-up', requestId, action: 'add', subjectType: 'person', subjectId: person.name };
  await insertAuditEntry(recording, { ...entry, after: { role: 'admin' } });
  return insertPerson(recording, { ...person, role: 'admin' });
}
