'use server';

import { formAction } from '@/lib/http/form-action';
import { saveSourceForm } from '@/lib/services/save-source-form';

export const submitSource = formAction({ role: 'editor' }, async ({ fields, context }) => {
  const source = await saveSourceForm(context, fields);
  return { redirect: `/admin/sources/${source.id}?saved=${source.version}` };
});
