import { requirePage } from '@/lib/auth/require-page';
import type { Figure } from '@/lib/domain/figure';
import { areaPossessive } from '@/lib/format/figure/area-words';
import { FLOW_WORDS } from '@/lib/format/figure/figure-words';
import { periodNote } from '@/lib/format/figure/period-words';
import { toFigureForm } from '@/lib/format/form/figure-form';
import { REASON_FIELD } from '@/lib/format/form/source-form-words';
import { changedRows, sourceNames } from '@/lib/format/history/change-words';
import { keptFormWith } from '@/lib/http/kept-form';
import { getEditableFigure, getFigureDesk } from '@/lib/services/figures/get-editable-figure';
import { getFigureVersions } from '@/lib/services/figures/get-figure-versions';
import { actingContext } from '@/lib/services/service-context';
import { FigureForm } from '../../../ui/forms/figure-form';
import { KeptNote } from '../../../ui/forms/kept-note';
import { RecordForm } from '../../../ui/forms/record-form';
import { SavedNote } from '../../../ui/forms/saved-note';
import { askedVersion, VersionForm } from '../../../ui/forms/version-form';
import { PageHead } from '../../../ui/kit/page-head';
import { deskMetadata, withDeskErrors } from '../../with-desk-errors';
import { submitFigure, submitRestoration, submitWithdrawal } from '../actions';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = deskMetadata({
  role: 'editor',
  title: 'Correct a figure',
  find: async ({ params }: Props, context) => getEditableFigure(context, decodeURIComponent((await params).id)),
});

/** One figure's form, with its withdrawal and its earlier versions. */
export default withDeskErrors(async function EditFigurePage({ params, searchParams }: Props) {
  const actor = await requirePage('editor');
  const context = await actingContext(undefined, actor);
  const figure = await getEditableFigure(context, decodeURIComponent((await params).id));
  const desk = await getFigureDesk(context);
  const versions = await getFigureVersions(context, figure.id);
  const parameters = await searchParams;
  const { saved } = parameters;
  const asked = askedVersion(parameters);
  const wanted = versions.find(({ change }) => change.id === asked);
  const sourceName = sourceNames(new Map(desk.sources.map((source) => [source.id, source])));
  const rows = wanted ? changedRows({ type: 'figure', before: figure, after: wanted.figure }, sourceName) : [];
  const address = `/admin/figures/${figure.id}`;
  const form = toFigureForm(figure);
  const kept = keptFormWith('amount');
  const own = { id: figure.id, version: figure.version.toString() };
  return (
    <>
      <PageHead
        where={
          <>
            <a href="/admin/figures">Figures</a> / {figure.id}
          </>
        }
        heading={
          <>
            Correct {areaPossessive(figure.reporter)} {FLOW_WORDS[figure.flow].name.toLowerCase()},{' '}
            {periodNote(figure.period).replace(/^Year/, 'year')}
          </>
        }
        deck="Every change is kept with its reason. Readers see both in the figure’s history."
      />
      {typeof saved === 'string' && (
        <SavedNote
          href={figure.reviewState === 'published' ? `/figures/${figure.id}` : undefined}
          addresses={[address, '/admin/figures/new']}
          next={<a href="/admin/figures/new">Add another figure</a>}
        >
          Saved as version {figure.version}, data revision {figure.revision}.
        </SavedNote>
      )}
      {kept && <KeptNote />}
      {/* By the save, not by the version: a newer version of somebody else must not take away what is being typed. */}
      <FigureForm
        key={`save-${saved}`}
        action={submitFigure}
        address={address}
        values={{ ...form, ...own, claim: figure.claimId, ...kept }}
        saved={form}
        {...desk}
      />
      <section className="spread" aria-label="The whole figure">
        <div className="body">
          <StateForm figure={figure} own={own} formKey={`state-${saved}`} />
          <VersionForm
            versions={versions}
            asked={asked}
            rows={rows}
            own={own}
            historyHref={`/figures/${figure.id}#history`}
            action={submitRestoration}
            formKey={`versions-${saved}-${asked}`}
          />
        </div>
      </section>
    </>
  );
});

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
        fields={[REASON_FIELD]}
        values={{}}
        hidden={own}
        button={isWithdrawn ? 'Put the figure back' : 'Withdraw the figure'}
        idPrefix="state"
        quiet
      />
    </details>
  );
}
