import type { ReadTextWords } from '@/lib/format/files/intake-words';

/** The texts that intake read for a source: when, by whom, and the hash by which the same text is known again. */
export function ReadTexts({ texts }: { texts: readonly ReadTextWords[] }) {
  return (
    <section className="read-texts" aria-labelledby="read-texts">
      <h2 id="read-texts">Read by intake</h2>
      <ul>
        {texts.map(({ hash, sentence, text }) => (
          <li key={hash}>
            <p>{sentence}</p>
            <p className="hash">
              SHA-256 <code>{hash}</code>
            </p>
            {text !== null && (
              <details>
                <summary>The text</summary>
                <p className="kept-text">{text}</p>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
