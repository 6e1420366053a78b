'use server';

import { revalidatePath } from 'next/cache';
import { readEnvironment } from '@/lib/env';
import { formAction } from '@/lib/http/form-action';
import { endTokenOfPerson } from '@/lib/services/accounts/api-tokens';
import { endLink } from '@/lib/services/accounts/end-link';
import { invitePerson, makeResetLink } from '@/lib/services/accounts/make-link';
import { changeRole, disablePerson, enablePerson, endPersonsSessions } from '@/lib/services/accounts/manage-person';

export const submitInvite = formAction({ role: 'admin', guard: 'recent_sign_in' }, async ({ fields, context }) => {
  const token = await invitePerson(context, fields);
  // The list of open links on the same page has it, too.
  revalidatePath('/admin/people');
  const link = `${readEnvironment().PUBLIC_ORIGIN}/login/invitation#${token}`;
  return { message: `Give this link to the person. It is shown this once and works once, for three days: ${link}` };
});

export const submitResetLink = formAction({ role: 'admin', guard: 'recent_sign_in' }, async ({ fields, context }) => {
  const token = await makeResetLink(context, fields);
  const link = `${readEnvironment().PUBLIC_ORIGIN}/login/reset#${token}`;
  return { message: `Give this link to the person. It is shown this once and works once, for a day: ${link}` };
});

export const submitRole = formAction({ role: 'admin', guard: 'recent_sign_in' }, async ({ fields, context }) => {
  const { id } = await changeRole(context, fields);
  return { redirect: `/admin/people/${id}` };
});

export const submitDisable = formAction({ role: 'admin', guard: 'recent_sign_in' }, async ({ fields, context }) => {
  const { id } = await disablePerson(context, fields);
  return { redirect: `/admin/people/${id}` };
});

export const submitEnable = formAction({ role: 'admin', guard: 'recent_sign_in' }, async ({ fields, context }) => {
  const { id } = await enablePerson(context, fields);
  return { redirect: `/admin/people/${id}` };
});

export const submitEndSessions = formAction({ role: 'admin', guard: 'recent_sign_in' }, async ({ fields, context }) => {
  const ended = await endPersonsSessions(context, fields);
  return { message: ended === 1 ? 'One session has ended.' : `${ended} sessions have ended.` };
});

export const submitEndToken = formAction({ role: 'admin', guard: 'recent_sign_in' }, async ({ fields, context }) => {
  const { id } = await endTokenOfPerson(context, fields);
  return { redirect: `/admin/people/${id}` };
});

export const submitEndLink = formAction({ role: 'admin', guard: 'recent_sign_in' }, async ({ fields, context }) => {
  await endLink(context, fields);
  return { redirect: '/admin/people' };
});
