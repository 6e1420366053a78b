import 'server-only';
import { cookies } from 'next/headers';
import { DEVICE_LIFE_MS, SESSION_LIFE_MS } from '../services/accounts/limits';

/** The prefix makes browsers refuse the cookie without Secure and Path=/, or with a Domain (RFC 6265bis). */
export const SESSION_COOKIE = '__Host-sid';
const DEVICE_COOKIE = '__Host-device';

const FLAGS = { httpOnly: true, secure: true, sameSite: 'strict', path: '/' } as const;

export async function readSessionToken(): Promise<string | undefined> {
  return (await cookies()).get(SESSION_COOKIE)?.value;
}

export async function readDeviceToken(): Promise<string | undefined> {
  return (await cookies()).get(DEVICE_COOKIE)?.value;
}

export async function setSessionCookie(token: string): Promise<void> {
  (await cookies()).set(SESSION_COOKIE, token, { ...FLAGS, maxAge: SESSION_LIFE_MS / 1000 });
}

export async function setDeviceCookie(token: string): Promise<void> {
  (await cookies()).set(DEVICE_COOKIE, token, { ...FLAGS, maxAge: DEVICE_LIFE_MS / 1000 });
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(SESSION_COOKIE, '', { ...FLAGS, maxAge: 0 });
}
