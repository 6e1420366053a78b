import 'server-only';
import { chmodSync, closeSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Everything here holds password hashes and figures that are not published: it is for this user alone. */
const OWN_FILE = 0o600;
const OWN_FOLDER = 0o700;
const OTHERS = 0o077;

/** The folders that this program makes beside the database. */
const FOLDERS = ['backups', 'imports'];

/** Makes a folder for this user alone; one that is there already stays as it is. */
export function makeOwnFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: OWN_FOLDER });
}

/** Makes an empty file for this user alone, for SQLite to write into. Throws when there is one already. */
export function makeOwnFile(file: string): void {
  closeSync(openSync(file, 'wx', OWN_FILE));
}

/**
 * Takes the rights of other users from the database, from what SQLite keeps beside it, and from everything in the
 * folders beside it, which earlier releases made readable. Rights of this user stay as they are. The folder of the
 * database itself may be anything, such as a home folder, and is left alone.
 */
export function protectFiles(file: string): void {
  const folder = path.dirname(file);
  for (const ending of ['', '-wal', '-shm', '-journal']) protect(file + ending);
  for (const name of FOLDERS) protectFolder(path.join(folder, name));
}

function protectFolder(folder: string): void {
  if (!protect(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const own = path.join(folder, entry.name);
    if (entry.isDirectory()) protectFolder(own);
    else if (entry.isFile()) protect(own);
  }
}

/** False when it is not there, or not ours to change: whose it is decides about it. */
function protect(file: string): boolean {
  try {
    const { mode } = statSync(file);
    if ((mode & OTHERS) !== 0) chmodSync(file, mode & 0o777 & ~OTHERS);
    return true;
  } catch (error) {
    if (/^(ENOENT|EPERM|EACCES|EROFS)$/.test(String((error as NodeJS.ErrnoException).code))) return false;
    throw error;
  }
}
