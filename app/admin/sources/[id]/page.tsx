import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requirePage } from '@/lib/auth/require-page';
import { reasonField, SOURCE_FORM } from '@/lib/format/source-form-words';
import { toSourceFields } from '@/lib/schemas/figure-fields';
import { getDataSet } from '@/lib/services/get-data-set';
import { actingContext } from '@/lib/services/service-context';
import { RecordForm } from '../../../ui/forms/record-form';
import { SavedNote } from '../../../ui/forms/saved-note';
import { submitSource } from '../actions';

export const metadata: Metadata = { title: 'Correct a source' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function EditSourcePage({ params, searchParams }: Props) {
  const actor = await requirePage('editor');
  const { sources } = await getDataSet(await actingContext(undefined, actor));
  const source = sources.get(decodeURIComponent((await params).id));
  if (!source) notFound();
  const { saved } = await searchParams;
  const address = `/admin/sources/${source.id}`;
  return (
    <>
      <p className="where">
        <a href="/admin/sources">Sources</a> / {source.id}
      </p>
      <h1>Correct a source of {source.publisher}</h1>
      <p className="deck">
        Every change is kept with its reason. Figures whose period was inferred from its date keep their months: look at
        them, too, when the date changes.
      </p>
      {typeof saved === 'string' && (
        <SavedNote href={`/sources/${source.id}`} addresses={[address, '/admin/sources/new']}>
          Saved as version {source.version}, data revision {source.revision}.
        </SavedNote>
      )}
      <div className="spread">
        <RecordForm
          key={`save-${saved}`}
          action={submitSource}
          address={address}
          fields={[...SOURCE_FORM.filter(({ name }) => name !== 'id'), reasonField(false)]}
          values={toSourceFields(source)}
          hidden={{ id: source.id, version: source.version.toString() }}
          button="Save source"
          leaveHref="/admin/sources"
        />
      </div>
    </>
  );
}
