import 'server-only';
import { insertAuditEntry } from '../../db/record/audit-writes';
import type { ServiceContext } from '../service-context';

/** Puts a refused attempt of somebody who is signed in into the audit. Attempts of strangers go to the log alone. */
export async function recordDenial({ db, actor, requestId }: ServiceContext, why: string): Promise<void> {
  const entry = { actor: actor.name, requestId: requestId ?? null, subjectType: 'person', subjectId: actor.name };
  await db.writer.record((recording) => insertAuditEntry(recording, { ...entry, action: 'refuse', reason: why }));
}
