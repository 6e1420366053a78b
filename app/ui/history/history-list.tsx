import type { WordedChange } from '@/lib/format/public-change';
import { ChangeEntry } from './change-entry';

/** Every recorded change of a figure or source, newest first. */
export function HistoryList({ changes }: { changes: readonly WordedChange[] }) {
  return (
    <ol className="history">
      {changes.map((change) => (
        <ChangeEntry
          key={change.id}
          change={change}
          heading={change.rows.length === 0 && <p className="done">{change.verb}</p>}
        />
      ))}
    </ol>
  );
}
