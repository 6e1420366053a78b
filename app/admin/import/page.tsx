import type { Metadata } from 'next';
import { requirePage } from '@/lib/auth/require-page';
import { formatMoment } from '@/lib/format/figure/date-words';
import { sizeWords, uploadError } from '@/lib/format/files/import-words';
import { type ImportState, listImports } from '@/lib/services/imports/import-jobs';
import { actingContext } from '@/lib/services/service-context';
import { PageHead } from '../../ui/kit/page-head';
import { RecordTable } from '../../ui/tables/record-table';
import { withDeskErrors } from '../with-desk-errors';

export const metadata: Metadata = { title: 'Import figures' };

const STATE_WORDS: Record<ImportState, string> = {
  received: 'waits for its dialect to be confirmed',
  checking: 'is being checked',
  checked: 'waits to be looked at',
  saving: 'is being saved',
  done: 'imported',
  stopped: 'stopped',
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default withDeskErrors(async function ImportPage({ searchParams }: Props) {
  const actor = await requirePage('editor');
  const { refused, dropped } = await searchParams;
  const jobs = listImports(await actingContext(undefined, actor));
  return (
    <>
      <PageHead
        where="Import"
        heading="Import figures from a CSV file"
        deck="Nothing is saved before you have seen what the file would add and change. Then it is saved whole, or not at all."
      />
      <div className="spread">
        <div className="body">
          {typeof refused === 'string' && (
            <div className="problem-summary form-summary" role="alert">
              <h2>Nothing was imported</h2>
              <p>{uploadError(refused)}</p>
            </div>
          )}
          {dropped !== undefined && <p role="status">The import was thrown away. Nothing of it was saved.</p>}
          <form className="edit-form" action="/admin/import/upload" method="post" encType="multipart/form-data">
            <div className="edit-fields">
              <div className="form-field">
                <label htmlFor="field-reason">Why these figures are added or changed</label>
                <p className="hint" id="field-reason-hint">
                  Readers see it beside every change. Left empty, it names the file.
                </p>
                <input
                  id="field-reason"
                  name="reason"
                  type="text"
                  aria-describedby="field-reason-hint"
                  maxLength={2000}
                />
              </div>
              <div className="form-field">
                <label htmlFor="field-file">CSV file</label>
                <p className="hint" id="field-file-hint">
                  At most 100 MB and 5,000,000 rows. Columns are named as in <a href="/methods#api">the column table</a>
                  ; a download of ours can be corrected and sent back.
                </p>
                <input
                  id="field-file"
                  name="file"
                  type="file"
                  required
                  accept=".csv,.tsv,.txt,text/csv"
                  aria-describedby="field-file-hint"
                />
              </div>
            </div>
            <div className="actions">
              <button type="submit" className="button">
                Send file
              </button>
            </div>
          </form>
        </div>
      </div>
      {jobs.length > 0 && (
        <section className="spread" aria-labelledby="waiting">
          <div className="full">
            <h2 id="waiting">Files that were sent</h2>
            <RecordTable
              caption="Imports of the last day, the newest first"
              headings={['File', 'State', 'Size', 'Sent by', 'When']}
              rows={jobs.map(({ id, fileName, state, inspected, actor: by, at }) => ({
                id,
                cells: [
                  <a key="file" href={`/admin/import/${id}`}>
                    {fileName}
                  </a>,
                  STATE_WORDS[state],
                  sizeWords(inspected.bytes),
                  by,
                  formatMoment(new Date(at)),
                ],
              }))}
            />
          </div>
        </section>
      )}
    </>
  );
});
