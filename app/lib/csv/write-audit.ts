import type { AuditEntry } from '../domain/audit-entry';
import { numberCell, textCell } from './cells';

const HEADING = 'id,at,actor,request_id,action,subject_type,subject_id,reason,before,after';

/** Audit entries as CSV (RFC 4180), formulas guarded: names and reasons are what people typed. */
export function writeAudit(entries: readonly AuditEntry[]): string {
  const rows = entries.map((entry) =>
    [
      numberCell(entry.id),
      textCell(entry.at.toISOString()),
      textCell(entry.actor),
      textCell(entry.requestId),
      textCell(entry.action),
      textCell(entry.subjectType),
      textCell(entry.subjectId),
      textCell(entry.reason),
      textCell(entry.before),
      textCell(entry.after),
    ].join(','),
  );
  return `${[HEADING, ...rows].join('\r\n')}\r\n`;
}
