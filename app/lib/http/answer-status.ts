import 'server-only';
import type { AsyncLocalStorage } from 'node:async_hooks';

/** What scripts/serve.mjs keeps for each request, in this same process, and sends instead of Next's own status. */
export interface Answer {
  status?: number;
  /** Closes the connection at once. */
  cut?: () => void;
}

const shared = globalThis as { asReportedAnswers?: AsyncLocalStorage<Answer> };

/**
 * Gives the page that is being made this status. Next's notFound() would answer 404, too, but with an empty document
 * that only scripts fill. Under `npm run dev` nobody keeps an answer, and the status stays 200.
 */
export function answerWith(status: 404): void {
  const answer = shared.asReportedAnswers?.getStore();
  if (answer) answer.status = status;
}

/**
 * What closes the connection of the request that is being answered: a reader who has stopped reading would never see the
 * end of a stream. Ask while the request is handled; under `npm run dev` it does nothing.
 */
export function answerCut(): () => void {
  const answer = shared.asReportedAnswers?.getStore();
  return () => answer?.cut?.();
}
