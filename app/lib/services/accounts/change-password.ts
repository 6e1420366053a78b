import 'server-only';
import { findCredentials, updatePerson } from '../../db/accounts/people';
import { insertAuditEntry } from '../../db/record/audit-writes';
import { passwordChangeInput } from '../../schemas/account-input';
import { authorize } from '../authorize';
import { invalidInput, unauthenticated } from '../errors';
import type { ServiceContext } from '../service-context';
import { endAccessOf } from './end-access';
import type { SignedIn } from './find-session';
import { rememberDevice } from './known-device';
import { hashPassword, verifyPassword } from './password-hash';
import { requireFields, requireOtherThanName } from './require-fields';
import { requireUnchanged } from './require-unchanged';
import type { SignInOutcome } from './sign-in';
import { type Client, startSession } from './start-session';
import { clearAttempts, countAttempt, ownKey, requireTurn } from './throttle';

/**
 * Changes one's own password: every session, token and known browser of the person ends, with the links that they made,
 * and a new session begins. The current password is asked for; wrong ones are counted for this person alone, where nobody
 * without a session can raise the count.
 */
export async function changePassword(
  context: ServiceContext,
  { signedIn, fields, client }: { signedIn: SignedIn; fields: unknown; client: Client },
): Promise<SignInOutcome> {
  const { db } = context;
  const by = authorize(context, 'editor');
  const input = requireFields(passwordChangeInput, fields);
  const keys = { networks: [], subject: ownKey(signedIn.id) };
  await requireTurn(db.reader, keys, db.clock());
  await db.writer.record((recording) => countAttempt(recording, keys));
  const person = await findCredentials(db.reader, { id: signedIn.id });
  if (!person || person.disabled) throw unauthenticated('Sign in first');
  if (!(await verifyPassword(person.passwordHash, input.current_password))) {
    throw invalidInput('Nothing was saved', [{ field: 'current_password', code: 'password_wrong' }]);
  }
  requireOtherThanName(input.new_password, person.name);
  const passwordHash = await hashPassword(input.new_password);
  return db.writer.record(async (recording) => {
    await requireUnchanged(recording, person, 'Nothing was saved: your password was changed meanwhile, sign in again');
    await clearAttempts(recording, keys);
    await updatePerson(recording, person.id, { passwordHash });
    const after = await endAccessOf(recording, person.id);
    const entry = { ...by, action: 'change password', subjectType: 'person', subjectId: person.name, after };
    await insertAuditEntry(recording, entry);
    const sessionToken = await startSession(recording, person.id, client);
    return { name: person.name, sessionToken, deviceToken: await rememberDevice(recording, person.id, null) };
  });
}
