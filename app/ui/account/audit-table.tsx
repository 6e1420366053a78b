import type { AuditEntry } from '@/lib/domain/audit-entry';
import { RecordTable } from '../tables/record-table';

export interface AuditTableProps {
  /** Their time is already worded. */
  entries: readonly (Omit<AuditEntry, 'at'> & { at: string })[];
}

/** Audit entries, newest first; what was before and after unfolds. */
export function AuditTable({ entries }: AuditTableProps) {
  const rows = entries.map(({ id, at, actor, action, subjectType, subjectId, ...details }) => ({
    id,
    cells: [
      at,
      actor,
      action,
      `${subjectType.replaceAll('_', ' ')} ${subjectId}`,
      <Details key="details" {...details} />,
    ],
  }));
  return (
    <RecordTable
      caption="Audit entries, newest first"
      headings={['When', 'Who', 'What', 'About', 'Details']}
      rows={rows}
    />
  );
}

type DetailsProps = Pick<AuditEntry, 'requestId' | 'reason' | 'before' | 'after'>;

function Details({ requestId, reason, before, after }: DetailsProps) {
  if (!requestId && !before && !after) return reason ?? '';
  return (
    <details>
      <summary>{reason ?? 'Show'}</summary>
      {before && <p>Before: {before}</p>}
      {after && <p>After: {after}</p>}
      {requestId && <p>Request {requestId}</p>}
    </details>
  );
}
