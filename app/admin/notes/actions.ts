'use server';

import { formAction } from '@/lib/http/form-action';
import { IDLE } from '@/lib/http/form-state';
import { saveNoteForm } from '@/lib/services/save-source-form';
import type { RecordFormState } from '../../ui/forms/record-form-state';
import { withClash } from '../with-clash';
import { findNoteClash } from './note-clash';

const save = formAction({ role: 'editor' }, async ({ fields, context }) => {
  const note = await saveNoteForm(context, fields);
  return { redirect: `/admin/notes/${note.id}?saved=${Number(fields.seen_version || fields.version || 0) + 1}` };
});

/** Saves a note's form. A refusal comes back with what was typed, and with both versions after a conflict. */
export async function submitNote(_state: RecordFormState, data: FormData): Promise<RecordFormState> {
  return withClash(await save(IDLE, data), findNoteClash);
}
