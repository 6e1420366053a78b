import 'server-only';
import { statfsSync, statSync } from 'node:fs';
import path from 'node:path';

/** Bytes that this user may still write on the disk of a folder. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

export interface StoredSizes {
  /** On the disk of the database. */
  freeBytes: number;
  databaseBytes: number;
  /** What the write-ahead log takes; it is emptied into the database from time to time. */
  walBytes: number;
}

/** How large the database is, and the room that is left for it: a few system calls, no query. */
export function readStoredSizes(file: string): StoredSizes {
  return {
    freeBytes: freeBytes(path.dirname(file)),
    databaseBytes: sizeOf(file),
    walBytes: sizeOf(`${file}-wal`),
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
