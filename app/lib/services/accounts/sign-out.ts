import 'server-only';
import { insertAuditEntry } from '../../db/audit-writes';
import { endSession } from '../../db/sessions';
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
