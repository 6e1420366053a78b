import type { Figure } from '@/lib/domain/figure';
import type { Source } from '@/lib/domain/source';
import { amountInSentence } from '@/lib/format/figure/amount-words';
import { capitalise } from '@/lib/format/figure/area-words';
import { publishedText } from '@/lib/format/figure/date-words';
import { languageName } from '@/lib/format/figure/language-words';
import { spellSmall } from '@/lib/format/figure/number-words';
import { addressAsOf } from '@/lib/format/history/as-of-address';

export interface SourceFactsProps {
  source: Source;
  withTitle: boolean;
  /** The state that the page shows, which its links keep; left out for the newest. */
  asOf?: number;
}

/** Publisher, title, language, dates of a source as a definition list. */
export function SourceFacts({ source, withTitle, asOf }: SourceFactsProps) {
  const published = `${publishedText(source)}${source.publishedBasis === 'inferred' ? ', inferred' : ''}`;
  return (
    <>
      <dt>Publisher</dt>
      <dd>{source.publisher}</dd>
      {withTitle && (
        <>
          <dt>Title</dt>
          <dd>
            <a href={addressAsOf(`/sources/${source.id}`, asOf)}>{source.title}</a>
          </dd>
        </>
      )}
      {source.authors && (
        <>
          <dt>By</dt>
          <dd>{source.authors}</dd>
        </>
      )}
      <dt>Language</dt>
      <dd>{source.languageNote ?? languageName(source.language)}</dd>
      <dt>Published</dt>
      <dd>{published}</dd>
      {source.url && (
        <>
          <dt>Link</dt>
          <dd>
            <a href={source.url} rel="noreferrer">
              {new URL(source.url).host}
            </a>
          </dd>
        </>
      )}
    </>
  );
}

export interface SourceCardProps {
  source: Source;
  figure: Figure;
  othersInSource: number;
  competing: readonly Figure[];
  sources: ReadonlyMap<string, Source>;
  /** The state that the page shows, which its links keep; left out for the newest. */
  asOf?: number;
}

/** Where a figure is from, in the margin of its page. */
export function SourceCard({ source, figure, othersInSource, competing, sources, asOf }: SourceCardProps) {
  return (
    <aside className="aside notes" aria-labelledby="source">
      <h3 id="source">Where it is from</h3>
      <dl>
        <SourceFacts source={source} withTitle asOf={asOf} />
        {figure.locator && (
          <>
            <dt>Place in the text</dt>
            <dd>{figure.locator}</dd>
          </>
        )}
        <dt>Also in this source</dt>
        <dd>
          {othersInSource === 0 ? (
            'No other figure'
          ) : (
            <a href={addressAsOf(`/sources/${source.id}`, asOf)}>
              {capitalise(spellSmall(othersInSource))} more {othersInSource === 1 ? 'figure' : 'figures'}
            </a>
          )}
        </dd>
        <dt>Other figures for the same claim</dt>
        <dd>
          {competing.length === 0
            ? 'None yet'
            : competing.map((other) => (
                <a key={other.id} className="block" href={addressAsOf(`/figures/${other.id}`, asOf)}>
                  {competingName(other, sources)}
                </a>
              ))}
        </dd>
      </dl>
    </aside>
  );
}

/** "518 billion dollars, Izvestia": what tells one report of a claim from another. */
function competingName({ amount, currency, sourceId }: Figure, sources: ReadonlyMap<string, Source>): string {
  return `${capitalise(amountInSentence(amount, currency))}, ${sources.get(sourceId)?.publisher ?? sourceId}`;
}
