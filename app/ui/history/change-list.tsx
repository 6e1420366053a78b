import type { WordedChange } from '@/lib/format/history/public-change';
import { ChangeEntry } from './change-entry';

/** Changes of many subjects, each under what it is about, newest first. */
export function ChangeList({ changes }: { changes: readonly WordedChange[] }) {
  return (
    <ol className="history">
      {changes.map((change) => (
        <ChangeEntry
          key={change.id}
          change={change}
          heading={
            <h2>
              {change.verb}: <a href={change.asOfHref ?? change.href}>{change.subject}</a>
            </h2>
          }
        />
      ))}
    </ol>
  );
}
