import 'server-only';
import Database from 'better-sqlite3';
import { isBusy } from '../database-errors';
import { toDatabaseError } from './unusable-file';

/**
 * Throws DatabaseError when SQLite cannot write to the file. SQLite opens a file it may not write as read-only, and
 * even begins a transaction on it, without a word: so this writes a number that nothing uses, and takes it back.
 */
export function requireWritable(file: string): void {
  const database = new Database(file, { fileMustExist: true, timeout: 0 });
  try {
    database.exec('BEGIN IMMEDIATE; PRAGMA user_version = 1; ROLLBACK');
  } catch (error) {
    // Whoever holds the lock can write, so the file is writable.
    if (!isBusy(error)) throw toDatabaseError(file, error);
  } finally {
    database.close();
  }
}
