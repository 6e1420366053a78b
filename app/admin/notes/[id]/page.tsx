import { requirePage } from '@/lib/auth/require-page';
import { sourceChoice } from '@/lib/format/form/figure-form-words';
import { NOTE_FORM, reasonField } from '@/lib/format/form/source-form-words';
import { keptFormWith } from '@/lib/http/kept-form';
import { getFigureDesk } from '@/lib/services/figures/get-editable-figure';
import { getEditableNote } from '@/lib/services/notes/get-editable-note';
import { actingContext } from '@/lib/services/service-context';
import { KeptNote } from '../../../ui/forms/kept-note';
import { RecordForm } from '../../../ui/forms/record-form';
import { SavedNote } from '../../../ui/forms/saved-note';
import { PageHead } from '../../../ui/kit/page-head';
import { deskMetadata, withDeskErrors } from '../../with-desk-errors';
import { submitNote } from '../actions';
import { tellFigures } from '../note-picks';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = deskMetadata({
  role: 'editor',
  title: 'Correct a note',
  find: async ({ params }: Props, context) => getEditableNote(context, decodeURIComponent((await params).id)),
});

export default withDeskErrors(async function EditNotePage({ params, searchParams }: Props) {
  const actor = await requirePage('editor');
  const context = await actingContext(undefined, actor);
  const { note, version } = await getEditableNote(context, decodeURIComponent((await params).id));
  const { sources } = await getFigureDesk(context);
  const choices = sources.map((source) => ({ value: source.id, text: sourceChoice(source) }));
  const kept = keptFormWith('text');
  const { saved } = await searchParams;
  const figures = kept?.figures ?? note.figureIds.join(' ');
  const address = `/admin/notes/${note.id}`;
  return (
    <>
      <PageHead
        where={
          <>
            <a href="/admin/notes">Notes</a> / {note.id}
          </>
        }
        heading="Correct a note"
        deck="Every change is kept with its reason."
      />
      {typeof saved === 'string' && (
        <SavedNote href={`/sources/${note.sourceId}`} addresses={[address, '/admin/notes/new']}>
          Saved as version {version}.
        </SavedNote>
      )}
      {kept && <KeptNote />}
      <div className="spread">
        <RecordForm
          key={`save-${saved}`}
          action={submitNote}
          address={address}
          fields={[
            ...NOTE_FORM.map((field) => (field.kind === 'select' ? { ...field, choices } : field)),
            reasonField(false),
          ]}
          knownFigures={await tellFigures(context, figures.split(' '))}
          values={{ source: note.sourceId, text: note.text, figures, ...kept }}
          hidden={{ id: note.id, version: kept?.version ?? version.toString() }}
          button="Save note"
          leaveHref="/admin/notes"
        />
      </div>
    </>
  );
});
