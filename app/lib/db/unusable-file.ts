import 'server-only';
import { DatabaseRefusal, shownPath, sqliteCode } from './database-errors';

const CANNOT_WRITE = 'cannot be written. Nothing was changed: give this user write permission on it and on its folder';

/** By families of SQLite's and the system's codes: SQLITE_READONLY_DIRECTORY, for one, belongs to SQLITE_READONLY. */
const WORDS: [family: string, words: string][] = [
  [
    'SQLITE_NOTADB',
    'is not an SQLite database. Nothing was changed: move it away, or set DATABASE_FILE to another file',
  ],
  ['SQLITE_CORRUPT', 'is damaged. Nothing was changed: put the newest copy from the backups folder in its place'],
  ['SQLITE_READONLY', CANNOT_WRITE],
  ['EACCES', CANNOT_WRITE],
  ['EPERM', CANNOT_WRITE],
  ['EROFS', CANNOT_WRITE],
  [
    'SQLITE_CANTOPEN',
    'cannot be opened. Nothing was changed: give this user permission to read and write it and its folder',
  ],
  ['SQLITE_BUSY', 'is in use by another process (is the server running?). Nothing was changed: stop that first'],
  ['SQLITE_FULL', 'has no room left on its disk. Nothing was changed: free some space and start again'],
  ['ENOSPC', 'has no room left on its disk. Nothing was changed: free some space and start again'],
  [
    'SQLITE_IOERR',
    'cannot be read or written: it is not a file, or its disk fails. Nothing was changed: look at the disk',
  ],
];

/** One clear line in place of an error about a file that cannot be used; any other error comes back as it is. */
export function toRefusal(file: string, error: unknown): unknown {
  const code = sqliteCode(error) ?? (error as NodeJS.ErrnoException).code;
  const found = WORDS.find(([family]) => code?.startsWith(family));
  return found ? new DatabaseRefusal(`${shownPath(file)} ${found[1]}.`, { cause: error }) : error;
}
