import 'server-only';
import { headers } from 'next/headers';

/** The nonce that proxy.ts put into this request's policy. */
export async function readNonce(): Promise<string | undefined> {
  const policy = (await headers()).get('content-security-policy') ?? '';
  return /'nonce-([^']+)'/.exec(policy)?.[1];
}
