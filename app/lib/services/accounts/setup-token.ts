import 'server-only';
import { timingSafeEqual } from 'node:crypto';
import { registry } from '../../process/registry';
import { hashToken, isToken } from './token';

/** Whether this is the token of the link in the terminal, and still good. */
export function isSetupToken(token: string, now: Date): boolean {
  const kept = registry.setupToken;
  if (!kept || now.getTime() >= kept.expiresAt || !isToken(token)) return false;
  return timingSafeEqual(Buffer.from(hashToken(token)), Buffer.from(kept.hash));
}

/** Good once. */
export function spendSetupToken(): void {
  registry.setupToken = undefined;
}
