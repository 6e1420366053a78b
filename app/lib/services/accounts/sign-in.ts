import 'server-only';
import type { DeviceRow } from '../../db/accounts/devices';
import { findCredentials } from '../../db/accounts/people';
import { endSession, findSessionByHash } from '../../db/accounts/sessions';
import { insertAuditEntry } from '../../db/record/audit-writes';
import type { Recording } from '../../db/sqlite/writer';
import { signInInput } from '../../schemas/account-input';
import { unauthenticated } from '../errors';
import type { ServiceContext } from '../service-context';
import { knownDevice, rememberDevice } from './known-device';
import { verifyPassword } from './password-hash';
import { requireFields } from './require-fields';
import { requireUnchanged } from './require-unchanged';
import { type Client, startSession } from './start-session';
import {
  type AttemptKeys,
  accountKey,
  clearAttempts,
  countAttempt,
  deviceKey,
  networkKeys,
  requireTurn,
} from './throttle';
import { hashToken, isToken } from './token';

export interface SignInRequest {
  fields: unknown;
  client: Client;
  deviceToken: string | undefined;
  /** The browser's session so far, which ends: a token that somebody planted is worth nothing. */
  sessionToken: string | undefined;
}

export interface SignInOutcome {
  name: string;
  sessionToken: string;
  /** For a browser that was not known yet. */
  deviceToken: string | null;
}

/** One sentence for a wrong name, a wrong password and a disabled person, so that none can be told from another. */
const WRONG = 'The name or the password is wrong';

/**
 * Opens a session for a name and its password. Counters are asked and raised before any hashing; a known device has a
 * counter of its own, and only that one. The audit entry stands in the same transaction as the session: without it nobody gets in.
 * Throws an AppError for wrong credentials (unauthenticated) and for too many attempts (too_many).
 */
export async function signIn(context: ServiceContext, request: SignInRequest): Promise<SignInOutcome> {
  const { db, requestId } = context;
  const { name: typedName, password } = requireFields(signInInput, request.fields);
  const name = typedName.trim().toLowerCase();
  const found = await findCredentials(db.reader, { name });
  const person = found && !found.disabled ? found : null;
  const device = person && (await knownDevice(db.reader, request.deviceToken, { userId: person.id, now: db.clock() }));
  const keys = attemptKeys(name, device, request.client);
  await requireTurn(db.reader, keys, db.clock());
  await db.writer.record((recording) => countAttempt(recording, keys));

  const isRight = await verifyPassword(person?.passwordHash ?? null, password);
  const about = { requestId: requestId ?? null, subjectType: 'person', after: { address: request.client.address } };
  if (!person || !isRight) {
    // The name is kept only when it is one: people type passwords into the wrong field.
    const subjectId = found ? name : 'unknown name';
    const entry = { ...about, actor: 'reader', action: 'sign in refused', subjectId };
    await db.writer.record((recording) => insertAuditEntry(recording, entry));
    throw unauthenticated(WRONG);
  }
  return db.writer.record(async (recording) => {
    await requireUnchanged(recording, person, WRONG);
    await clearAttempts(recording, keys);
    await endPlanted(recording, request.sessionToken);
    const sessionToken = await startSession(recording, person.id, request.client);
    const deviceToken = await rememberDevice(recording, person.id, device);
    await insertAuditEntry(recording, { ...about, actor: name, action: 'sign in', subjectId: name });
    return { name, sessionToken, deviceToken };
  });
}

function attemptKeys(name: string, device: DeviceRow | null, { address }: Client): AttemptKeys {
  // A known browser guesses at one account alone, and waits by itself: it passes what others of its network have used up.
  if (device) return { networks: [], subject: deviceKey(device.id) };
  return { networks: networkKeys(address), subject: accountKey(name) };
}

async function endPlanted(recording: Recording, token: string | undefined): Promise<void> {
  if (!isToken(token)) return;
  const session = await findSessionByHash(recording.tx, hashToken(token));
  if (session) await endSession(recording, session.user.id, session.id);
}
