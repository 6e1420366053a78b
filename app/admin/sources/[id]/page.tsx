import { requirePage } from '@/lib/auth/require-page';
import { readTextWords } from '@/lib/format/files/intake-words';
import { reasonField, SOURCE_FORM } from '@/lib/format/form/source-form-words';
import { changedRows, sourceNames } from '@/lib/format/history/change-words';
import { keptFormWith } from '@/lib/http/kept-form';
import { toSourceFields } from '@/lib/schemas/figure-fields';
import { notFound } from '@/lib/services/errors';
import { getVersions } from '@/lib/services/history/get-versions';
import { actingContext, type ServiceContext } from '@/lib/services/service-context';
import { getSources } from '@/lib/services/sources/get-sources';
import { listReadTexts } from '@/lib/services/sources/list-read-texts';
import { KeptNote } from '../../../ui/forms/kept-note';
import { RecordForm } from '../../../ui/forms/record-form';
import { SavedNote } from '../../../ui/forms/saved-note';
import { askedVersion, VersionForm } from '../../../ui/forms/version-form';
import { ReadTexts } from '../../../ui/intake/read-texts';
import { PageHead } from '../../../ui/kit/page-head';
import { deskMetadata, withDeskErrors } from '../../with-desk-errors';
import { submitSource, submitSourceRestoration } from '../actions';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function readSource({ params }: Props, context: ServiceContext) {
  const { sources } = await getSources(context);
  const source = sources.get(decodeURIComponent((await params).id));
  if (!source) throw notFound('There is no source with this id');
  return { source, sources };
}

export const generateMetadata = deskMetadata({ role: 'editor', title: 'Correct a source', find: readSource });

export default withDeskErrors(async function EditSourcePage(props: Props) {
  const actor = await requirePage('editor');
  const context = await actingContext(undefined, actor);
  const { source, sources } = await readSource(props, context);
  const kept = keptFormWith('title');
  const parameters = await props.searchParams;
  const { saved } = parameters;
  const versions = await getVersions(context, { type: 'source', id: source.id });
  const asked = askedVersion(parameters);
  const wanted = versions.find(({ change }) => change.id === asked);
  const rows = wanted ? changedRows({ type: 'source', before: source, after: wanted.state }, sourceNames(sources)) : [];
  const address = `/admin/sources/${source.id}`;
  const texts = await listReadTexts(context, source.id);
  return (
    <>
      <PageHead
        where={
          <>
            <a href="/admin/sources">Sources</a> / {source.id}
          </>
        }
        heading={<>Correct a source of {source.publisher}</>}
        deck="Every change is kept with its reason. Figures whose period was inferred from its date keep their months: look at them, too, when the date changes."
      />
      {typeof saved === 'string' && (
        <SavedNote href={`/sources/${source.id}`} addresses={[address, '/admin/sources/new']}>
          Saved as version {source.version}, data revision {source.revision}.
        </SavedNote>
      )}
      {kept && <KeptNote />}
      <div className="spread">
        <RecordForm
          key={`save-${saved}`}
          action={submitSource}
          address={address}
          fields={[...SOURCE_FORM.filter(({ name }) => name !== 'id'), reasonField(false)]}
          values={{ ...toSourceFields(source), ...kept }}
          hidden={{ id: source.id, version: kept?.version ?? source.version.toString() }}
          button="Save source"
          leaveHref="/admin/sources"
        />
        <VersionForm
          versions={versions}
          asked={asked}
          rows={rows}
          own={{ id: source.id, version: source.version.toString() }}
          historyHref={`/sources/${source.id}#history`}
          action={submitSourceRestoration}
          formKey={`versions-${saved}-${asked}`}
        />
        {texts.length > 0 && <ReadTexts texts={texts.map(readTextWords)} />}
      </div>
    </>
  );
});
