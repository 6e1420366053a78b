import 'server-only';
import { findCredentials } from '../../db/accounts/people';
import type { Recording } from '../../db/sqlite/writer';
import { unauthenticated } from '../errors';

/**
 * Hashing takes a while, and meanwhile the person may have been disabled or the password changed. Throws an AppError
 * (unauthenticated) with these words when what was seen before is not so any more.
 */
export async function requireUnchanged(
  { tx }: Recording,
  seen: { id: string; passwordHash: string },
  words: string,
): Promise<void> {
  const now = await findCredentials(tx, { id: seen.id });
  if (!now || now.disabled || now.passwordHash !== seen.passwordHash) throw unauthenticated(words);
}
