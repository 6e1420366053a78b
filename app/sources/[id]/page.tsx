import type { Metadata } from 'next';
import { cache } from 'react';
import type { Source } from '@/lib/domain/source';
import { capitalise } from '@/lib/format/figure/area-words';
import { publishedInSentence } from '@/lib/format/figure/date-words';
import { READ_RESULT_WORDS } from '@/lib/format/figure/figure-words';
import { spellSmall } from '@/lib/format/figure/number-words';
import { addressAsOf } from '@/lib/format/history/as-of-address';
import { sourceNames } from '@/lib/format/history/change-words';
import { wordChange } from '@/lib/format/history/public-change';
import { type PageContext, type PageParameters, pageContext } from '@/lib/http/page-context';
import { getHistory } from '@/lib/services/history/get-history';
import { getSource, type SourceWithFigures } from '@/lib/services/sources/get-source';
import { cardMetadata } from '../../card-metadata';
import { HistoryList } from '../../ui/history/history-list';
import { PageHead } from '../../ui/kit/page-head';
import { AsOfNote } from '../../ui/layout/as-of-note';
import { ContextNotes } from '../../ui/panels/context-notes';
import { SourceFacts } from '../../ui/panels/source-card';
import { FigureTable } from '../../ui/tables/figure-table';
import { MoreFigures } from '../../ui/tables/more-figures';
import { metadataWithNotFound, withNotFound } from '../../with-not-found';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<PageParameters> };

/** Asked for by the page and by its metadata, read once. */
const sourceOnce = cache(getSource);

async function readSource({ params, searchParams }: Props): Promise<SourceWithFigures & PageContext> {
  const { id } = await params;
  const page = await pageContext(`/sources/${id}`, await searchParams);
  return { ...(await sourceOnce(page.context, decodeURIComponent(id))), ...page };
}

export const generateMetadata = metadataWithNotFound(async (props: Props): Promise<Metadata> => {
  const { source, figureCount, revision } = await readSource(props);
  const title = `${source.publisher}: ${source.title}`;
  const description = `${foundInSource(source, figureCount)}. Published ${publishedInSentence(source)}.`;
  const path = `/sources/${source.id}`;
  return {
    title,
    description,
    ...cardMetadata({ title, description, path, card: `sources/${source.id}.png`, revision }),
  };
});

function foundInSource({ readResult }: Source, count: number): string {
  if (count === 0) return capitalise(READ_RESULT_WORDS[readResult]);
  return `${capitalise(spellSmall(count))} trade ${count === 1 ? 'figure' : 'figures'} found`;
}

/** One source: what it is, how its date is known, and what was found in it. */
export default withNotFound(async function SourcePage(props: Props) {
  const { source, figures, figureCount, contextNotes, hueOf, revision, context, view } = await readSource(props);
  const asOf = view?.revision;
  const sources = new Map([[source.id, source]]);
  const history = await getHistory(context, { type: 'source', id: source.id });
  const sourceName = sourceNames(sources);
  const steps = (source.publishedHow ?? '').split('\n').filter((line) => line !== '');
  const found = foundInSource(source, figureCount);
  return (
    <>
      <AsOfNote view={view} />
      <PageHead
        where={
          <>
            <a href={addressAsOf('/sources', asOf)}>Sources</a> / {source.id}
          </>
        }
        heading={source.title}
        deck={source.note ?? `${found}.`}
      />
      <section className="spread" aria-labelledby="found">
        <div className="body">
          <h2 id="found">{found}</h2>
          {figures.length > 0 ? (
            <FigureTable
              caption={`Figures from ${source.publisher}`}
              figures={figures}
              sources={sources}
              hueOf={hueOf}
              withSource={false}
              asOf={asOf}
            />
          ) : (
            <p>The source was read to its end. It is kept here so that nobody reads it again in vain.</p>
          )}
          <MoreFigures
            shown={figures.length}
            total={figureCount}
            href={addressAsOf(`/figures?${new URLSearchParams({ source: source.id })}`, asOf)}
          />
          <div className="source-line">
            <p>Data revision {revision}.</p>
            {figures.length > 0 && (
              <div className="take">
                <a href={addressAsOf(`/api/v1/figures.csv?source=${source.id}`, asOf)} download>
                  CSV<span className="sr-only"> of the figures from this source</span>
                </a>
              </div>
            )}
          </div>
        </div>
        <aside className="aside notes" aria-labelledby="source">
          <h3 id="source">The source</h3>
          <dl>
            <SourceFacts source={source} withTitle={false} />
          </dl>
        </aside>
      </section>
      {steps.length > 0 && (
        <section className="spread" aria-labelledby="dated">
          <div className="body">
            <h2 id="dated">How its date is known</h2>
            <ol className="steps">
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </div>
        </section>
      )}
      {contextNotes.length > 0 && (
        <section className="spread" aria-labelledby="context">
          <div className="full">
            <h2 id="context">What it says beside the amounts</h2>
            <ContextNotes notes={contextNotes} figures={figures} sources={sources} hueOf={hueOf} asOf={asOf} />
          </div>
        </section>
      )}
      <section className="spread" aria-labelledby="history">
        <div className="body">
          <h2 id="history">History</h2>
          <HistoryList
            changes={history.map((change) => wordChange(change, sourceName))}
            deskHref={asOf === undefined ? `/admin/sources/${source.id}#versions` : undefined}
          />
        </div>
      </section>
    </>
  );
});
