import 'server-only';
import type { SignInOutcome } from '../services/accounts/sign-in';
import { setDeviceCookie, setSessionCookie } from './cookies';

/** Gives the browser the cookies of a session that has just begun. Callable in actions and handlers only. */
export async function keepSignedIn({ sessionToken, deviceToken }: SignInOutcome): Promise<void> {
  await setSessionCookie(sessionToken);
  if (deviceToken !== null) await setDeviceCookie(deviceToken);
}
