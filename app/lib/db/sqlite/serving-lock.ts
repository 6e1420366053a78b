import 'server-only';
import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { DatabaseError, isBusy, shownPath } from '../database-errors';
import { makeOwnFile } from './protect-files';
import { toDatabaseError } from './unusable-file';

/**
 * Keeps a second server from the database: what a server counts in its memory (attempts, places for exports, kept
 * pages) would be counted twice. The lock is one of the system's on a small file beside the database, so it ends with
 * the process, however that ends. Commands do not ask for it: imports and backups go on beside a server.
 * Returns what gives the lock back. Throws DatabaseError when another server has it.
 */
export function takeServingLock(file: string): () => void {
  const lock = `${file}.server-lock`;
  let database: Database.Database | undefined;
  try {
    // Never opened but by SQLite once it is there: closing a second descriptor would give up this process's own lock.
    if (!existsSync(lock)) makeLockFile(lock);
    database = new Database(lock, { timeout: 0 });
    // Nothing is ever written into it: the file stays empty, and only the lock counts.
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database?.close();
    if (!isBusy(error)) throw toDatabaseError(lock, error);
    throw new DatabaseError(
      `Another server has ${shownPath(file)} open. Nothing was changed: stop that server first, or set DATABASE_FILE to ` +
        'another file for this one.',
    );
  }
  const held = database;
  return () => {
    if (held.open) held.close();
  };
}

/** Two servers that start at once may both find none. */
function makeLockFile(lock: string): void {
  try {
    makeOwnFile(lock);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
