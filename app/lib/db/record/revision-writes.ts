import 'server-only';
import type { Reader } from '../reader';
import { appendRevision } from '../sqlite/chain-writes';
import type { Write } from '../sqlite/writer';
import { insertAuditEntry } from './audit-writes';

/** One recorded change: who, why, and the subject's text fields before (none when new) and after. */
export interface Change {
  subjectType: 'figure' | 'source' | 'context_note';
  subjectId: string;
  actor: string;
  requestId: string | null;
  reason: string;
  before: Record<string, string> | null;
  after: Record<string, string>;
}

/**
 * Adds the change to the append-only record, under the data revision of its write, and its audit entry with it: no
 * writer of data can forget the one and have the other.
 */
export async function insertRevision(write: Write, change: Change): Promise<void> {
  const { tx, revision, at } = write;
  await appendRevision(tx, {
    subjectType: change.subjectType,
    subjectId: change.subjectId,
    number: revision,
    actor: change.actor,
    at,
    reason: change.reason,
    before: change.before && JSON.stringify(change.before),
    after: JSON.stringify(change.after),
  });
  await insertAuditEntry(write, { ...change, action: change.before ? 'change' : 'add' });
}

/** Whether anything was ever recorded about a subject: its id was used, even if the subject is no longer there. */
export async function wasEverRecorded(
  reader: Reader,
  subjectType: Change['subjectType'],
  subjectId: string,
): Promise<boolean> {
  return (await reader.revision.count({ where: { subjectType, subjectId } })) > 0;
}
