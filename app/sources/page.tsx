import { Fragment } from 'react';
import { capitalise } from '@/lib/format/figure/area-words';
import { publishedText } from '@/lib/format/figure/date-words';
import { READ_RESULT_WORDS } from '@/lib/format/figure/figure-words';
import { languageName } from '@/lib/format/figure/language-words';
import { spellSmall } from '@/lib/format/figure/number-words';
import { addressAsOf } from '@/lib/format/history/as-of-address';
import { type PageParameters, pageContext } from '@/lib/http/page-context';
import { listSources } from '@/lib/services/sources/list-sources';
import { PageHead } from '../ui/kit/page-head';
import { AsOfNote } from '../ui/layout/as-of-note';
import { RecordTable } from '../ui/tables/record-table';
import { datedMetadata, withNotFound } from '../with-not-found';

export const generateMetadata = datedMetadata('/sources', { title: 'Sources' });

/** Every source that was read, also those that hold no trade figure: that is information too. */
export default withNotFound(async function SourcesPage({ searchParams }: { searchParams: Promise<PageParameters> }) {
  const { context, view } = await pageContext('/sources', await searchParams);
  const { sources } = await listSources(context);
  const empty = sources.filter(({ source }) => source.readResult === 'no_trade_figure').length;
  return (
    <>
      <AsOfNote view={view} />
      <PageHead
        where="Sources"
        heading={
          <>
            {capitalise(spellSmall(sources.length))} {sources.length === 1 ? 'source' : 'sources'} read
            {empty > 0 && `, ${spellSmall(empty)} of them without a trade figure`}
          </>
        }
        deck="A source that was read and found empty stays in the list. Titles are cited; everything else is in our words."
      />
      <section className="spread" aria-label="Sources">
        <div className="full">
          {sources.length === 0 ? (
            <p>
              No source has been added yet. Add sources with <code>npm run import -- sources.csv --sources</code>.
            </p>
          ) : (
            <RecordTable
              caption="Sources"
              headings={['Source', 'Published', 'Language', 'What was found']}
              rows={sources.map(({ source, figureCount }) => ({
                id: source.id,
                cells: [
                  <Fragment key="source">
                    <a href={addressAsOf(`/sources/${source.id}`, view?.revision)}>{source.publisher}</a>
                    <span className="block font-normal">{source.title}</span>
                  </Fragment>,
                  <Fragment key="published">
                    {publishedText(source)}
                    {source.publishedBasis === 'inferred' && <span className="text-ink-2">, inferred</span>}
                  </Fragment>,
                  languageName(source.language),
                  figureCount === 0
                    ? capitalise(READ_RESULT_WORDS[source.readResult])
                    : `${capitalise(spellSmall(figureCount))} ${figureCount === 1 ? 'figure' : 'figures'}`,
                ],
              }))}
            />
          )}
        </div>
      </section>
    </>
  );
});
