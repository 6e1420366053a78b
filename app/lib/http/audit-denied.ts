import 'server-only';
import { currentSession, readClient } from '../auth/current-actor';
import { recordDenial } from '../services/accounts/record-denial';
import type { AppError } from '../services/errors';
import { actingContext } from '../services/service-context';
import { log } from './log';
import { requestNotes } from './request-notes';

/**
 * Puts an attempt that was kept out into the log, and one of somebody who is signed in into the audit, once for each
 * request: without scripts a refused form makes its page again, which refuses a second time. Wrong input and conflicts
 * are everyday and noted nowhere. `why` is what the audit keeps; left out, the refusal's own words.
 */
export async function auditDenied({ kind, message }: AppError, why = message): Promise<void> {
  if (kind !== 'forbidden' && kind !== 'unauthenticated' && kind !== 'too_many') return;
  const { requestId, address } = await readClient();
  log().warn({ requestId, address, kind, reason: why }, 'refused');
  const signedIn = kind === 'forbidden' ? await currentSession() : null;
  const notes = requestNotes();
  if (!signedIn || notes?.refusalRecorded) return;
  if (notes) notes.refusalRecorded = true;
  await recordDenial(await actingContext(requestId, signedIn), why);
}
