import 'server-only';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { backUpDatabase, flush, requireIntact } from './back-up-database';
import { DatabaseRefusal, isBusy, shownPath } from './database-errors';
import { inspectMigrations } from './migrate-database';
import { readMigrations } from './migration-folder';
import { toRefusal } from './unusable-file';

/**
 * Puts a backup in the database's place, after a copy of what was there; returns that copy's path. The backup itself is
 * only read. Throws DatabaseRefusal when the backup is damaged, not one of ours or of a newer version, or while a server
 * has the database open; the database is then as it was.
 */
export function restoreDatabase(file: string, backup: string, at: Date): { before: string | null } {
  if (!existsSync(backup)) throw new DatabaseRefusal(`There is no file ${shownPath(backup)}: give a backup's path.`);
  if (path.resolve(backup) === path.resolve(file)) throw new DatabaseRefusal('This is the database itself, no backup.');
  const incoming = `${file}.restoring`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    // A copy first: what was checked is then what takes the place.
    copyFileSync(backup, incoming);
    if (existsSync(`${backup}-wal`)) copyFileSync(`${backup}-wal`, `${incoming}-wal`);
    settle(incoming);
    requireIntact(incoming);
    const state = inspectMigrations(incoming, readMigrations());
    if (state.kind === 'empty') throw new DatabaseRefusal(`${shownPath(backup)} holds none of our tables.`);
    const before = existsSync(file) ? setAside(file, at) : null;
    flush(incoming);
    renameSync(incoming, file);
    if (process.platform !== 'win32') flush(path.dirname(file));
    return { before };
  } catch (error) {
    for (const left of [incoming, `${incoming}-wal`, `${incoming}-shm`]) rmSync(left, { force: true });
    throw toRefusal(error instanceof DatabaseRefusal ? file : backup, error);
  }
}

/** Writes what a log still holds into the file, so that the file alone is the database. */
function settle(file: string): void {
  const database = new Database(file, { fileMustExist: true });
  try {
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
}

/** Copies the database as it is, then empties and drops its log: a log left behind would be read into the backup. */
function setAside(file: string, at: Date): string {
  const database = new Database(file, { timeout: 0 });
  try {
    // A server holds a lock for as long as it has the database open.
    database.pragma('locking_mode = EXCLUSIVE');
    database.exec('BEGIN EXCLUSIVE; COMMIT');
    database.pragma('journal_mode = DELETE');
  } catch (error) {
    if (!isBusy(error)) throw error;
    throw new DatabaseRefusal(`${shownPath(file)} is in use. Nothing was changed: stop the server first.`);
  } finally {
    database.close();
  }
  return backUpDatabase(file, 'before-restore', at);
}
