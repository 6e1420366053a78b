import 'server-only';
import { DatabaseError } from '../database-errors';

export type Role = 'reader' | 'writer';

/** A connection's setting: `set` is run at every open, `expected` is what SQLite must answer afterwards. */
export interface Setting {
  pragma: string;
  set?: string;
  expected: string | number;
}

/**
 * What both connections must have. WAL alone is not safe against power loss: better-sqlite3 is compiled with
 * synchronous=NORMAL for WAL, which loses acknowledged commits (sqlite.org/pragma.html#pragma_synchronous).
 */
export function settingsFor(role: Role, busyTimeoutMs: number): Setting[] {
  return [
    // First, so that the others wait for a lock too. A reader finds WAL in the file and cannot set it.
    { pragma: 'busy_timeout', set: String(busyTimeoutMs), expected: busyTimeoutMs },
    role === 'writer'
      ? { pragma: 'journal_mode', set: 'WAL', expected: 'wal' }
      : { pragma: 'journal_mode', expected: 'wal' },
    { pragma: 'synchronous', set: 'FULL', expected: 2 },
    { pragma: 'foreign_keys', set: 'ON', expected: 1 },
    { pragma: 'trusted_schema', set: 'OFF', expected: 0 },
    { pragma: 'mmap_size', set: '0', expected: 0 },
    { pragma: 'query_only', set: role === 'reader' ? 'ON' : 'OFF', expected: role === 'reader' ? 1 : 0 },
  ];
}

/** Throws DatabaseError when SQLite kept another value than the one asked for. */
export function requireSetting({ pragma, expected }: Setting, found: unknown): void {
  if (String(found) === String(expected)) return;
  throw new DatabaseError(
    `SQLite answers ${pragma}=${String(found)} where ${expected} is needed, without which saves are not safe: ` +
      'keep the database on a local disk and run "npm ci" to restore the SQLite that this version was tested with.',
  );
}

const OLDEST_SQLITE = '3.51.3';

/** Throws DatabaseError for an SQLite that may corrupt a database at a checkpoint: sqlite.org/wal.html#walresetbug. */
export function requireSqliteVersion(version: string): void {
  const order = version.localeCompare(OLDEST_SQLITE, 'en', { numeric: true });
  if (order >= 0) return;
  throw new DatabaseError(
    `SQLite ${version} can corrupt the database; ${OLDEST_SQLITE} or newer is needed: ` +
      'run "npm ci" to restore the version that the lock file names.',
  );
}
