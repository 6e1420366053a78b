import type { ReactNode } from 'react';
import { formatMoment } from '@/lib/format/figure/date-words';
import type { WordedEntry } from '@/lib/format/history/change-entry';
import { DifferenceList } from './difference-list';

export interface ChangeEntryProps {
  change: Pick<WordedEntry, 'at' | 'actor' | 'number' | 'asOfHref' | 'reason' | 'rows'>;
  /** What was done and to what, where the page does not say it already. */
  heading: ReactNode;
}

/** One recorded change: when, who and under which data revision; why, and what changed. */
export function ChangeEntry({ change, heading }: ChangeEntryProps) {
  const { at, actor, number, asOfHref, reason, rows } = change;
  return (
    <li>
      <p className="when">
        <time dateTime={at.toISOString()}>{formatMoment(at)}</time>
        <span>{actor}</span>
        {asOfHref ? <a href={asOfHref}>data revision {number}</a> : <span>data revision {number}</span>}
      </p>
      <div>
        {heading}
        <p>{reason}</p>
        <DifferenceList rows={rows} />
      </div>
    </li>
  );
}
