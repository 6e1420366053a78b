import 'server-only';
import { openSnapshot, type Snapshot } from '../db/snapshot';
import { shareQueue } from '../process/gauges';
import { tooMany } from './errors';

/** How much of the server downloads may take: while one runs, the database's log cannot shrink. */
export interface ExportLimits {
  atOnce: number;
  /** A download that is not through by then is cut. */
  totalMs: number;
  /** So is one whose reader takes nothing for as long as this. */
  idleMs: number;
}

export const EXPORT_LIMITS: ExportLimits = { atOnce: 4, totalMs: 600_000, idleMs: 30_000 };

/** Downloads that are running in this process. Next loads this module more than once, hence the global. */
const shared = globalThis as { asReportedExports?: Set<ExportSession> };

export function runningExports(): ReadonlySet<ExportSession> {
  shared.asReportedExports ??= new Set();
  return shared.asReportedExports;
}

shareQueue('exports', () => ({ running: runningExports().size, waiting: 0, places: EXPORT_LIMITS.atOnce }));

/** Said to whoever pulls from a download that was cut. */
export class ExportCut extends Error {
  override readonly name = 'ExportCut';
}

/**
 * One download: a snapshot, a place among those that may run at once, and two clocks. However it ends (read to its end,
 * dropped by its reader, cut by a clock, failed), `end` gives everything back.
 */
export class ExportSession {
  readonly snapshot: Snapshot;
  readonly #idleMs: number;
  readonly #total: NodeJS.Timeout;
  #idle: NodeJS.Timeout | undefined;
  #onCut: (reason: ExportCut) => void = () => undefined;
  /** Why it may not go on; undefined while it may. */
  ended: ExportCut | undefined;

  /** Throws a Refusal when too many run already. */
  constructor(file: string, { atOnce, totalMs, idleMs }: ExportLimits) {
    if (runningExports().size >= atOnce) {
      throw tooMany(`${atOnce} downloads are running, which is as many as may at once: try again in a minute`, 60);
    }
    this.snapshot = openSnapshot(file);
    this.#idleMs = idleMs;
    shared.asReportedExports?.add(this);
    this.#total = setTimeout(() => this.#cut(`the download took longer than ${totalMs} ms`), totalMs).unref();
    this.touch();
  }

  /** Who is to be told when a clock cuts the download. */
  onCut(tell: (reason: ExportCut) => void): void {
    this.#onCut = tell;
  }

  /** The reader has taken something: the shorter clock begins anew. */
  touch(): void {
    clearTimeout(this.#idle);
    if (this.ended) return;
    this.#idle = setTimeout(() => this.#cut(`nothing was read for ${this.#idleMs} ms`), this.#idleMs).unref();
  }

  end(reason = new ExportCut('the download has ended')): void {
    if (this.ended) return;
    this.ended = reason;
    clearTimeout(this.#total);
    clearTimeout(this.#idle);
    this.snapshot.close();
    shared.asReportedExports?.delete(this);
  }

  #cut(why: string): void {
    const reason = new ExportCut(why);
    this.end(reason);
    this.#onCut(reason);
  }
}
