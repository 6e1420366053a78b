import 'server-only';
import { cookies } from 'next/headers';
import { DEVICE_LIFE_MS, SESSION_LIFE_MS } from '../services/accounts/limits';
import { isInsecureHttp } from './plain-http';

/**
 * The prefix makes browsers refuse a cookie without Secure and Path=/, or with a Domain (RFC 6265bis). Over plain HTTP
 * off localhost they keep no such cookie at all: its name then says by itself that it is the weaker one.
 */
function nameOf(kind: 'sid' | 'device'): string {
  return isInsecureHttp() ? kind : `__Host-${kind}`;
}

function flags() {
  return { httpOnly: true, secure: !isInsecureHttp(), sameSite: 'strict', path: '/' } as const;
}

export async function readSessionToken(): Promise<string | undefined> {
  return (await cookies()).get(nameOf('sid'))?.value;
}

export async function readDeviceToken(): Promise<string | undefined> {
  return (await cookies()).get(nameOf('device'))?.value;
}

export async function setSessionCookie(token: string): Promise<void> {
  (await cookies()).set(nameOf('sid'), token, { ...flags(), maxAge: SESSION_LIFE_MS / 1000 });
}

export async function setDeviceCookie(token: string): Promise<void> {
  (await cookies()).set(nameOf('device'), token, { ...flags(), maxAge: DEVICE_LIFE_MS / 1000 });
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(nameOf('sid'), '', { ...flags(), maxAge: 0 });
}
