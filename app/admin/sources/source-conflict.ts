import 'server-only';
import { choiceText, SOURCE_FORM } from '@/lib/format/form/source-form-words';
import { toSourceFields } from '@/lib/schemas/figure-fields';
import { requireVersion } from '@/lib/services/figures/get-figure-versions';
import { getVersions } from '@/lib/services/history/get-versions';
import type { ServiceContext } from '@/lib/services/service-context';
import { normalisedSource, SOURCE_FORM_FIELDS } from '@/lib/services/sources/save-source-form';
import type { EditConflict } from '../../ui/forms/figure-form-state';
import { toEditConflict } from '../to-edit-conflict';

/** Both versions of a source that somebody else saved first; null where nobody did. */
export async function findSourceConflict(
  context: ServiceContext,
  values: Readonly<Record<string, string>>,
): Promise<EditConflict | null> {
  const versions = await getVersions(context, { type: 'source', id: values.id ?? '' });
  const newest = versions.at(-1);
  if (!newest || newest.version === Number(values.version)) return null;
  return toEditConflict(SOURCE_FORM_FIELDS, newest, {
    what: 'source',
    was: toSourceFields(requireVersion(versions, Number(values.version)).state),
    theirs: toSourceFields(newest.state),
    yours: normalisedSource(values),
    labelOf: (field) => SOURCE_FORM.find(({ name }) => name === field)?.label ?? field,
    wordsOf: (field, value) => choiceText(SOURCE_FORM, field, value),
  });
}
