import 'server-only';
import pLimit from 'p-limit';
import { tooMany } from '../errors';

export interface TurnLimits {
  /** Pieces of work that run at once. */
  atOnce: number;
  /** Pieces that wait behind them; more are refused. */
  mostWaiting: number;
  /** Pieces of one client that run or wait. */
  mostOfOne: number;
  /** When a refused client is told to come again. */
  retryAfterSeconds: number;
}

/**
 * Turns for work that costs the server much: few at once, a bounded queue behind them, and so many for each client that
 * none can fill the queue alone.
 */
export class Turns {
  readonly #limits: TurnLimits;
  readonly #limit: ReturnType<typeof pLimit>;
  readonly #ofClient = new Map<string, number>();

  constructor(limits: TurnLimits) {
    this.#limits = limits;
    this.#limit = pLimit(limits.atOnce);
  }

  /** How many pieces run or wait. */
  get size(): number {
    return this.#limit.activeCount + this.#limit.pendingCount;
  }

  /** How many pieces run and wait now, and how many may run at once. */
  get state(): { running: number; waiting: number; places: number } {
    return {
      running: this.#limit.activeCount,
      waiting: this.#limit.pendingCount,
      places: this.#limits.atOnce,
    };
  }

  /** Waits for a turn; what it gives ends the turn, and may be called again. Throws an AppError where too many wait. */
  async take(client: string): Promise<() => void> {
    const { atOnce, mostWaiting, mostOfOne, retryAfterSeconds } = this.#limits;
    const own = this.#ofClient.get(client) ?? 0;
    const wait = `try again in ${retryAfterSeconds} seconds`;
    if (own >= mostOfOne)
      throw tooMany(`${own} costly requests from your address are being answered already: ${wait}`, retryAfterSeconds);
    if (this.size >= atOnce + mostWaiting)
      throw tooMany(`Too many costly requests are waiting just now: ${wait}`, retryAfterSeconds);
    this.#ofClient.set(client, own + 1);
    return new Promise((begin) => {
      this.#limit(
        () =>
          new Promise<void>((end) => {
            begin(() => end());
          }),
      ).finally(() => this.#forget(client));
    });
  }

  #forget(client: string): void {
    const left = (this.#ofClient.get(client) ?? 1) - 1;
    if (left > 0) this.#ofClient.set(client, left);
    else this.#ofClient.delete(client);
  }
}
