import type { DifferencePart } from '@/lib/format/history/word-difference';
import { Difference } from './difference';

/** What a change did, field by field. Nothing where it did nothing. */
export function DifferenceList({ rows }: { rows: readonly { label: string; parts: readonly DifferencePart[] }[] }) {
  if (rows.length === 0) return null;
  return (
    <dl className="difference">
      {rows.map(({ label, parts }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Difference parts={parts} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
