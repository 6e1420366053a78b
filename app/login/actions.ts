'use server';

import { readDeviceToken, readSessionToken } from '@/lib/auth/cookies';
import { keepSignedIn } from '@/lib/auth/keep-signed-in';
import { ownPath } from '@/lib/auth/own-path';
import { requireSafeOrigin } from '@/lib/auth/safe-origin';
import { readEnvironment } from '@/lib/env';
import { formAction } from '@/lib/http/form-action';
import { keepFormText } from '@/lib/http/kept-form';
import { signIn } from '@/lib/services/accounts/sign-in';

export const submitSignIn = formAction({ role: 'anyone' }, async ({ fields: { kept, ...fields }, context, client }) => {
  // Also when the password is wrong: the page that asks again carries it on.
  keepFormText(kept);
  requireSafeOrigin(readEnvironment().PUBLIC_ORIGIN);
  const tokens = { deviceToken: await readDeviceToken(), sessionToken: await readSessionToken() };
  await keepSignedIn(await signIn(context, { fields, client, ...tokens }));
  // At the address of the form itself, which this same answer shows again.
  if (kept !== undefined) return { message: 'You are signed in' };
  return { redirect: ownPath(fields.next) };
});
