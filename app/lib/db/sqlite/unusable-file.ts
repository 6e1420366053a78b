import 'server-only';
import { DatabaseDamaged, DatabaseError, shownPath, sqliteCode } from '../database-errors';

const CANNOT_WRITE = 'cannot be written. Nothing was changed: give this user write permission on it and on its folder';

const RESTORE_WORDS =
  'Nothing was changed: put the newest copy from the backups folder in its place (stop the server, then npm run restore -- FILE)';

/** By families of SQLite's and the system's codes: SQLITE_READONLY_DIRECTORY, for one, belongs to SQLITE_READONLY. */
const WORDS: [family: string, words: string][] = [
  [
    'SQLITE_NOTADB',
    'is not an SQLite database. Nothing was changed: move it away, or set DATABASE_FILE to another file',
  ],
  ['SQLITE_CORRUPT', `is damaged. ${RESTORE_WORDS}`],
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

/** The line about a file that SQLite's own check complains of, with the first complaint. */
export function damageWords(file: string, complaint: string): string {
  // SQLite's complaints may have a heading and lines of their own.
  const first = complaint.replace(/^\*\*\*.*\n/, '').split('\n', 1)[0];
  return `${shownPath(file)} is damaged (${first}). ${RESTORE_WORDS}.`;
}

/** One clear line in place of an error about a file that cannot be used; any other error comes back as it is. */
export function toDatabaseError(file: string, error: unknown): unknown {
  const code = sqliteCode(error) ?? (error as NodeJS.ErrnoException).code;
  const found = WORDS.find(([family]) => code?.startsWith(family));
  if (!found) return error;
  const [family, words] = found;
  const Kind = DAMAGE.includes(family) ? DatabaseDamaged : DatabaseError;
  return new Kind(`${shownPath(file)} ${words}.`, { cause: error });
}

const DAMAGE = ['SQLITE_NOTADB', 'SQLITE_CORRUPT'];
