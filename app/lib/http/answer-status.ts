import 'server-only';
import { requestNotes } from './request-notes';

/**
 * Gives the page that is being made this status, and says how many seconds to wait. Next's notFound() and forbidden() would answer so, too, but with an
 * empty document that only scripts fill. Under `npm run dev` nobody keeps an answer, and the status stays 200.
 */
export function setStatus(status: 403 | 404 | 429 | 503, retryAfter?: number): void {
  const notes = requestNotes();
  if (notes) Object.assign(notes, { status, retryAfter });
}

/**
 * What closes the connection of the request that is being answered: a reader who has stopped reading would never see the
 * end of a stream. Ask while the request is handled; under `npm run dev` it does nothing.
 */
export function answerCut(): () => void {
  const notes = requestNotes();
  return () => notes?.cut?.();
}
