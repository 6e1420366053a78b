import 'server-only';
import { findSessionByHash, noteSessionUse, type SessionRow } from '../../db/accounts/sessions';
import { toFailedSave } from '../failed-save';
import type { ServiceContext } from '../service-context';
import { IDLE_LIMIT_MS, NOTE_USE_EVERY_MS, RECENT_SIGN_IN_MS } from './limits';
import { hashToken, isToken } from './token';

/** Somebody who is signed in, with the session that says so. */
export interface SignedIn {
  id: string;
  name: string;
  role: 'editor' | 'admin';
  sessionId: string;
  /** Signed in within the last ten minutes: enough to change people and roles. */
  recent: boolean;
}

/**
 * Who a session's token belongs to, with role and state as they are now; null when the session is unknown, idle or
 * old, or its person is disabled. Notes its use now and then.
 */
export async function findSession({ db }: Pick<ServiceContext, 'db'>, token: string): Promise<SignedIn | null> {
  if (!isToken(token)) return null;
  const session = await findSessionByHash(db.reader, hashToken(token));
  const now = db.clock();
  if (!session || session.user.disabled || isOver(session, now)) return null;
  if (since(session.lastSeenAt, now) >= NOTE_USE_EVERY_MS) await noteUse(db, session.id);
  const { id, name, role } = session.user;
  return { id, name, role, sessionId: session.id, recent: since(session.createdAt, now) < RECENT_SIGN_IN_MS };
}

/** Whether a session can no longer be used: idle for too long, or too old. */
export function isOver({ lastSeenAt, expiresAt }: Pick<SessionRow, 'lastSeenAt' | 'expiresAt'>, now: Date): boolean {
  return now >= expiresAt || since(lastSeenAt, now) >= IDLE_LIMIT_MS;
}

/** A page is not refused because its use could not be noted. */
async function noteUse(db: ServiceContext['db'], id: string): Promise<void> {
  try {
    await db.writer.record((recording) => noteSessionUse(recording, id));
  } catch (error) {
    if (toFailedSave(error) === null) throw error;
  }
}

function since(moment: Date, now: Date): number {
  return now.getTime() - moment.getTime();
}
