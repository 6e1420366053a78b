'use server';

import { formAction } from '@/lib/http/form-action';
import { confirmDialect } from '@/lib/services/imports/confirm-dialect';
import { dropImport, startSaving } from '@/lib/services/imports/import-jobs';
import { requireReason } from '@/lib/services/require-reason';

export const submitDialect = formAction({ role: 'editor' }, async ({ fields, context }) => {
  const id = confirmDialect(context, fields);
  return { redirect: `/admin/import/${id}` };
});

export const submitImport = formAction({ role: 'editor' }, async ({ fields, context }) => {
  const { id = '', reason } = fields;
  startSaving(context, id, requireReason(reason, 'Nothing was imported'));
  return { redirect: `/admin/import/${id}` };
});

export const submitDrop = formAction({ role: 'editor' }, async ({ fields, context }) => {
  dropImport(context, fields.id ?? '');
  return { redirect: '/admin/import?dropped=1' };
});
