import 'server-only';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { DatabaseDamaged, DatabaseError, shownPath } from '../database-errors';
import { freeBytes } from '../disk-room';
import { backupPath, UNFINISHED } from './backup-files';
import { requireSound } from './damage';
import { makeOwnFile, makeOwnFolder } from './protect-files';
import { damageWords, toDatabaseError } from './unusable-file';

export interface BackupOptions {
  /** What must be left free on the disk when the copy is made; 0 when left out. */
  minFreeBytes?: number;
}

/**
 * Writes a checked copy of the database into `backups/` beside it and returns the copy's path, for example
 * data/backups/as-reported-20261122T131642Z-before-20261201000000_tokens.sqlite.
 * The database may be in use meanwhile. The copy gets its name only when it is whole and on the disk.
 * Throws DatabaseError when the database or the copy is damaged, or there is no room; nothing is left of the copy then.
 */
export function backUpDatabase(file: string, occasion: string, at: Date, options: BackupOptions = {}): string {
  return copyDatabase(file, backupPath(file, occasion, at), options);
}

/** A moment as the names of files hold it: 20261122T131642Z. */
export function toStamp(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, '');
}

/** The same into a file of a given path, which must not be there yet. */
export function backUpDatabaseTo(file: string, copy: string, options: BackupOptions = {}): string {
  if (existsSync(copy)) throw new DatabaseError(`${shownPath(copy)} is there already: give another path.`);
  return copyDatabase(file, copy, options);
}

function copyDatabase(file: string, copy: string, { minFreeBytes = 0 }: BackupOptions): string {
  const folder = path.dirname(copy);
  const unfinished = copy + UNFINISHED;
  try {
    makeOwnFolder(folder);
    requireRoomForCopy(file, folder, minFreeBytes);
    rmSync(unfinished, { force: true });
    // SQLite fills a file that is there and empty: so nobody else may read it from its first byte on.
    makeOwnFile(unfinished);
    // VACUUM makes indexes anew, so a copy may be whole where the file is not: its owner must hear of that all the same.
    requireSound(file);
    writeCopy(file, unfinished);
    requireIntact(unfinished, copy);
    flush(unfinished);
    renameSync(unfinished, copy);
    if (process.platform !== 'win32') flush(folder);
    return copy;
  } catch (error) {
    for (const ending of ['', '-journal']) rmSync(unfinished + ending, { force: true });
    throw toDatabaseError(file, error);
  }
}

/** The copy is at most as large as the file with its log. */
function requireRoomForCopy(file: string, folder: string, minFreeBytes: number): void {
  const sizes = [file, `${file}-wal`].map((part) => statSync(part, { throwIfNoEntry: false })?.size ?? 0);
  const wanted = sizes.reduce((sum, size) => sum + size, minFreeBytes);
  const free = freeBytes(folder);
  if (free >= wanted) return;
  const inMegabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`;
  throw new DatabaseError(
    `A copy of ${shownPath(file)} in ${shownPath(folder)} needs ${inMegabytes(wanted)} of free space, of which ` +
      `${inMegabytes(minFreeBytes)} must stay free (MIN_FREE_MB), and there are ${inMegabytes(free)}. Nothing was ` +
      'changed: free some space, or give a path on another disk (npm run backup -- FILE).',
  );
}

function writeCopy(file: string, copy: string): void {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    database.prepare('VACUUM INTO ?').run(copy);
  } finally {
    database.close();
  }
}

/**
 * Throws DatabaseDamaged when the file does not pass SQLite's integrity check; `shown` is what its user calls it.
 * Whatever else proves a copy sound belongs here: each backup and each restored file passes through it.
 */
export function requireIntact(copy: string, shown: string): void {
  const database = new Database(copy, { readonly: true });
  try {
    const verdict = database.pragma('integrity_check(1)', { simple: true });
    if (verdict !== 'ok') throw new DatabaseDamaged(damageWords(shown, String(verdict)));
  } finally {
    database.close();
  }
}

/** A folder is flushed too (Windows cannot): without it a power cut may forget the file's name. */
export function flush(fileOrFolder: string): void {
  const descriptor = openSync(fileOrFolder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
