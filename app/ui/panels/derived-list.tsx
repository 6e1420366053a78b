import type { DerivedSentence } from '@/lib/format/findings';

/** What follows from the figures, sentence by sentence with its working. Always said to be derived. */
export function DerivedList({ heading, sentences }: { heading: string; sentences: readonly DerivedSentence[] }) {
  if (sentences.length === 0) return null;
  return (
    <div className="derived">
      <h3 className="mb-2">
        {heading} <span className="font-normal text-ink-2">(derived, hedges carried along)</span>
      </h3>
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
    </div>
  );
}
