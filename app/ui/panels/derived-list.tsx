import type { DerivedSentence } from '@/lib/format/panel/findings';

/** As many sentences as stand open; a reader unfolds the rest. */
const SHOWN = 12;

function Sentences({ sentences }: { sentences: readonly DerivedSentence[] }) {
  return (
    <ul>
      {sentences.map(({ before, stressed, after, how }) => (
        <li key={how + stressed + before}>
          <p className="say">
            {before}
            <b>{stressed}</b>
            {after}
          </p>
          <p className="how">{how}</p>
        </li>
      ))}
    </ul>
  );
}

/** What follows from the figures, sentence by sentence with its working. Always said to be derived. */
export function DerivedList({ heading, sentences }: { heading: string; sentences: readonly DerivedSentence[] }) {
  if (sentences.length === 0) return null;
  const folded = sentences.slice(SHOWN);
  return (
    <div className="derived">
      <h3 className="mb-2">
        {heading} <span className="font-normal text-ink-2">(derived, hedges carried along)</span>
      </h3>
      <Sentences sentences={sentences.slice(0, SHOWN)} />
      {folded.length > 0 && (
        <details className="folded">
          <summary>{folded.length} more</summary>
          <Sentences sentences={folded} />
        </details>
      )}
    </div>
  );
}
