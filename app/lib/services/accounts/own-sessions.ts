import 'server-only';
import { endSession, endSessionsOf, listSessionsOf, type SessionRow } from '../../db/accounts/sessions';
import { insertAuditEntry } from '../../db/record/audit-writes';
import { noInput, sessionInput } from '../../schemas/account-input';
import { authorize } from '../authorize';
import { notFound } from '../errors';
import type { ServiceContext } from '../service-context';
import { isOver, type SignedIn } from './find-session';
import { requireFields } from './require-fields';

export interface OwnSession extends SessionRow {
  /** The one that asks. */
  isThis: boolean;
}

/** A person's open sessions, the one used last first. */
export async function listOwnSessions({ db }: ServiceContext, { id, sessionId }: SignedIn): Promise<OwnSession[]> {
  const sessions = (await listSessionsOf(db.reader, id)).filter((session) => !isOver(session, db.clock()));
  return sessions.map((session) => ({ ...session, isThis: session.id === sessionId }));
}

/** Ends one of one's own sessions. Refuses one that is not there or not one's own. */
export async function endOwnSession(context: ServiceContext, signedIn: SignedIn, fields: unknown): Promise<void> {
  const by = authorize(context, 'editor');
  const { id } = requireFields(sessionInput, fields);
  await context.db.writer.record(async (recording) => {
    if ((await endSession(recording, signedIn.id, id)) === 0) throw notFound('This session has ended already');
    const entry = { ...by, action: 'end session', subjectType: 'person', subjectId: signedIn.name };
    await insertAuditEntry(recording, entry);
  });
}

/** Ends every session of one's own but the one that asks; gives how many. */
export async function endOtherSessions(context: ServiceContext, signedIn: SignedIn, fields: unknown): Promise<number> {
  const by = authorize(context, 'editor');
  requireFields(noInput, fields);
  return context.db.writer.record(async (recording) => {
    const count = await endSessionsOf(recording, signedIn.id, signedIn.sessionId);
    const entry = { ...by, action: 'end sessions', subjectType: 'person', subjectId: signedIn.name };
    await insertAuditEntry(recording, { ...entry, after: { ended: String(count) } });
    return count;
  });
}
