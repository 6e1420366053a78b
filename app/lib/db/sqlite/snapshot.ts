import 'server-only';
import Database from 'better-sqlite3';
import { text, wholeNumber } from '../figures/row-values';
import { toRow } from './raw-rows';
import { requireSetting, settingsFor } from './sqlite-settings';
import { toDatabaseError } from './unusable-file';

/** A connection of its own that sees one state of the database for as long as it is open, whatever is saved meanwhile. */
export interface Snapshot {
  database: Database.Database;
  /** The data revision that it shows, and when that was made. */
  revision: number;
  at: Date;
  /** Gives the state up, so that the write-ahead log can be emptied. May be called again. */
  close: () => void;
}

/** A lock that keeps readers out is held for moments only (while the log is emptied as a server closes). */
const BUSY_TIMEOUT_MS = 200;

/**
 * Opens the migrated database file for reading one state of it. As long as a snapshot is open the log cannot shrink:
 * whoever opens one closes it, and bounds how long that may take. Throws DatabaseError when the file cannot be used.
 */
export function openSnapshot(file: string): Snapshot {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
    for (const setting of settingsFor('reader', BUSY_TIMEOUT_MS)) {
      if (setting.set !== undefined) database.pragma(`${setting.pragma} = ${setting.set}`);
      requireSetting(setting, database.pragma(setting.pragma, { simple: true }));
    }
    return begin(database);
  } catch (error) {
    database?.close();
    throw toDatabaseError(file, error);
  }
}

/** The newest data revision, and when it was made as it is stored. */
export function readNewest(database: Database.Database): { number: number; at: string } {
  const row = toRow(database.prepare('SELECT "number", "at" FROM "DataRevision" WHERE "id" = 1').get());
  if (!row) throw new Error('the DataRevision row, which the first migration makes, is missing');
  return { number: wholeNumber(row, 'number'), at: text(row, 'at') };
}

function begin(database: Database.Database): Snapshot {
  // The state is taken by the first read inside of the transaction.
  database.exec('BEGIN');
  const { number, at } = readNewest(database);
  const close = () => {
    if (database.open) database.close();
  };
  return { database, revision: number, at: new Date(at), close };
}
