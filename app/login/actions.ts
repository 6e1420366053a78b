'use server';

import { readDeviceToken, readSessionToken } from '@/lib/auth/cookies';
import { keepSignedIn } from '@/lib/auth/keep-signed-in';
import { ownPath } from '@/lib/auth/own-path';
import { requireSafeOrigin } from '@/lib/auth/safe-origin';
import { readEnvironment } from '@/lib/env';
import { formAction } from '@/lib/http/form-action';
import { signIn } from '@/lib/services/accounts/sign-in';

export const submitSignIn = formAction({ role: 'anyone' }, async ({ fields, context, client }) => {
  requireSafeOrigin(readEnvironment().PUBLIC_ORIGIN);
  const tokens = { deviceToken: await readDeviceToken(), sessionToken: await readSessionToken() };
  await keepSignedIn(await signIn(context, { fields, client, ...tokens }));
  return { redirect: ownPath(fields.next) };
});
