import 'server-only';
import { requestNotes } from './request-notes';

/**
 * Gives the page that is being made this status. Next's notFound() and forbidden() would answer so, too, but with an
 * empty document that only scripts fill. Under `npm run dev` nobody keeps an answer, and the status stays 200.
 */
export function answerWith(status: 403 | 404): void {
  const notes = requestNotes();
  if (notes) notes.status = status;
}
