import 'server-only';
import type { DataState } from '../../db/figures/open-state';
import { shareQueue } from '../../process/gauges';
import { registry } from '../../process/registry';
import { type ExportAsker, ExportPlaces, type PlaceLimits } from './export-places';

/** How much of the server downloads may take: while one runs, the database's log cannot shrink. */
export interface ExportLimits extends PlaceLimits {
  /** A download that is not through by then is cut. */
  totalMs: number;
  /** So is one whose reader takes nothing for as long as this. */
  idleMs: number;
  /** And one whose reader takes fewer bytes than these in each such time. */
  leastBytes: number;
  watchMs: number;
  /** A file of so few figures is made at once, and needs no place. */
  smallRows: number;
}

/** 300,000 bytes in half a minute are 10 kB/s, the least speed of uploads. */
export const EXPORT_LIMITS: ExportLimits = {
  atOnce: 4,
  reservedForTokens: 1,
  ofOne: 2,
  totalMs: 600_000,
  idleMs: 30_000,
  leastBytes: 300_000,
  watchMs: 30_000,
  smallRows: 2000,
};

declare module '../../process/registry' {
  interface ProcessRegistry {
    /** Downloads of this process. */
    exports?: { running: Set<ExportSession>; places: ExportPlaces };
  }
}

function exportsOfProcess() {
  registry.exports ??= { running: new Set(), places: new ExportPlaces() };
  return registry.exports;
}

export function runningExports(): ReadonlySet<ExportSession> {
  return exportsOfProcess().running;
}

shareQueue('exports', () => ({ running: runningExports().size, waiting: 0, places: EXPORT_LIMITS.atOnce }));

/** Said to whoever pulls from a download that was cut. */
export class ExportCut extends Error {
  override readonly name = 'ExportCut';
}

/**
 * One download: a state of the data, a place among those that may run at once, and three clocks. However it ends (read to its end,
 * dropped by its reader, cut by a clock, failed), `end` gives everything back.
 */
export class ExportSession {
  #state: DataState | undefined;
  readonly #limits: ExportLimits;
  readonly #total: NodeJS.Timeout;
  #idle: NodeJS.Timeout | undefined;
  #watch: NodeJS.Timeout | undefined;
  #leavePlace: () => void = () => undefined;
  #given = 0;
  #isMaking = false;
  #onCut: (reason: ExportCut) => void = () => undefined;
  /** Why it may not go on; undefined while it may. */
  ended: ExportCut | undefined;

  constructor(limits: ExportLimits) {
    this.#limits = limits;
    exportsOfProcess().running.add(this);
    this.#total = setTimeout(
      () => this.#cut(`the download took longer than ${limits.totalMs} ms`),
      limits.totalMs,
    ).unref();
    this.touch();
  }

  /** Holds the state that it is read from, until it ends: at once when it has ended already. */
  hold(state: DataState): DataState {
    this.#state = state;
    if (!this.ended) return state;
    state.close();
    throw this.ended;
  }

  /** Takes a place for a file that is read while it is made. Throws an AppError where there is none for this asker. */
  takePlace(asker: ExportAsker): void {
    this.#leavePlace = exportsOfProcess().places.take(asker, this.#limits);
    const { leastBytes, watchMs } = this.#limits;
    let seen = 0;
    this.#watch = setInterval(() => {
      // While the next piece is being made it is not the reader who is slow.
      if (!this.#isMaking && this.#given - seen < leastBytes)
        this.#cut(`fewer than ${leastBytes} bytes were read in ${watchMs} ms`);
      seen = this.#given;
    }, watchMs).unref();
  }

  /** Who is to be told when a clock cuts the download. */
  onCut(tell: (reason: ExportCut) => void): void {
    this.#onCut = tell;
  }

  /** The reader wants the next piece: the shorter clock begins anew. */
  touch(): void {
    clearTimeout(this.#idle);
    if (this.ended) return;
    this.#isMaking = true;
    const { idleMs } = this.#limits;
    this.#idle = setTimeout(() => this.#cut(`nothing was read for ${idleMs} ms`), idleMs).unref();
  }

  /** The next piece is made, and waits for the reader. */
  give(bytes: number): void {
    this.#isMaking = false;
    this.#given += bytes;
  }

  end(reason = new ExportCut('the download has ended')): void {
    if (this.ended) return;
    this.ended = reason;
    clearTimeout(this.#total);
    clearTimeout(this.#idle);
    clearInterval(this.#watch);
    this.#state?.close();
    this.#leavePlace();
    exportsOfProcess().running.delete(this);
  }

  #cut(why: string): void {
    const reason = new ExportCut(why);
    this.end(reason);
    this.#onCut(reason);
  }
}
