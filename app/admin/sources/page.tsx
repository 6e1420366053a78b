import type { Metadata } from 'next';
import { requirePage } from '@/lib/auth/require-page';
import { publishedText } from '@/lib/format/date-words';
import { READ_RESULT_WORDS } from '@/lib/format/figure-words';
import { listSources } from '@/lib/services/list-sources';
import { actingContext } from '@/lib/services/service-context';
import { orRefused } from '../../or-missing';

export const metadata: Metadata = { title: 'Sources, edit' };

/** Every source: the way to its form, and to a figure from it. */
export default orRefused(async function EditSourcesPage() {
  const actor = await requirePage('editor');
  const context = await actingContext(undefined, actor);
  const { sources } = await listSources(context);
  return (
    <>
      <p className="where">Sources</p>
      <h1>Sources to edit</h1>
      <p className="mt-4 take">
        <a className="button" href="/admin/sources/new">
          Add a source
        </a>
      </p>
      <section className="spread" aria-label="Sources">
        <div className="full">
          {sources.length === 0 ? (
            <p>There is no source yet: add the first one.</p>
          ) : (
            <table className="table stack">
              <caption className="sr-only">Sources, the newest first</caption>
              <thead>
                <tr>
                  <th scope="col">Source</th>
                  <th scope="col">Published</th>
                  <th scope="col">Read</th>
                  <th scope="col">Figures</th>
                  <th scope="col">New</th>
                </tr>
              </thead>
              <tbody>
                {sources.map(({ source, figureCount }) => (
                  <tr key={source.id}>
                    <th scope="row">
                      <a href={`/admin/sources/${source.id}`}>
                        {source.publisher}: {source.title}
                      </a>
                    </th>
                    <td data-label="Published" className="whitespace-nowrap">
                      {publishedText(source)}
                    </td>
                    <td data-label="Read">{READ_RESULT_WORDS[source.readResult]}</td>
                    <td data-label="Figures">{figureCount}</td>
                    <td data-label="New" className="whitespace-nowrap">
                      <a href={`/admin/figures/new?source=${source.id}`}>Add a figure</a>
                    </td>
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
