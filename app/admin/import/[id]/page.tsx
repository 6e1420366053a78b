import { requirePage } from '@/lib/auth/require-page';
import { countWords, sizeWords } from '@/lib/format/files/import-words';
import { toDialectNames } from '@/lib/services/imports/dialect-names';
import { getImport, type ImportJob, previewImport } from '@/lib/services/imports/import-jobs';
import { type DifferenceKind, readDifferences, readProblems } from '@/lib/services/imports/staged-rows';
import { actingContext, type ServiceContext } from '@/lib/services/service-context';
import { AddedTable, ChangedTable, DialectForm, ProblemTable } from '../../../ui/forms/import-parts';
import { ImportProgress } from '../../../ui/forms/import-progress';
import { RecordForm } from '../../../ui/forms/record-form';
import { PageHead } from '../../../ui/kit/page-head';
import { deskMetadata, withDeskErrors } from '../../with-desk-errors';
import { submitDialect, submitDrop, submitImport } from '../actions';

const PROBLEMS_SHOWN = 200;
const DIFFERENCES_SHOWN = 50;

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = deskMetadata({
  role: 'editor',
  title: 'Import figures',
  find: async ({ params }: Props, context) => getImport(context, (await params).id),
});

/** One import, wherever it stands: the page leads from the file's dialect to what it did. */
export default withDeskErrors(async function ImportJobPage({ params }: Props) {
  const actor = await requirePage('editor');
  const { id } = await params;
  const context = await actingContext(undefined, actor);
  const job = getImport(context, id);
  const isAtWork = job.state === 'checking' || job.state === 'saving';
  return (
    <>
      <PageHead
        where={
          <>
            <a href="/admin/import">Import</a> / {job.fileName}
          </>
        }
        heading={headingFor(job)}
        deck={
          <>
            {job.fileName}, {sizeWords(job.inspected.bytes)}, sent by {job.actor}.
          </>
        }
      />
      <div className="spread">
        <div className="full">
          <Step job={job} context={context} />
        </div>
      </div>
      {!isAtWork && (
        <section className="spread" aria-label="Throw away">
          <div className="body">
            <RecordForm
              action={submitDrop}
              fields={[]}
              values={{}}
              hidden={{ id }}
              button={job.state === 'done' ? 'Remove the file from this list' : 'Discard this import'}
              quiet
              idPrefix="drop"
            />
          </div>
        </section>
      )}
    </>
  );
});

function headingFor({ state, checked, outcome }: ImportJob): string {
  switch (state) {
    case 'received':
      return 'Check how the file will be read';
    case 'checking':
      return 'The file is being read and compared';
    case 'saving':
      return 'The figures are being saved';
    case 'stopped':
      return 'Nothing was imported';
    case 'done':
      return `${countWords(outcome?.added ?? 0, 'figure')} added, ${countWords(outcome?.changed ?? 0, 'figure')} changed`;
    case 'checked':
      if (!checked || checked.issues > 0)
        return `${countWords(checked?.issues ?? 0, 'problem')}: nothing can be imported yet`;
      if (checked.added + checked.changed === 0) return 'Nothing to change: the data have all of this already';
      return `The file would add ${countWords(checked.added, 'figure')} and change ${checked.changed.toLocaleString('en')}`;
  }
}

async function Step({ job, context }: { job: ImportJob; context: ServiceContext }) {
  const { id, state, progress, checked } = job;
  const watch = { address: `/admin/import/${id}/progress`, state, rows: progress.rows };
  switch (state) {
    case 'received':
      return <DialectForm {...dialectOf(job)} rows={await previewImport(context, id)} action={submitDialect} />;
    case 'checking':
      return (
        <ImportProgress
          {...watch}
          label="Read and compared"
          measure="bytes"
          done={progress.bytes}
          total={job.inspected.bytes}
        />
      );
    case 'saving':
      return (
        <ImportProgress
          {...watch}
          label="Saved"
          measure="rows"
          done={progress.rows}
          total={(checked?.added ?? 0) + (checked?.changed ?? 0)}
        />
      );
    case 'stopped':
      return (
        <>
          <p>{job.message}.</p>
          <DialectForm {...dialectOf(job)} rows={await previewImport(context, id)} action={submitDialect} />
        </>
      );
    case 'done':
      return (
        <p>
          Data revision {job.outcome?.revision}.{' '}
          <a href={job.outcome?.revision ? `/corrections?revision=${job.outcome.revision}` : '/corrections'}>
            What changed
          </a>{' '}
          lists every figure with its reason.
        </p>
      );
    case 'checked':
      return checked && checked.issues > 0 ? (
        <Problems job={job} context={context} />
      ) : (
        <Differences job={job} context={context} />
      );
  }
}

/** The dialect in the form's own words. */
function dialectOf({ id, dialect }: ImportJob) {
  return { id, values: toDialectNames(dialect) };
}

function Problems({ job, context }: { job: ImportJob; context: ServiceContext }) {
  const problems = readProblems(context, job.id, PROBLEMS_SHOWN);
  const count = job.checked?.issues ?? 0;
  return (
    <>
      <p>
        Fix the file and <a href="/admin/import">upload it again</a>.{' '}
        <a href={`/admin/import/${job.id}/problems`} download>
          {count === 1 ? 'The problem' : `All ${count.toLocaleString('en')} problems`} as CSV
        </a>
      </p>
      <ProblemTable problems={problems} count={count} />
    </>
  );
}

function Differences({ job, context }: { job: ImportJob; context: ServiceContext }) {
  const { added = 0, changed = 0, unchanged = 0 } = job.checked ?? {};
  const first = (kind: DifferenceKind) => readDifferences(context, job.id, kind, DIFFERENCES_SHOWN);
  return (
    <>
      <p>
        {countWords(added, 'figure')} to add, {changed.toLocaleString('en')} to change, {unchanged.toLocaleString('en')}{' '}
        unchanged.
      </p>
      {added + changed > 0 && (
        <RecordForm
          action={submitImport}
          fields={[
            {
              name: 'reason',
              label: 'Why these figures are added or changed',
              hint: 'Readers see it beside every change.',
              kind: 'line',
            },
          ]}
          values={{ reason: job.reason }}
          hidden={{ id: job.id }}
          button={`Import ${countWords(added + changed, 'figure')}`}
        />
      )}
      {changed > 0 && <ChangedTable changed={first('changed')} count={changed} />}
      {added > 0 && <AddedTable added={first('added')} count={added} />}
    </>
  );
}
