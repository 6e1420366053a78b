'use server';

import { setSessionCookie } from '@/lib/auth/cookies';
import { formAction } from '@/lib/http/form-action';
import { changePassword } from '@/lib/services/accounts/change-password';
import { endOtherSessions, endOwnSession } from '@/lib/services/accounts/own-sessions';

export const submitPassword = formAction({ role: 'editor' }, async ({ fields, context, actor, client }) => {
  await setSessionCookie(await changePassword(context, { signedIn: actor, fields, client }));
  return { message: 'The password is changed. Every other session has ended.' };
});

export const submitEndSession = formAction({ role: 'editor' }, async ({ fields, context, actor }) => {
  await endOwnSession(context, actor, fields);
  return { redirect: '/admin/account' };
});

export const submitEndOthers = formAction({ role: 'editor' }, async ({ fields, context, actor }) => {
  await endOtherSessions(context, actor, fields);
  return { redirect: '/admin/account' };
});
