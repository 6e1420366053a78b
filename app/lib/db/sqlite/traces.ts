import 'server-only';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseError, shownPath } from '../database-errors';
import { toStamp } from './back-up-database';

/** SQLite's log and its index, which lie beside a database that was not closed. */
const ENDINGS = ['-wal', '-shm'];

/**
 * Throws DatabaseError when what lies beside a missing or empty file tells that a database was there: beginning with
 * an empty one in its place would look like a start, and anybody could then make the first administrator.
 */
export function requireNoTraces(file: string): void {
  const traces = findTraces(file);
  if (traces.length === 0) return;
  const what = existsSync(file) ? 'is empty' : 'is missing';
  throw new DatabaseError(
    `${shownPath(file)} ${what}, but a database was there: ${traces.map(shownPath).join(', ')} lies beside it. Nothing ` +
      'was changed: put the file back, or bring back a backup (npm run restore -- FILE); to begin with an empty ' +
      'database on purpose: npm start -- --new.',
  );
}

function findTraces(file: string): string[] {
  const folder = path.dirname(file);
  const logs = ENDINGS.map((ending) => file + ending).filter(
    (log) => (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 0,
  );
  const folders = ['backups', 'imports']
    .map((name) => path.join(folder, name))
    .filter((own) => existsSync(own) && readdirSync(own).length > 0);
  return [...logs, ...folders];
}

/**
 * Renames a log that lies beside no database, so that SQLite cannot read it into another one that takes the place. What
 * it holds is kept; its index is made anew from it.
 */
export function setAsideLog(file: string, at: Date): void {
  const log = `${file}-wal`;
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 0) renameSync(log, `${log}-left-${toStamp(at)}`);
  for (const ending of ENDINGS) rmSync(file + ending, { force: true });
}
