import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requirePage } from '@/lib/auth/require-page';
import type { Figure } from '@/lib/domain/figure';
import { areaPossessive } from '@/lib/format/area-words';
import { formatMoment } from '@/lib/format/date-words';
import { toFigureForm } from '@/lib/format/figure-form';
import { FLOW_WORDS } from '@/lib/format/figure-words';
import { periodNote } from '@/lib/format/period-words';
import { Refusal } from '@/lib/services/errors';
import { getEditableFigure, getFigureDesk } from '@/lib/services/get-editable-figure';
import { type FigureVersion, getFigureVersions } from '@/lib/services/get-figure-versions';
import { actingContext, type ServiceContext } from '@/lib/services/service-context';
import { FigureForm } from '../../../ui/forms/figure-form';
import { RecordForm } from '../../../ui/forms/record-form';
import { SavedNote } from '../../../ui/forms/saved-note';
import { submitFigure, submitRestoration, submitWithdrawal } from '../actions';

export const metadata: Metadata = { title: 'Correct a figure' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One figure's form, with its withdrawal and its earlier versions. */
export default async function EditFigurePage({ params, searchParams }: Props) {
  const actor = await requirePage('editor');
  const context = await actingContext(undefined, actor);
  const figure = await readFigure(context, decodeURIComponent((await params).id));
  const desk = await getFigureDesk(context);
  const versions = await getFigureVersions(context, figure.id);
  const { saved } = await searchParams;
  const address = `/admin/figures/${figure.id}`;
  const form = toFigureForm(figure);
  const own = { id: figure.id, version: figure.version.toString() };
  return (
    <>
      <p className="where">
        <a href="/admin/figures">Figures</a> / {figure.id}
      </p>
      <h1>
        Correct {areaPossessive(figure.reporter)} {FLOW_WORDS[figure.flow].name.toLowerCase()},{' '}
        {periodNote(figure.period).replace(/^Year/, 'year')}
      </h1>
      <p className="deck">Every change is kept with its reason. Readers see both in the figure’s history.</p>
      {typeof saved === 'string' && (
        <SavedNote
          href={figure.reviewState === 'published' ? `/figures/${figure.id}` : undefined}
          addresses={[address, '/admin/figures/new']}
        >
          Saved as version {figure.version}, data revision {figure.revision}.{' '}
          <a href="/admin/figures/new">Add another figure</a>
        </SavedNote>
      )}
      {/* By the save, not by the version: a newer version of somebody else must not take away what is being typed. */}
      <FigureForm
        key={`save-${saved}`}
        action={submitFigure}
        address={address}
        values={{ ...form, ...own, claim: figure.claimId }}
        saved={form}
        {...desk}
      />
      <section className="spread" aria-label="The whole figure">
        <div className="body">
          <StateForm figure={figure} own={own} formKey={`state-${saved}`} />
          {versions.length > 1 && <Versions versions={versions} own={own} formKey={`versions-${saved}`} />}
        </div>
      </section>
    </>
  );
}

const REASON = { label: 'Reason', hint: 'One or two sentences; shown to readers', kind: 'text' } as const;

async function readFigure(context: ServiceContext, id: string): Promise<Figure> {
  try {
    return await getEditableFigure(context, id);
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'not_found') notFound();
    throw error;
  }
}

interface StateFormProps {
  figure: Figure;
  own: Record<string, string>;
  formKey: string;
}

/** Withdraws a figure, or puts back one that is withdrawn. */
function StateForm({ figure, own, formKey }: StateFormProps) {
  const isWithdrawn = figure.reviewState === 'withdrawn';
  return (
    <details className="more" open={isWithdrawn}>
      <summary>
        {isWithdrawn ? 'Put it back ' : 'Wrong altogether? Withdraw the figure '}
        <span>
          {isWithdrawn ? 'readers do not see it; put back, it stands as it was' : 'with a reason; its history stays'}
        </span>
      </summary>
      <RecordForm
        key={formKey}
        action={isWithdrawn ? submitRestoration : submitWithdrawal}
        fields={[{ ...REASON, name: 'reason' }]}
        values={{}}
        hidden={own}
        button={isWithdrawn ? 'Put the figure back' : 'Withdraw the figure'}
        idPrefix="state"
        quiet
      />
    </details>
  );
}

interface VersionsProps {
  versions: readonly FigureVersion[];
  own: Record<string, string>;
  formKey: string;
}

function Versions({ versions, own, formKey }: VersionsProps) {
  const earlier = versions.slice(0, -1).toReversed();
  const choices = earlier.map(({ version, change }) => ({
    value: change.id.toString(),
    text: `Version ${version}, ${change.actor}, ${formatMoment(change.at)}: ${change.reason}`,
  }));
  return (
    <details className="more">
      <summary>
        Earlier versions <span>restore one as a new version</span>
      </summary>
      <p>
        What changed from one to the next stands in <a href={`/figures/${own.id}`}>the figure’s history</a>.
      </p>
      <RecordForm
        key={formKey}
        action={submitRestoration}
        fields={[
          { name: 'change', label: 'Version to restore', kind: 'select', choices },
          { ...REASON, name: 'reason' },
        ]}
        values={{ change: choices[0]?.value ?? '' }}
        hidden={own}
        button="Restore this version"
        idPrefix="versions"
        quiet
      />
    </details>
  );
}
