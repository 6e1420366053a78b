import 'server-only';
import { appendAuditEntry } from '../sqlite/chain-writes';
import type { Recording } from '../sqlite/writer';

/** One thing that was done or refused, as the audit keeps it. No secret may stand in `before` or `after`. */
export interface AuditInput {
  actor: string;
  requestId: string | null;
  /** What was done, in a word or two: `add`, `change`, `sign in`, `refuse`. */
  action: string;
  subjectType: string;
  subjectId: string;
  reason?: string;
  before?: Record<string, string> | null;
  after?: Record<string, string> | null;
}

/** Adds an entry to the append-only, chained audit, in the transaction of what it is about. */
export async function insertAuditEntry({ tx, at }: Recording, entry: AuditInput): Promise<void> {
  await appendAuditEntry(tx, {
    at,
    actor: entry.actor,
    requestId: entry.requestId,
    action: entry.action,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    reason: entry.reason ?? null,
    before: entry.before ? JSON.stringify(entry.before) : null,
    after: entry.after ? JSON.stringify(entry.after) : null,
  });
}
