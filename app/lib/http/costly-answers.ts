import 'server-only';
import { shareQueue } from '../process/gauges';
import { untilQuiet } from '../process/quiet-moment';
import { registry } from '../process/registry';
import { clientNetwork } from '../services/accounts/client-network';
import { Turns } from '../services/operations/turns';
import { requestNotes } from './request-notes';

/** More figures than this in one view make an answer costly, whatever is drawn of them. */
export const FIGURES_MADE_AT_ONCE = 24;

/** A turn ends by itself then: what it was for has been made, or has failed in a way that nobody told. */
const LONGEST_TURN_MS = 10_000;

/** So long a costly answer lets quick ones go first, before it begins. */
const GIVES_WAY_MS = 250;

declare module '../process/registry' {
  interface ProcessRegistry {
    /** Costly answers of this process. */
    costlyTurns?: Turns;
  }
}

function costlyTurns(): Turns {
  registry.costlyTurns ??= new Turns({ atOnce: 1, mostWaiting: 16, mostOfOne: 6, retryAfterSeconds: 5 });
  return registry.costlyTurns;
}

shareQueue('answers', () => costlyTurns().state);

/**
 * Waits until the request that is being answered may do costly work: a view of very many figures, or an earlier state
 * that is not in memory. One such answer is made at a time, and each lets quick answers go first, so that everything else
 * finds the server free between two. The turn ends with the answer. Throws an AppError (429) where too many wait. Under
 * `npm run dev` nothing waits.
 */
export async function takeTurn(): Promise<void> {
  const notes = requestNotes();
  if (!notes?.whenMade) return;
  notes.turn ??= takeFor(clientNetwork(notes.client ?? ''), notes.whenMade);
  await notes.turn;
}

async function takeFor(client: string, whenMade: (tell: () => void) => void): Promise<void> {
  const end = await costlyTurns().take(client);
  const timer = setTimeout(end, LONGEST_TURN_MS).unref();
  whenMade(() => {
    clearTimeout(timer);
    end();
  });
  await untilQuiet(GIVES_WAY_MS);
}
