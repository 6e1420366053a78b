import 'server-only';
import { type AuditFilter, readAuditChoices, readAuditEntries } from '../../db/record/audit-reads';
import { insertAuditEntry } from '../../db/record/audit-writes';
import type { AuditEntry } from '../../domain/audit-entry';
import type { AuditQuery } from '../../schemas/audit-query';
import { authorize } from '../authorize';
import type { ServiceContext } from '../service-context';

const PAGE_SIZE = 100;
const EXPORT_MOST = 100_000;
const DAY_MS = 86_400_000;

export interface AuditPage {
  entries: AuditEntry[];
  /** Where older entries go on; null when there are none. */
  nextBefore: number | null;
  choices: { actions: string[]; actors: string[] };
}

/** A page of the audit, newest first; for administrators. */
export async function listAudit(context: ServiceContext, query: AuditQuery): Promise<AuditPage> {
  authorize(context, 'admin');
  const { reader } = context.db;
  const found = await readAuditEntries(reader, toFilter(query), PAGE_SIZE + 1);
  const entries = found.slice(0, PAGE_SIZE);
  const nextBefore = found.length > PAGE_SIZE ? (entries.at(-1)?.id ?? null) : null;
  return { entries, nextBefore, choices: await readAuditChoices(reader) };
}

/** Every entry that fits, newest first, for a file; that it was taken is an entry, too. */
export async function exportAudit(context: ServiceContext, query: AuditQuery): Promise<AuditEntry[]> {
  const by = authorize(context, 'admin');
  const entries = await readAuditEntries(context.db.reader, toFilter(query), EXPORT_MOST);
  const entry = { ...by, action: 'export', subjectType: 'audit', subjectId: 'audit' };
  const after = { entries: String(entries.length) };
  await context.db.writer.record((recording) => insertAuditEntry(recording, { ...entry, after }));
  return entries;
}

function toFilter({ actor, action, subject, from, until, before }: AuditQuery): AuditFilter {
  const startOf = (day: string) => new Date(`${day}T00:00:00Z`);
  return {
    actor,
    action,
    subject,
    from: from === null ? null : startOf(from),
    until: until === null ? null : new Date(startOf(until).getTime() + DAY_MS),
    beforeId: before,
  };
}
