import 'server-only';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { backupPath, UNFINISHED } from './backup-files';
import { DatabaseRefusal, shownPath } from './database-errors';

/**
 * Writes a checked copy of the database into `backups/` beside it and returns the copy's path, for example
 * data/backups/as-reported-20261122T131642Z-before-20261201000000_tokens.sqlite.
 * The database may be in use meanwhile. The copy gets its name only when it is whole and on the disk.
 * Throws DatabaseRefusal when the copy does not pass SQLite's integrity check.
 */
export function backUpDatabase(file: string, occasion: string, at: Date): string {
  return copyDatabase(file, backupPath(file, occasion, at));
}

/** The same into a file of a given path, which must not be there yet. */
export function backUpDatabaseTo(file: string, copy: string): string {
  if (existsSync(copy)) throw new DatabaseRefusal(`${shownPath(copy)} is there already: give another path.`);
  return copyDatabase(file, copy);
}

function copyDatabase(file: string, copy: string): string {
  const folder = path.dirname(copy);
  const unfinished = copy + UNFINISHED;
  mkdirSync(folder, { recursive: true });
  rmSync(unfinished, { force: true });
  writeCopy(file, unfinished);
  requireIntact(unfinished);
  flush(unfinished);
  renameSync(unfinished, copy);
  if (process.platform !== 'win32') flush(folder);
  return copy;
}

function writeCopy(file: string, copy: string): void {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    database.prepare('VACUUM INTO ?').run(copy);
  } finally {
    database.close();
  }
}

/** Throws DatabaseRefusal when the file does not pass SQLite's integrity check. */
export function requireIntact(copy: string): void {
  const database = new Database(copy, { readonly: true });
  try {
    const verdict = database.pragma('integrity_check(1)', { simple: true });
    if (verdict !== 'ok')
      throw new DatabaseRefusal(`The copy ${shownPath(copy)} is not intact: ${String(verdict).replace(/\s+/g, ' ')}.`);
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
