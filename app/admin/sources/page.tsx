import type { Metadata } from 'next';
import { requirePage } from '@/lib/auth/require-page';
import { publishedText } from '@/lib/format/figure/date-words';
import { READ_RESULT_WORDS } from '@/lib/format/figure/figure-words';
import { actingContext } from '@/lib/services/service-context';
import { listSources } from '@/lib/services/sources/list-sources';
import { PageHead } from '../../ui/kit/page-head';
import { RecordTable } from '../../ui/tables/record-table';
import { withDeskErrors } from '../with-desk-errors';

export const metadata: Metadata = { title: 'Sources, edit' };

/** Every source: the way to its form, and to a figure from it. */
export default withDeskErrors(async function EditSourcesPage() {
  const actor = await requirePage('editor');
  const context = await actingContext(undefined, actor);
  const { sources } = await listSources(context);
  return (
    <>
      <PageHead where="Sources" heading="Sources to edit" />
      <p className="mt-4">
        <a className="button" href="/admin/sources/new">
          Add a source
        </a>
      </p>
      <section className="spread" aria-label="Sources">
        <div className="full">
          {sources.length === 0 ? (
            <p>There is no source yet: add the first one.</p>
          ) : (
            <RecordTable
              caption="Sources, the newest first"
              headings={['Source', 'Published', 'Read', 'Figures', 'New']}
              rows={sources.map(({ source, figureCount }) => ({
                id: source.id,
                cells: [
                  <a key="source" href={`/admin/sources/${source.id}`}>
                    {source.publisher}: {source.title}
                  </a>,
                  <span key="published" className="whitespace-nowrap">
                    {publishedText(source)}
                  </span>,
                  READ_RESULT_WORDS[source.readResult],
                  figureCount,
                  <a key="new" className="whitespace-nowrap" href={`/admin/figures/new?source=${source.id}`}>
                    Add a figure
                  </a>,
                ],
              }))}
            />
          )}
        </div>
      </section>
    </>
  );
});
