import { clearSessionCookie } from '@/lib/auth/cookies';
import { currentSession, readClient } from '@/lib/auth/current-actor';
import { requireOwnOrigin } from '@/lib/auth/origin-guard';
import { readEnvironment } from '@/lib/env';
import { handlers } from '@/lib/http/handlers';
import { signOut } from '@/lib/services/accounts/sign-out';
import { actingContext } from '@/lib/services/service-context';

/** Ends the session and clears what the browser kept. A handler, since an action cannot send Clear-Site-Data. */
async function endSession(request: Request): Promise<Response> {
  requireOwnOrigin(request.headers, readEnvironment().PUBLIC_ORIGIN);
  const signedIn = await currentSession();
  if (signedIn) await signOut(await actingContext((await readClient()).requestId, signedIn), signedIn);
  await clearSessionCookie();
  // The cookie of a known device stays: it opens nothing, and keeps an attack on the name from locking its owner out.
  return new Response(null, {
    status: 303,
    headers: { location: '/login', 'clear-site-data': '"cache", "storage"', 'cache-control': 'private, no-store' },
  });
}

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ POST: endSession });
