import 'server-only';
import { timingSafeEqual } from 'node:crypto';
import { hashToken, isToken } from './token';

/** What scripts/serve.mjs leaves of the link that it printed: the SHA-256 of its token, and until when it is good. */
interface SetupToken {
  hash: string;
  expiresAt: number;
}

/** The server and the program that it serves are one process; the token is never written down. */
const shared = globalThis as { asReportedSetupToken?: SetupToken };

/** Whether this is the token of the link in the terminal, and still good. */
export function isSetupToken(token: string, now: Date): boolean {
  const kept = shared.asReportedSetupToken;
  if (!kept || now.getTime() >= kept.expiresAt || !isToken(token)) return false;
  return timingSafeEqual(Buffer.from(hashToken(token)), Buffer.from(kept.hash));
}

/** Good once. */
export function spendSetupToken(): void {
  shared.asReportedSetupToken = undefined;
}
