import 'server-only';
import { statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { readDataRevision } from './data-revision';
import type { OpenDatabase } from './open-database';

/** Thrown to undo the write of a probe. */
const UNDONE = new Error('the write of a probe is undone');

/** Reads one row as every page does. Rejects with the database's error. */
export async function probeRead({ reader }: OpenDatabase): Promise<void> {
  await readDataRevision(reader);
}

/**
 * Takes its turn at the one door for writes, changes a row and rolls that back. Rejects as a save would: DatabaseBusy,
 * SaveFailed or DatabaseRefusal. Waits as long as the door is kept for others.
 */
export async function probeWrite({ writer }: OpenDatabase): Promise<void> {
  await writer
    .record(async () => {
      throw UNDONE;
    })
    .catch((error: unknown) => {
      if (error !== UNDONE) throw error;
    });
}

/** Bytes that are free for this program on the disk of a file. */
export async function freeBytes(file: string): Promise<number> {
  const { bavail, bsize } = await statfs(path.dirname(file));
  return bavail * bsize;
}

export interface DatabaseSize {
  databaseBytes: number;
  /** The write-ahead log: it grows while a long read keeps it from being copied back. */
  logBytes: number;
}

/** Sizes of the files of a database; a missing one has 0 bytes. */
export function databaseSize(file: string): DatabaseSize {
  const sizeOf = (name: string) => statSync(name, { throwIfNoEntry: false })?.size ?? 0;
  return { databaseBytes: sizeOf(file), logBytes: sizeOf(`${file}-wal`) };
}
