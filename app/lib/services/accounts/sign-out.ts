import 'server-only';
import { endSession } from '../../db/accounts/sessions';
import { insertAuditEntry } from '../../db/record/audit-writes';
import type { ServiceContext } from '../service-context';
import type { SignedIn } from './find-session';

/** Ends the session of whoever signs out. */
export async function signOut({ db, requestId }: ServiceContext, { id, name, sessionId }: SignedIn): Promise<void> {
  await db.writer.record(async (recording) => {
    await endSession(recording, id, sessionId);
    const entry = { actor: name, requestId: requestId ?? null, subjectType: 'person', subjectId: name };
    await insertAuditEntry(recording, { ...entry, action: 'sign out' });
  });
}
