import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { countSave, countSaveFault } from '../process/gauges';
import { bumpDataRevision, holdDataRevision } from './data-revision';
import { DatabaseBusy, DatabaseRefusal, isBusy, SaveFailed, sqliteCode } from './database-errors';
import type { Prisma, PrismaClient } from './generated/client';
import { SerialQueue } from './serial-queue';

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
  /** Opens the only connection that may write; called again after a write that failed. */
  connect: () => Promise<PrismaClient>;
  clock: () => Date;
  /** How long a write waits for another process's lock before it is given up as DatabaseBusy. */
  lockWaitMs: number;
  /** How long a write may take once it holds the lock. */
  writeLimitMs: number;
}

const LOCK_RETRY_MS = 20;

/**
 * The one door for writes (Prisma's SQLite adapter has a single connection, and a running transaction does not keep
 * other queries out of it: they would be rolled back with it). So nothing but this queue ever has that connection.
 */
export class Writer {
  readonly #options: WriterOptions;
  readonly #queue = new SerialQueue();
  #client: PrismaClient | undefined;
  #suspect = false;
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
   * process holds the lock), SaveFailed (SQLite could not write, or it took too long) or DatabaseRefusal (the file can
   * no longer be used): in each case nothing was kept.
   */
  write<T>(work: (write: Write) => Promise<T>): Promise<T> {
    return this.#queue.run(() =>
      this.#perform(async (tx) => {
        const { number, at } = await bumpDataRevision(tx, this.#options.clock());
        return { tx, revision: number, at };
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
        await holdDataRevision(tx);
        return { tx, at: this.#options.clock() };
      }, work),
    );
  }

  /**
   * Keeps the door for somebody who writes on a connection of his own (merge-staged.ts, perhaps in a process of its
   * own): saves that come meanwhile wait for their turn instead of meeting a lock.
   */
  lend<T>(work: () => Promise<T>): Promise<T> {
    return this.#queue.run(async () => {
      if (this.#closed) throw new SaveFailed('not saved: the program is closing');
      return work();
    });
  }

  /** Waits for the writes already begun; later ones are refused. */
  close(): Promise<void> {
    return this.#queue.run(async () => {
      this.#closed = true;
      await this.#disconnect();
    });
  }

  async #perform<B, T>(begin: (tx: Transaction) => Promise<B>, work: (begun: B) => Promise<T>): Promise<T> {
    if (this.#closed) throw new SaveFailed('not saved: the program is closing');
    let thrownByWork: { error: unknown } | undefined;
    try {
      const client = await this.#readyClient();
      const { lockWaitMs, writeLimitMs } = this.#options;
      const result = await client.$transaction(
        async (tx) => {
          const begun = await this.#takeLock(() => begin(tx));
          try {
            return await work(begun);
          } catch (error) {
            thrownByWork = { error };
            throw error;
          }
        },
        { maxWait: lockWaitMs, timeout: lockWaitMs + writeLimitMs },
      );
      countSave();
      return result;
    } catch (error) {
      this.#suspect ||= isSuspicious(error);
      // A COMMIT that failed leaves this adapter's connection inside the transaction (prisma/orm#29933): later saves
      // would answer and be lost. Only a new connection is sure.
      await this.#disconnect();
      const given = thrownByWork && !isFailedSave(thrownByWork.error) ? thrownByWork.error : toSaveError(error);
      if (given instanceof DatabaseBusy) countSaveFault('busy');
      else if (given instanceof SaveFailed || given instanceof DatabaseRefusal) countSaveFault('failed');
      throw given;
    }
  }

  async #readyClient(): Promise<PrismaClient> {
    this.#client ??= await this.#options.connect();
    if (this.#suspect) {
      await requireIntact(this.#client);
      this.#suspect = false;
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

/** Throws DatabaseRefusal when the file did not survive the failed write: nothing more may be saved into it. */
async function requireIntact(client: PrismaClient): Promise<void> {
  const [row] = await client.$queryRaw<{ quick_check: string }[]>`PRAGMA quick_check(1)`;
  if (row?.quick_check === 'ok') return;
  throw new DatabaseRefusal(
    `not saved: the database is damaged (${row?.quick_check}). Stop the server and put the newest copy from the ` +
      'backups folder in its place.',
  );
}

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
  const code = sqliteCode(error);
  if (code === undefined) return error;
  return new SaveFailed(`not saved: the database answered ${code}`, { cause: error });
}
