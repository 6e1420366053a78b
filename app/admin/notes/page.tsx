import type { Metadata } from 'next';
import { requirePage } from '@/lib/auth/require-page';
import { actingContext } from '@/lib/services/service-context';
import { getSources } from '@/lib/services/sources/get-sources';
import { PageHead } from '../../ui/kit/page-head';
import { RecordTable } from '../../ui/tables/record-table';
import { withDeskErrors } from '../with-desk-errors';

export const metadata: Metadata = { title: 'Notes, edit' };

/** Every context note: the way to its form. */
export default withDeskErrors(async function EditNotesPage() {
  const actor = await requirePage('editor');
  const { contextNotes, sources } = await getSources(await actingContext(undefined, actor));
  return (
    <>
      <PageHead where="Notes" heading="Notes beside figures" />
      <p className="mt-4">
        <a className="button" href="/admin/notes/new">
          Add a note
        </a>
      </p>
      <section className="spread" aria-label="Notes">
        <div className="full">
          {contextNotes.length === 0 ? (
            <p>There is no note yet: add the first one.</p>
          ) : (
            <RecordTable
              caption="Notes with their sources"
              headings={['Note', 'Source', 'Figures']}
              rows={contextNotes.map(({ id, text, sourceId, figureIds }) => ({
                id,
                cells: [
                  <a key="note" href={`/admin/notes/${id}`}>
                    {text}
                  </a>,
                  sources.get(sourceId)?.publisher ?? sourceId,
                  figureIds.join(', '),
                ],
              }))}
            />
          )}
        </div>
      </section>
    </>
  );
});
