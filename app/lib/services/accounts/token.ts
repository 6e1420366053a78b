import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

/** A new secret: 32 random bytes in 43 characters that an address and a cookie can hold. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. Its 256 bits cannot be guessed, so a plain hash is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Only what has a token's shape is looked up. */
export function isToken(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{43}$/.test(text);
}

/** Begins every personal token, so that scanners for secrets know one when they see it. */
export const TOKEN_PREFIX = 'asr_';

export function isApiToken(text: string): boolean {
  return text.startsWith(TOKEN_PREFIX) && isToken(text.slice(TOKEN_PREFIX.length));
}
