import type { WordedChange } from '@/lib/format/history/public-change';
import { ChangeEntry } from './change-entry';

export interface HistoryListProps {
  changes: readonly WordedChange[];
  /** Where editors correct the subject and restore a version; left out where the page shows an earlier state. */
  deskHref?: string;
}

/** Every recorded change of a figure or source, newest first. The same for every reader. */
export function HistoryList({ changes, deskHref }: HistoryListProps) {
  return (
    <>
      <ol className="history">
        {changes.map((change) => (
          <ChangeEntry
            key={change.id}
            change={change}
            heading={change.rows.length === 0 && <p className="done">{change.verb}</p>}
          />
        ))}
      </ol>
      {deskHref && (
        <p className="take mt-4 text-sm">
          <a href={deskHref} rel="nofollow">
            For editors: correct it or restore a version
          </a>
        </p>
      )}
    </>
  );
}
