import type { Metadata } from 'next';
import { requirePage } from '@/lib/auth/require-page';
import { getDataSet } from '@/lib/services/get-data-set';
import { actingContext } from '@/lib/services/service-context';
import { orRefused } from '../../or-missing';

export const metadata: Metadata = { title: 'Notes, edit' };

/** Every context note: the way to its form. */
export default orRefused(async function EditNotesPage() {
  const actor = await requirePage('editor');
  const { contextNotes, sources } = await getDataSet(await actingContext(undefined, actor));
  return (
    <>
      <p className="where">Notes</p>
      <h1>Notes beside figures</h1>
      <p className="mt-4 take">
        <a className="button" href="/admin/notes/new">
          Add a note
        </a>
      </p>
      <section className="spread" aria-label="Notes">
        <div className="full">
          {contextNotes.length === 0 ? (
            <p>There is no note yet: add the first one.</p>
          ) : (
            <table className="table stack">
              <caption className="sr-only">Notes with their sources</caption>
              <thead>
                <tr>
                  <th scope="col">Note</th>
                  <th scope="col">Source</th>
                  <th scope="col">Figures</th>
                </tr>
              </thead>
              <tbody>
                {contextNotes.map(({ id, text, sourceId, figureIds }) => (
                  <tr key={id}>
                    <th scope="row">
                      <a href={`/admin/notes/${id}`}>{text}</a>
                    </th>
                    <td data-label="Source">{sources.get(sourceId)?.publisher ?? sourceId}</td>
                    <td data-label="Figures">{figureIds.join(', ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      </section>
    </>
  );
});
