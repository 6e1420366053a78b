import 'server-only';
import { endTokensOf } from '../../db/accounts/api-tokens';
import { forgetDevicesOf } from '../../db/accounts/devices';
import { closeLinksMadeBy, closeResetsOf } from '../../db/accounts/one-time-links';
import { endSessionsOf } from '../../db/accounts/sessions';
import type { Recording } from '../../db/sqlite/writer';

/**
 * Ends, in the write of what it follows from, everything by which a person gets in or lets others in: sessions, tokens,
 * known browsers, links for a reset of theirs, and the links that they made. Gives what the audit notes of it.
 */
export async function endAccessOf(recording: Recording, userId: string): Promise<Record<string, string>> {
  await endSessionsOf(recording, userId);
  await endTokensOf(recording, userId);
  await forgetDevicesOf(recording, userId);
  await closeResetsOf(recording, userId);
  return endLinksMadeBy(recording, userId);
}

/** The same for links alone, of whoever is no administrator any more. */
export async function endLinksMadeBy(recording: Recording, userId: string): Promise<Record<string, string>> {
  const ended = await closeLinksMadeBy(recording, userId);
  return ended > 0 ? { linksEnded: String(ended) } : {};
}
