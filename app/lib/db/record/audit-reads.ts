import 'server-only';
import type { AuditEntry } from '../../domain/audit-entry';
import type { Reader } from '../reader';

/** What to show: each part given narrows it. `beforeId` pages on to older entries. */
export interface AuditFilter {
  actor: string | null;
  action: string | null;
  subject: string | null;
  from: Date | null;
  until: Date | null;
  beforeId: number | null;
}

const ENTRY = {
  id: true,
  at: true,
  actor: true,
  requestId: true,
  action: true,
  subjectType: true,
  subjectId: true,
  reason: true,
  before: true,
  after: true,
} as const;

/** The newest entries that fit, at most so many. */
export async function readAuditEntries(reader: Reader, filter: AuditFilter, most: number): Promise<AuditEntry[]> {
  return reader.auditEntry.findMany({
    where: {
      ...(filter.actor !== null && { actor: { equals: filter.actor } }),
      ...(filter.action !== null && { action: { equals: filter.action } }),
      ...(filter.subject !== null && { subjectId: { equals: filter.subject } }),
      ...((filter.from !== null || filter.until !== null) && {
        at: { ...(filter.from && { gte: filter.from }), ...(filter.until && { lt: filter.until }) },
      }),
      ...(filter.beforeId !== null && { id: { lt: filter.beforeId } }),
    },
    select: ENTRY,
    orderBy: { id: 'desc' },
    take: most,
  });
}

/** Every action and actor that the audit knows: the choices that its filter offers. */
export async function readAuditChoices(reader: Reader): Promise<{ actions: string[]; actors: string[] }> {
  const actions = await reader.auditEntry.groupBy({ by: ['action'], orderBy: { action: 'asc' } });
  const actors = await reader.auditEntry.groupBy({ by: ['actor'], orderBy: { actor: 'asc' } });
  return { actions: actions.map(({ action }) => action), actors: actors.map(({ actor }) => actor) };
}
