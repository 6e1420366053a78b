export interface AuditTableProps {
  entries: readonly {
    id: number;
    at: string;
    actor: string;
    requestId: string | null;
    action: string;
    subjectType: string;
    subjectId: string;
    reason: string | null;
    before: string | null;
    after: string | null;
  }[];
}

/** Audit entries, newest first; what was before and after unfolds. */
export function AuditTable({ entries }: AuditTableProps) {
  return (
    <table className="table stack">
      <caption className="sr-only">Audit entries, newest first</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">About</th>
          <th scope="col">Details</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, at, actor, action, subjectType, subjectId, ...details }) => (
          <tr key={id}>
            <th scope="row">{at}</th>
            <td data-label="Who">{actor}</td>
            <td data-label="What">{action}</td>
            <td data-label="About">
              {subjectType.replaceAll('_', ' ')} {subjectId}
            </td>
            <td data-label="Details">
              <Details {...details} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DetailsProps = Pick<AuditTableProps['entries'][number], 'requestId' | 'reason' | 'before' | 'after'>;

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
