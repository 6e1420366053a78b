import type { Metadata } from 'next';
import { requirePage } from '@/lib/auth/require-page';
import { EMPTY_SOURCE_FORM, reasonField, SOURCE_FORM } from '@/lib/format/form/source-form-words';
import { keptFormWith } from '@/lib/http/kept-form';
import { KeptNote } from '../../../ui/forms/kept-note';
import { RecordForm } from '../../../ui/forms/record-form';
import { PageHead } from '../../../ui/kit/page-head';
import { withDeskErrors } from '../../with-desk-errors';
import { submitSource } from '../actions';

export const metadata: Metadata = { title: 'Add a source' };

export default withDeskErrors(async function NewSourcePage() {
  await requirePage('editor');
  const kept = keptFormWith('title');
  return (
    <>
      <PageHead
        where={
          <>
            <a href="/admin/sources">Sources</a> / Add
          </>
        }
        heading="Add a source"
        deck="An article that was read, also one without any trade figure: that is information, too."
      />
      {kept && <KeptNote />}
      <div className="spread">
        <RecordForm
          action={submitSource}
          address="/admin/sources/new"
          fields={[...SOURCE_FORM, reasonField(true)]}
          values={{ ...EMPTY_SOURCE_FORM, ...kept }}
          button="Save source"
          leaveHref="/admin/sources"
        />
      </div>
    </>
  );
});
