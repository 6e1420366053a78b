import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { countSave, countSaveFault } from '../../process/gauges';
import {
  DatabaseBusy,
  DatabaseError,
  DatabaseUnusable,
  isBusy,
  OutcomeUnknown,
  SaveFailed,
  sqliteCode,
} from '../database-errors';
import type { Prisma, PrismaClient } from '../generated/client';
import { bumpDataRevision, holdDataRevision } from '../record/data-revision';
import { SerialQueue } from '../serial-queue';
import { type CommitMark, findOutcome, type MarkBefore, readCommitMark } from './commit-outcome';
import { damageWords } from './unusable-file';

export type Transaction = Prisma.TransactionClient;

/** A write beside the data: sessions, throttles, accounts, audit. */
export interface Recording {
  tx: Transaction;
  at: Date;
}

/** A write of data. */
export interface Write extends Recording {
  /** The data revision that this write makes: the `number` of its Revision rows. */
  revision: number;
}

export interface WriterOptions {
  file: string;
  /** Opens the only connection that may write; called again after a write that failed. */
  connect: () => Promise<PrismaClient>;
  clock: () => Date;
  /** How long a write waits for another process's lock before it is given up as DatabaseBusy. */
  lockWaitMs: number;
  /** How long a write may take once it holds the lock. */
  writeLimitMs: number;
  /** Says what is wrong with the files of the database; null when they are those that were opened. */
  findTrouble: () => string | null;
  /** Told, as one line, of what keeps every save from being made until somebody mends it. */
  onTrouble: (line: string) => void;
}

/** A transaction as far as it has come. */
interface Course<T> {
  /** Set by work that threw: nothing of it is kept, and its error is thrown on. */
  thrownByWork?: { error: unknown };
  /** Set when nothing but the COMMIT was left to do. */
  done?: { result: T; mark: CommitMark | undefined };
}

const LOCK_RETRY_MS = 20;

/**
 * The queue of all writes (Prisma's SQLite adapter has a single connection, and a running transaction does not keep
 * other queries out of it: they would be rolled back with it). So nothing but this queue ever has that connection.
 */
export class Writer {
  readonly #options: WriterOptions;
  readonly #queue = new SerialQueue();
  #client: PrismaClient | undefined;
  #suspect = false;
  #damage: string | null = null;
  #closed = false;

  constructor(client: PrismaClient, options: WriterOptions) {
    this.#client = client;
    this.#options = options;
  }

  /**
   * Runs `work` in one transaction that has already raised the data revision, and resolves only after COMMIT.
   * Inside, wait for nothing but the database, and let its errors through. SQLite answers at once, so a long chain of
   * calls lets nothing else in the process run: a bulk write gives way between batches (`setImmediate`).
   * Whatever `work` throws rolls everything back and is thrown on as the same object. Otherwise DatabaseBusy (another
   * process holds the lock), SaveFailed (SQLite could not write, or it took too long) or DatabaseUnusable (the files are
   * gone or damaged): in each case nothing was kept. OutcomeUnknown: the COMMIT failed, and whether it is kept could not
   * be found out.
   */
  write<T>(work: (write: Write) => Promise<T>): Promise<T> {
    return this.#queue.run(() =>
      this.#perform(async (tx) => {
        const { number, at, before } = await bumpDataRevision(tx, this.#options.clock());
        return { begun: { tx, revision: number, at }, before };
      }, work),
    );
  }

  /**
   * The same for what is kept beside the data: the data revision stays, so that nothing kept under it goes stale when
   * somebody signs in.
   */
  record<T>(work: (recording: Recording) => Promise<T>): Promise<T> {
    return this.#queue.run(() =>
      this.#perform(async (tx) => {
        const { before } = await holdDataRevision(tx);
        return { begun: { tx, at: this.#options.clock() }, before };
      }, work),
    );
  }

  /**
   * Reserves the write queue for code that writes on a connection of its own (merge-staged.ts, perhaps in a process of its
   * own): saves that come meanwhile wait for their turn instead of meeting a lock. Throws as `write` does when the files
   * of the database are gone before or afterwards.
   */
  runExclusive<T>(work: () => Promise<T>): Promise<T> {
    return this.#queue.run(async () => {
      if (this.#closed) throw new SaveFailed('not saved: the program is closing');
      this.#requireSameFiles();
      const result = await work();
      this.#requireKnownOutcome();
      return result;
    });
  }

  /** The line about the damage for which every write is refused; null when none was found. */
  get damage(): string | null {
    return this.#damage;
  }

  /** How many writes wait for their turn, the one at work included. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** Waits for the writes already begun; later ones are refused. `closeOthers` runs before the writer's own connection ends. */
  close(closeOthers: () => Promise<void> = async () => undefined): Promise<void> {
    return this.#queue.run(async () => {
      this.#closed = true;
      await closeOthers();
      await this.#disconnect();
    });
  }

  async #perform<B, T>(
    begin: (tx: Transaction) => Promise<{ begun: B; before: MarkBefore }>,
    work: (begun: B) => Promise<T>,
  ): Promise<T> {
    if (this.#closed) throw new SaveFailed('not saved: the program is closing');
    // Before a connection is opened: it would make the missing files anew.
    this.#requireSameFiles();
    const course: Course<T> = {};
    try {
      const client = await this.#readyClient();
      const { lockWaitMs, writeLimitMs } = this.#options;
      const result = await client.$transaction(
        async (tx) => {
          const { begun, before } = await this.#takeLock(() => begin(tx));
          const result = await work(begun).catch((error: unknown) => {
            course.thrownByWork = { error };
            throw error;
          });
          const mark = await readCommitMark(tx, before);
          this.#requireSameFiles();
          course.done = { result, mark };
          return result;
        },
        { maxWait: lockWaitMs, timeout: lockWaitMs + writeLimitMs },
      );
      this.#requireKnownOutcome();
      countSave();
      return result;
    } catch (error) {
      return await this.#afterFailure(error, course).catch(countedFault);
    }
  }

  /** Gives the result of a write that is kept although its COMMIT failed; else throws what the caller is told. */
  async #afterFailure<T>(error: unknown, { thrownByWork, done }: Course<T>): Promise<T> {
    // Nothing was committed, and only this connection can still write what its log holds into the database as it closes.
    if (error instanceof DatabaseUnusable) throw error;
    this.#suspect ||= isSuspicious(error);
    // A COMMIT that failed leaves this adapter's connection inside the transaction (prisma/orm#29933): later saves
    // would answer and be lost. Only a new connection is sure.
    await this.#disconnect();
    if (error instanceof OutcomeUnknown) throw error;
    if (done) this.#requireKnownOutcome(error);
    else this.#requireSameFiles();
    if (isDamage(error)) throw this.#damaged(sqliteCode(error) ?? '', error);
    if (thrownByWork) throw isFailedSave(thrownByWork.error) ? toSaveError(error) : thrownByWork.error;
    // SQLite refuses a COMMIT that is busy or too late before it writes anything.
    if (!done || isBusy(error) || isTooSlow(error)) throw toSaveError(error);
    const outcome = findOutcome(this.#options.file, done.mark);
    if (outcome === 'unknown') throw new OutcomeUnknown({ cause: error });
    if (outcome === 'not_saved') throw toSaveError(error);
    return done.result;
  }

  #requireSameFiles(): void {
    const trouble = this.#options.findTrouble();
    if (trouble !== null) throw this.#unusable(trouble);
  }

  /** What was committed may have gone into files that were deleted or replaced in that very moment. */
  #requireKnownOutcome(cause?: unknown): void {
    const trouble = this.#options.findTrouble();
    if (trouble === null) return;
    this.#options.onTrouble(trouble);
    throw new OutcomeUnknown({ cause });
  }

  #damaged(complaint: string, cause?: unknown): DatabaseUnusable {
    this.#damage = damageWords(this.#options.file, complaint);
    return this.#unusable(this.#damage, cause);
  }

  #unusable(line: string, cause?: unknown): DatabaseUnusable {
    this.#options.onTrouble(line);
    return new DatabaseUnusable(`not saved: ${line}`, { cause });
  }

  async #readyClient(): Promise<PrismaClient> {
    this.#client ??= await this.#options.connect();
    if (this.#suspect) {
      const damage = await findDamage(this.#client);
      if (damage !== null) throw this.#damaged(damage);
      this.#suspect = false;
      this.#damage = null;
    }
    return this.#client;
  }

  /**
   * SQLite's own waiting would stop the whole process, readers included, so the connection waits only briefly and
   * this asks again. The transaction has read nothing yet, hence every try starts from the newest state.
   */
  async #takeLock<B>(begin: () => Promise<B>): Promise<B> {
    const giveUpAt = performance.now() + this.#options.lockWaitMs;
    for (;;) {
      try {
        return await begin();
      } catch (error) {
        if (!isBusy(error) || performance.now() >= giveUpAt) throw error;
      }
      await delay(LOCK_RETRY_MS);
    }
  }

  async #disconnect(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.$disconnect();
  }
}

/** What SQLite's own check complains of after a write that failed: nothing more may be saved into such a file. */
async function findDamage(client: PrismaClient): Promise<string | null> {
  const [row] = await client.$queryRaw<{ quick_check: string }[]>`PRAGMA quick_check(1)`;
  return row?.quick_check === 'ok' ? null : String(row?.quick_check);
}

function isDamage(error: unknown): boolean {
  const code = sqliteCode(error) ?? (error instanceof Error ? sqliteCode(error.cause) : undefined);
  return /^SQLITE_(CORRUPT|NOTADB)/.test(code ?? '');
}

/** Notes for /metrics that a save was given up although its input was good, and throws it on. */
function countedFault(error: unknown): never {
  if (error instanceof DatabaseBusy) countSaveFault('busy');
  else if (FAULTS.some((kind) => error instanceof kind)) countSaveFault('failed');
  throw error;
}

const FAULTS = [SaveFailed, OutcomeUnknown, DatabaseError, DatabaseUnusable];

/** A rule of the schema refused a row, or a lock was held: the file itself is in no doubt. */
function isSuspicious(error: unknown): boolean {
  const code = sqliteCode(error);
  return code !== undefined && !code.startsWith('SQLITE_CONSTRAINT') && !isBusy(error);
}

/** Prisma's P2028: the transaction was open for longer than `writeLimitMs` and has been rolled back. */
function isTooSlow(error: unknown): boolean {
  return error instanceof Error && (error as Error & { code?: unknown }).code === 'P2028';
}

function isFailedSave(error: unknown): boolean {
  return isBusy(error) || isSuspicious(error) || isTooSlow(error);
}

function toSaveError(error: unknown): unknown {
  if (isBusy(error) || (error instanceof Error && isBusy(error.cause))) return new DatabaseBusy({ cause: error });
  if (isTooSlow(error)) return new SaveFailed('not saved: it took too long', { cause: error });
  // The connection could not be opened again.
  if (error instanceof DatabaseError) return new SaveFailed(`not saved: ${error.message}`, { cause: error });
  const code = sqliteCode(error);
  if (code === undefined) return error;
  return new SaveFailed(`not saved: the database answered ${code}`, { cause: error });
}
