import 'server-only';
import { sourceChoice } from '@/lib/format/form/figure-form-words';
import { choiceText, NOTE_FORM } from '@/lib/format/form/source-form-words';
import { getVersions, requireVersion } from '@/lib/services/history/get-versions';
import { toNoteFields } from '@/lib/services/notes/record-context-note';
import type { ServiceContext } from '@/lib/services/service-context';
import { getSources } from '@/lib/services/sources/get-sources';
import { NOTE_FORM_FIELDS, normalisedNote } from '@/lib/services/sources/save-source-form';
import type { EditConflict } from '../../ui/forms/figure-form-state';
import { toEditConflict } from '../to-edit-conflict';

/** Both versions of a note that somebody else saved first; null where nobody did. */
export async function findNoteConflict(
  context: ServiceContext,
  values: Readonly<Record<string, string>>,
): Promise<EditConflict | null> {
  const versions = await getVersions(context, { type: 'context_note', id: values.id ?? '' });
  const newest = versions.at(-1);
  if (!newest || newest.version === Number(values.version)) return null;
  const { sources } = await getSources(context);
  return toEditConflict(NOTE_FORM_FIELDS, newest, {
    what: 'note',
    was: toNoteFields(requireVersion(versions, Number(values.version)).state),
    theirs: toNoteFields(newest.state),
    yours: normalisedNote(values),
    labelOf: (field) => NOTE_FORM.find(({ name }) => name === field)?.label ?? field,
    wordsOf: (field, value) => {
      const source = field === 'source' ? sources.get(value) : undefined;
      return source ? sourceChoice(source) : choiceText(NOTE_FORM, field, value);
    },
  });
}
