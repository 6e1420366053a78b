import { formatMomentDay } from '@/lib/format/figure/date-words';

export interface AsOfNoteProps {
  /** Undefined where the page shows the newest state: then nothing is said. */
  view: { revision: number; at: Date; newestHref: string } | undefined;
}

/** Says on top of a page that it shows an earlier state of the data, and leads to the newest. */
export function AsOfNote({ view }: AsOfNoteProps) {
  if (!view) return null;
  return (
    <aside className="as-of" aria-label="State of the data">
      <p>
        As of data revision {view.revision}, of {formatMomentDay(view.at)}.{' '}
        <a href={view.newestHref}>Show the newest</a>
      </p>
    </aside>
  );
}
