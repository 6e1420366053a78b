import 'server-only';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { DatabaseError, shownPath } from './database-errors';
import type { Reader } from './reader';
import { connectChecked, type PretendedAnswers } from './sqlite/checked-connection';
import { DatabaseFiles } from './sqlite/database-files';
import { inspectMigrations } from './sqlite/migrate-database';
import { type Migration, readMigrations } from './sqlite/migration-folder';
import { protectFiles } from './sqlite/protect-files';
import type { Role } from './sqlite/sqlite-settings';
import { toDatabaseError } from './sqlite/unusable-file';
import { requireWritable } from './sqlite/writable';
import { Writer } from './sqlite/writer';

export interface OpenOptions {
  clock?: () => Date;
  lockWaitMs?: number;
  writeLimitMs?: number;
  readerBusyTimeoutMs?: number;
  migrations?: Migration[];
  pretend?: PretendedAnswers;
  /** Told once of each thing that keeps every save from being made, as one line for the log. */
  onTrouble?: (line: string) => void;
}

export interface OpenDatabase {
  file: string;
  /** Sees committed rows only; SQLite refuses it any write. */
  reader: Reader;
  /** The write queue: every save goes through it, one at a time. */
  writer: Writer;
  /** The time that writes record; what expires is asked against it, too. */
  clock: () => Date;
  /**
   * What keeps every save from being made, as one line that says how to mend it; null when nothing does. Looks whether
   * the files are still those that were opened (three system calls), and tells of damage that a save has met. Every save
   * asks for itself; this is for showing it, and for a watch.
   */
  findTrouble: () => string | null;
  /** Waits for writes already begun, then closes both connections; the last one empties the write-ahead log. */
  close: () => Promise<void>;
}

/**
 * Opens the migrated database file for reading and writing, once per process.
 * Throws DatabaseError, with one line for the terminal, when the file is missing, not ours, not migrated, not
 * writable or in use, or when SQLite is too old or did not take a setting.
 */
export async function openDatabase(file: string, options: OpenOptions = {}): Promise<OpenDatabase> {
  const absolute = path.resolve(file);
  requireMigrated(absolute, options.migrations ?? readMigrations());
  requireWritable(absolute);
  protectFiles(absolute);
  const clock = options.clock ?? (() => new Date());
  const connect = (role: Role, busyTimeoutMs: number) =>
    connectChecked({ file: absolute, role, busyTimeoutMs, pretend: options.pretend });
  const connectWriter = () => connect('writer', WRITER_BUSY_TIMEOUT_MS);

  const writerClient = await connectWriter();
  const readerClient = await connect('reader', options.readerBusyTimeoutMs ?? 2000).catch(async (error: unknown) => {
    await writerClient.$disconnect();
    throw error;
  });
  const files = new DatabaseFiles(absolute);
  const told = new Set<string>();
  const onTrouble = (line: string) => {
    if (!told.has(line)) options.onTrouble?.(line);
    told.add(line);
  };
  const writer = new Writer(writerClient, {
    file: absolute,
    connect: connectWriter,
    clock,
    lockWaitMs: options.lockWaitMs ?? 5000,
    writeLimitMs: options.writeLimitMs ?? 30_000,
    findTrouble: () => files.findTrouble(),
    onTrouble,
  });
  let closed = false;
  const findTrouble = () => {
    // The last connection takes the log away as it closes.
    const trouble = closed ? null : (files.findTrouble() ?? writer.damage);
    if (trouble !== null) onTrouble(trouble);
    return trouble;
  };
  // The reader first: it cannot empty the log, and the last connection does.
  const close = () =>
    writer.close(async () => {
      closed = true;
      await readerClient.$disconnect();
    });
  return { file: absolute, reader: readerClient, writer, clock, findTrouble, close };
}

/** Short, since SQLite waits without letting the process do anything else: the writer itself asks again. */
const WRITER_BUSY_TIMEOUT_MS = 50;

function requireMigrated(file: string, migrations: Migration[]): void {
  if (!existsSync(file)) {
    throw new DatabaseError(`${shownPath(file)} does not exist. Run "npm start", which prepares it.`);
  }
  const state = inspect(file, migrations);
  if (state.kind === 'current') return;
  const names = state.pending.map(({ name }) => name).join(', ');
  throw new DatabaseError(
    `${shownPath(file)} lacks ${names}. Nothing was changed: run "npm start", which prepares it.`,
  );
}

function inspect(file: string, migrations: Migration[]) {
  try {
    return inspectMigrations(file, migrations);
  } catch (error) {
    throw toDatabaseError(file, error);
  }
}
