import type { Metadata } from 'next';
import { requirePage } from '@/lib/auth/require-page';
import { sourceChoice } from '@/lib/format/form/figure-form-words';
import { NOTE_FORM, reasonField } from '@/lib/format/form/source-form-words';
import { keptFormWith } from '@/lib/http/kept-form';
import { getFigureDesk } from '@/lib/services/figures/get-editable-figure';
import { actingContext } from '@/lib/services/service-context';
import { KeptNote } from '../../../ui/forms/kept-note';
import { RecordForm } from '../../../ui/forms/record-form';
import { PageHead } from '../../../ui/kit/page-head';
import { withDeskErrors } from '../../with-desk-errors';
import { submitNote } from '../actions';
import { tellFigures } from '../note-picks';

export const metadata: Metadata = { title: 'Add a note' };

export default withDeskErrors(async function NewNotePage() {
  const actor = await requirePage('editor');
  const context = await actingContext(undefined, actor);
  const { sources } = await getFigureDesk(context);
  const choices = sources.map((source) => ({ value: source.id, text: sourceChoice(source) }));
  const kept = keptFormWith('text');
  return (
    <>
      <PageHead
        where={
          <>
            <a href="/admin/notes">Notes</a> / Add
          </>
        }
        heading="Add a note beside figures"
        deck="What an article says around its figures, in our own words, tied to that article."
      />
      {kept && <KeptNote />}
      <div className="spread">
        <RecordForm
          action={submitNote}
          address="/admin/notes/new"
          fields={[
            ...NOTE_FORM.map((field) => (field.kind === 'select' ? { ...field, choices } : field)),
            reasonField(true),
          ]}
          knownFigures={await tellFigures(context, (kept?.figures ?? '').split(' '))}
          values={{ source: choices[0]?.value ?? '', ...kept }}
          button="Save note"
          leaveHref="/admin/notes"
        />
      </div>
    </>
  );
});
