import 'server-only';
import Database from 'better-sqlite3';
import { DatabaseDamaged } from '../database-errors';
import { damageWords, toDatabaseError } from './unusable-file';

/**
 * Reads every page of the database and throws DatabaseDamaged, with one line, when SQLite finds one damaged: pages that
 * nobody reads for weeks are noticed at the next start. It takes two to three milliseconds for each megabyte
 * (200,000 figures without their history: 81 MB, 0.2 s), so it is done at every start, not only after a kill.
 */
export function requireSound(file: string, shown = file): void {
  let complaint: unknown;
  try {
    const database = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
    try {
      complaint = database.pragma('quick_check(1)', { simple: true });
    } finally {
      database.close();
    }
  } catch (error) {
    throw toDatabaseError(shown, error);
  }
  if (complaint !== 'ok') throw new DatabaseDamaged(damageWords(shown, String(complaint)));
}

/** A lock that keeps readers out is held for moments only. */
const BUSY_TIMEOUT_MS = 1000;
