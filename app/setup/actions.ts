'use server';

import { keepSignedIn } from '@/lib/auth/keep-signed-in';
import { requireSafeOrigin } from '@/lib/auth/safe-origin';
import { readEnvironment } from '@/lib/env';
import { formAction } from '@/lib/http/form-action';
import { createFirstAdmin } from '@/lib/services/accounts/create-first-admin';

export const submitSetup = formAction({ role: 'anyone' }, async ({ fields, context, client }) => {
  requireSafeOrigin(readEnvironment().PUBLIC_ORIGIN);
  await keepSignedIn(await createFirstAdmin(context, { fields, client }));
  return { redirect: '/admin' };
});
