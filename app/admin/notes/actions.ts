'use server';

import { formAction } from '@/lib/http/form-action';
import { saveNoteForm } from '@/lib/services/save-source-form';

export const submitNote = formAction({ role: 'editor' }, async ({ fields, context }) => {
  const note = await saveNoteForm(context, fields);
  return { redirect: `/admin/notes/${note.id}?saved=${Number(fields.version ?? 0) + 1}` };
});
