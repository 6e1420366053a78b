import type { WordedEntry } from '@/lib/format/history/change-entry';
import { ChangeEntry } from './change-entry';

/** Changes of many subjects, each under what it is about, newest first. */
export function ChangeList({ entries }: { entries: readonly WordedEntry[] }) {
  return (
    <ol className="history">
      {entries.map((entry) => (
        <ChangeEntry
          key={entry.key}
          change={entry}
          heading={
            <h2>
              {entry.verb === null ? '' : `${entry.verb}: `}
              <a href={entry.href}>{entry.subject}</a>
            </h2>
          }
        />
      ))}
    </ol>
  );
}
