'use server';

import { revalidatePath } from 'next/cache';
import { keepSignedIn } from '@/lib/auth/keep-signed-in';
import { formAction } from '@/lib/http/form-action';
import { endOwnToken, makeOwnToken } from '@/lib/services/accounts/api-tokens';
import { changePassword } from '@/lib/services/accounts/change-password';
import { endOtherSessions, endOwnSession } from '@/lib/services/accounts/own-sessions';

export const submitPassword = formAction({ role: 'editor' }, async ({ fields, context, actor, client }) => {
  await keepSignedIn(await changePassword(context, { signedIn: actor, fields, client }));
  return {
    message: 'The password is changed. Every other session, every token and every link that you made has ended.',
  };
});

export const submitEndSession = formAction({ role: 'editor' }, async ({ fields, context, actor }) => {
  await endOwnSession(context, actor, fields);
  return { redirect: '/admin/account' };
});

export const submitEndOthers = formAction({ role: 'editor' }, async ({ fields, context, actor }) => {
  await endOtherSessions(context, actor, fields);
  return { redirect: '/admin/account' };
});

export const submitToken = formAction(
  { role: 'editor', guard: 'recent_sign_in' },
  async ({ fields, context, actor }) => {
    const token = await makeOwnToken(context, actor, fields);
    revalidatePath('/admin/account');
    return { message: `Keep this token where your program finds it. It is shown this once: ${token}` };
  },
);

export const submitEndToken = formAction({ role: 'editor' }, async ({ fields, context, actor }) => {
  await endOwnToken(context, actor, fields);
  return { redirect: '/admin/account' };
});
