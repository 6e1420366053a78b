import { lstatSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

// Nothing of the server is imported here: scripts/serve.mjs loads this file by itself.

/** Why a copy was made; the name of its file ends so. `--keep` deletes scheduled ones alone. */
export const SCHEDULED = 'scheduled';

/** Stands behind the name of a copy until it is whole and on the disk. */
export const UNFINISHED = '.unfinished';

export interface BackupFile {
  file: string;
  /** When it was begun, by its name. */
  at: Date;
  occasion: string;
}

const DAY_MS = 86_400_000;

/** Where copies of a database file go. */
function backupFolder(databaseFile: string): string {
  return path.join(path.dirname(databaseFile), 'backups');
}

/** A copy's path, for example data/backups/as-reported-20261122T131642Z-by-hand.sqlite. */
export function backupPath(databaseFile: string, occasion: string, at: Date): string {
  const { name, ext } = path.parse(databaseFile);
  const stamp = at.toISOString().replace(/[-:]|\.\d+/g, '');
  return path.join(backupFolder(databaseFile), `${name}-${stamp}-${occasion}${ext}`);
}

const STAMP = /^-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-([\w-]+)$/;

/** Reads a file's name; null when it is no finished copy of this database by our own naming. */
export function parseBackupName(databaseFile: string, fileName: string): Omit<BackupFile, 'file'> | null {
  const { name, ext } = path.parse(databaseFile);
  if (!fileName.startsWith(name) || !fileName.endsWith(ext)) return null;
  const match = STAMP.exec(fileName.slice(name.length, fileName.length - ext.length));
  if (!match) return null;
  const [, year, month, day, hour, minute, second, occasion = ''] = match;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime()) ? null : { at, occasion };
}

/** The finished copies of a database in its folder `backups`, the newest first. Links and folders do not count. */
export function listBackups(databaseFile: string): BackupFile[] {
  const folder = backupFolder(databaseFile);
  return namesIn(folder)
    .flatMap((fileName) => {
      const parsed = parseBackupName(databaseFile, fileName);
      const file = path.join(folder, fileName);
      return parsed && lstatSync(file, { throwIfNoEntry: false })?.isFile() ? [{ file, ...parsed }] : [];
    })
    .toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.file < b.file ? 1 : -1));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Deletes the oldest scheduled copies until `keep` are left, and scheduled ones that were broken off a day ago. The copy that was just made and the newest one stay in any
 * case, whatever the clock did meanwhile; copies made by hand or before a migration are never deleted.
 */
export function pruneBackups(databaseFile: string, made: string, keep: number): { kept: string[]; deleted: string[] } {
  const scheduled = listBackups(databaseFile).filter(({ occasion }) => occasion === SCHEDULED);
  const [newest] = scheduled;
  const spared = new Set([made, newest?.file]);
  const old = scheduled
    .slice(keep)
    .map(({ file }) => file)
    .filter((file) => !spared.has(file));
  const deleted = [...old, ...brokenOff(databaseFile)];
  for (const file of deleted) rmSync(file);
  return { kept: scheduled.map(({ file }) => file).filter((file) => !deleted.includes(file)), deleted };
}

/** What a copy that was ended by force leaves behind; a younger one may still be at work. */
function brokenOff(databaseFile: string): string[] {
  const folder = backupFolder(databaseFile);
  return namesIn(folder)
    .filter((name) => {
      const copy = name.endsWith(UNFINISHED) ? name.slice(0, -UNFINISHED.length) : '';
      return parseBackupName(databaseFile, copy)?.occasion === SCHEDULED;
    })
    .map((name) => path.join(folder, name))
    .filter((file) => {
      const found = lstatSync(file);
      return found.isFile() && Date.now() - found.mtimeMs > DAY_MS;
    });
}

export interface BackupAge {
  /** The newest copy; null when there is none. */
  newest: BackupFile | null;
  /** Since the newest copy was made; since the database file was, when there is none. */
  ageMs: number;
  count: number;
}

/** How long the data have been without a copy in the folder `backups`. Throws when the database file is missing. */
export function backupAge(databaseFile: string, now: Date): BackupAge {
  const backups = listBackups(databaseFile);
  const [newest = null] = backups;
  const since = newest?.at.getTime() ?? statSync(databaseFile).birthtimeMs;
  return { newest, ageMs: Math.max(0, now.getTime() - since), count: backups.length };
}

/**
 * One sentence for whoever runs the server; null while the newest copy is young enough.
 * @param maxAgeDays 0 turns the warning off
 */
export function backupWarning({ newest, ageMs }: BackupAge, maxAgeDays: number): string | null {
  if (maxAgeDays === 0 || ageMs <= maxAgeDays * DAY_MS) return null;
  const days = Math.floor(ageMs / DAY_MS);
  const age = `${days} ${days === 1 ? 'day' : 'days'}`;
  return newest
    ? `The newest backup of the database is ${age} old: run "npm run backup", and see why no other made one.`
    : `The database is ${age} old and was never copied to its backups folder: run "npm run backup" on a schedule.`;
}
