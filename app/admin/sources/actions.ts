'use server';

import { formAction } from '@/lib/http/form-action';
import { IDLE } from '@/lib/http/form-state';
import { restoreSource } from '@/lib/services/sources/restore-source';
import { saveSourceForm } from '@/lib/services/sources/save-source-form';
import type { RecordFormState } from '../../ui/forms/record-form-state';
import { withEditConflict } from '../with-edit-conflict';
import { findSourceConflict } from './source-conflict';

const save = formAction({ role: 'editor' }, async ({ fields, context }) => {
  const source = await saveSourceForm(context, fields);
  return { redirect: `/admin/sources/${source.id}?saved=${source.version}` };
});

/** Saves a source's form. A refusal comes back with what was typed, and with both versions after a conflict. */
export async function submitSource(_state: RecordFormState, data: FormData): Promise<RecordFormState> {
  return withEditConflict(await save(IDLE, data), findSourceConflict);
}

export const submitSourceRestoration = formAction({ role: 'editor' }, async ({ fields, context }) => {
  const { id = '', version, change, reason } = fields;
  const source = await restoreSource(context, { id, version: Number(version), change: Number(change), reason });
  return { redirect: `/admin/sources/${source.id}?saved=${source.version}` };
});
