import 'server-only';
import { statfsSync, statSync } from 'node:fs';

/** Bytes that this user may still write on the disk of a folder. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

export interface StoredSizes {
  databaseBytes: number;
  /** What the write-ahead log takes; it is emptied into the database from time to time. */
  walBytes: number;
}

/** How large a database is, a missing one 0 bytes: two system calls, no query. */
export function readStoredSizes(file: string): StoredSizes {
  return {
    databaseBytes: sizeOf(file),
    walBytes: sizeOf(`${file}-wal`),
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
