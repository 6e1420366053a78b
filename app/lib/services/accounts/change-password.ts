import 'server-only';
import { endTokensOf } from '../../db/api-tokens';
import { insertAuditEntry } from '../../db/audit-writes';
import { findCredentials, updatePerson } from '../../db/people';
import { endSessionsOf } from '../../db/sessions';
import { passwordChangeInput } from '../../schemas/account-input';
import { authorize } from '../authorize';
import { invalidInput, unauthenticated } from '../errors';
import type { ServiceContext } from '../service-context';
import type { SignedIn } from './find-session';
import { hashPassword, verifyPassword } from './password-hash';
import { requireFields } from './require-fields';
import { type Client, startSession } from './start-session';
import { accountKey, addressKey, clearAttempts, countAttempt, requireTurn } from './throttle';

/**
 * Changes one's own password: every session and token of the person ends, and a new session begins,
 * whose token comes back.
 * The current password is asked for and throttled as at sign-in.
 */
export async function changePassword(
  context: ServiceContext,
  { signedIn, fields, client }: { signedIn: SignedIn; fields: unknown; client: Client },
): Promise<string> {
  const { db } = context;
  const by = authorize(context, 'editor');
  const input = requireFields(passwordChangeInput, fields);
  const keys = { address: addressKey(client.address), subject: accountKey(signedIn.name) };
  await requireTurn(db.reader, keys, db.clock());
  await db.writer.record((recording) => countAttempt(recording, keys));
  const person = await findCredentials(db.reader, { id: signedIn.id });
  if (!person) throw unauthenticated('Sign in first');
  if (!(await verifyPassword(person.passwordHash, input.current_password))) {
    throw invalidInput('Nothing was saved', [{ field: 'current_password', code: 'password_wrong' }]);
  }
  const passwordHash = await hashPassword(input.new_password);
  return db.writer.record(async (recording) => {
    await clearAttempts(recording, keys);
    await updatePerson(recording, person.id, { passwordHash });
    await endSessionsOf(recording, person.id);
    await endTokensOf(recording, person.id);
    const entry = { ...by, action: 'change password', subjectType: 'person', subjectId: person.name };
    await insertAuditEntry(recording, entry);
    return startSession(recording, person.id, client);
  });
}
