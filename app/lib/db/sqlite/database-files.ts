import 'server-only';
import { statSync } from 'node:fs';
import { shownPath } from '../database-errors';

/** The database, SQLite's write-ahead log beside it, and the index of that log, which its readers share. */
const ENDINGS = ['', '-wal', '-shm'];

/**
 * Knows the files that were opened by device and inode. A connection goes on writing into a file that was deleted or
 * replaced, and SQLite does not notice: what it then acknowledges is in no file that anybody can open again.
 */
export class DatabaseFiles {
  readonly #opened: ReadonlyMap<string, string>;

  /** Call it when the database is open: the log and its index are made by then, and their inodes cannot be used anew. */
  constructor(file: string) {
    this.#opened = new Map(ENDINGS.map((ending) => [file + ending, identityOf(file + ending)]));
  }

  /** One line that names what is gone or was replaced since, and how to mend it; null when everything is as it was. */
  findTrouble(): string | null {
    for (const [file, identity] of this.#opened) {
      const now = identityOf(file);
      if (now !== identity) return troubleWords(file, now);
    }
    return null;
  }
}

const NONE = 'none';

function identityOf(file: string): string {
  try {
    const found = statSync(file, { bigint: true, throwIfNoEntry: false });
    return found ? `${found.dev}:${found.ino}` : NONE;
  } catch (error) {
    // A folder that may not be entered any more: whatever lies there is not known to be what was opened.
    return String((error as NodeJS.ErrnoException).code);
  }
}

function troubleWords(file: string, now: string): string {
  const what = now === NONE ? 'is gone' : 'was replaced by another file';
  return (
    `${shownPath(file)} ${what} while the server had it open. Nothing is saved any more: put the file back in its place, ` +
    'or stop the server and restore a backup (npm run restore -- FILE).'
  );
}
