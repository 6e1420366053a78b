import type { WordedChange } from '@/lib/format/public-change';
import { ChangeEntry } from './change-entry';

export interface HistoryListProps {
  changes: readonly WordedChange[];
  /** For editors: the address of the form, which restores every version but the newest. */
  formHref?: string;
}

/** Every recorded change of a figure or source, newest first. */
export function HistoryList({ changes, formHref }: HistoryListProps) {
  return (
    <>
      {formHref && (
        <p className="take mb-4 text-sm">
          <a href={formHref}>Correct it</a>
        </p>
      )}
      <ol className="history">
        {changes.map((change, index) => (
          <ChangeEntry
            key={change.id}
            change={change}
            heading={change.rows.length === 0 && <p className="done">{change.verb}</p>}
            restoreHref={
              formHref && index > 0 && change.leftPage ? `${formHref}?restore=${change.id}#versions` : undefined
            }
          />
        ))}
      </ol>
    </>
  );
}
