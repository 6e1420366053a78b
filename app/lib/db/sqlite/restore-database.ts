import 'server-only';
import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { DatabaseDamaged, DatabaseError, isBusy, shownPath } from '../database-errors';
import { backUpDatabase, flush, requireIntact, toStamp } from './back-up-database';
import { inspectMigrations } from './migrate-database';
import { readMigrations } from './migration-folder';
import { makeOwnFolder } from './protect-files';
import { takeServingLock } from './serving-lock';
import { setAsideLog } from './traces';
import { toDatabaseError } from './unusable-file';

/**
 * Puts a backup in the database's place, after a copy of what was there; returns that copy's path. The backup itself is
 * only read. Throws DatabaseError when the backup is damaged, not one of ours or of a newer version, or while a server
 * has the database open; the database is then as it was.
 */
export function restoreDatabase(file: string, backup: string, at: Date): { before: string | null } {
  if (!existsSync(backup)) throw new DatabaseError(`There is no file ${shownPath(backup)}: give a backup's path.`);
  if (path.resolve(backup) === path.resolve(file)) throw new DatabaseError('This is the database itself, no backup.');
  const incoming = `${file}.restoring`;
  makeOwnFolder(path.dirname(file));
  const giveBack = takeServingLock(file);
  try {
    takeIn(backup, incoming);
    const before = existsSync(file) ? setAside(file, at) : null;
    if (before === null) setAsideLog(file, at);
    flush(incoming);
    renameSync(incoming, file);
    if (process.platform !== 'win32') flush(path.dirname(file));
    return { before };
  } catch (error) {
    for (const left of [incoming, `${incoming}-wal`, `${incoming}-shm`]) rmSync(left, { force: true });
    throw toDatabaseError(file, error);
  } finally {
    giveBack();
  }
}

/** A copy first: what was checked is then what takes the place. Everything that is refused is told of the backup. */
function takeIn(backup: string, incoming: string): void {
  try {
    for (const ending of ['', '-wal']) {
      rmSync(incoming + ending, { force: true });
      if (ending !== '' && !existsSync(backup + ending)) continue;
      copyFileSync(backup + ending, incoming + ending);
      chmodSync(incoming + ending, 0o600);
    }
    settle(incoming);
    requireIntact(incoming, backup);
    const state = inspectMigrations(incoming, readMigrations(), backup);
    if (state.kind === 'empty') throw new DatabaseError(`${shownPath(backup)} holds none of our tables.`);
  } catch (error) {
    const refusal = toDatabaseError(backup, error);
    if (!(refusal instanceof DatabaseError)) throw refusal;
    const what = refusal.message.replace(/\.? Nothing was changed.*$/, '');
    throw new DatabaseError(`${what}. Nothing was changed: give the path of another backup.`, { cause: error });
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

/**
 * Copies the database as it is, after its log was emptied and dropped: a log left behind would be read into the backup.
 * One that is damaged cannot be copied by SQLite: its files themselves are kept.
 */
function setAside(file: string, at: Date): string {
  try {
    emptyLog(file);
    return backUpDatabase(file, 'before-restore', at);
  } catch (error) {
    if (!(toDatabaseError(file, error) instanceof DatabaseDamaged)) throw error;
    return keepDamaged(file, at);
  }
}

function emptyLog(file: string): void {
  const database = new Database(file, { timeout: 0 });
  try {
    // A server holds a lock for as long as it has the database open.
    database.pragma('locking_mode = EXCLUSIVE');
    database.exec('BEGIN EXCLUSIVE; COMMIT');
    database.pragma('journal_mode = DELETE');
  } catch (error) {
    if (!isBusy(error)) throw error;
    throw new DatabaseError(`${shownPath(file)} is in use. Nothing was changed: stop the server first.`);
  } finally {
    database.close();
  }
}

function keepDamaged(file: string, at: Date): string {
  const folder = path.join(path.dirname(file), 'backups');
  const kept = path.join(folder, `${path.basename(file)}-${toStamp(at)}-damaged`);
  makeOwnFolder(folder);
  for (const ending of ['', '-wal', '-shm']) if (existsSync(file + ending)) renameSync(file + ending, kept + ending);
  return kept;
}
