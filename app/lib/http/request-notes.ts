import 'server-only';
import type { AsyncLocalStorage } from 'node:async_hooks';

/** What scripts/serve.mjs keeps for each request, in this same process, until it is answered. */
export interface RequestNotes {
  /** Sent instead of Next's own status. */
  status?: number;
  /** Sent with it: how many seconds to wait. */
  retryAfter?: number;
  /** The client's address, as the server has it. */
  client?: string;
  /** Tells when the answer is made, which a slow reader may not have taken yet, or when the connection has ended. */
  whenMade?: (tell: () => void) => void;
  /** The turn of a costly answer, taken once. */
  turn?: Promise<void>;
  /** It was made by a program on this machine, and no proxy forwarded it. */
  fromThisMachine?: boolean;
  /** Closes the connection at once. */
  cut?: () => void;
  /** What was typed into a form that was sent after its session had ended. */
  kept?: Readonly<Record<string, string>>;
  /** The audit has this request's refusal already. */
  refusalRecorded?: boolean;
}

const shared = globalThis as { asReportedAnswers?: AsyncLocalStorage<RequestNotes> };

/** The notes of the request that is being answered; undefined under `npm run dev`, where nobody keeps any. */
export function requestNotes(): RequestNotes | undefined {
  return shared.asReportedAnswers?.getStore();
}
