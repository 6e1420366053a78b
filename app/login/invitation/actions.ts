'use server';

import { keepSignedIn } from '@/lib/auth/keep-signed-in';
import { requireSafeOrigin } from '@/lib/auth/safe-origin';
import { readEnvironment } from '@/lib/env';
import { formAction } from '@/lib/http/form-action';
import { acceptInvitation } from '@/lib/services/accounts/follow-link';

export const submitInvitation = formAction({ role: 'anyone' }, async ({ fields, context, client }) => {
  requireSafeOrigin(readEnvironment().PUBLIC_ORIGIN);
  await keepSignedIn(await acceptInvitation(context, { fields, client }));
  return { redirect: '/admin' };
});
