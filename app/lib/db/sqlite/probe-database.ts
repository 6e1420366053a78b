import 'server-only';
import type { OpenDatabase } from '../open-database';
import { readDataRevision } from '../record/data-revision';

/** Thrown to undo the write of a probe. */
const UNDONE = new Error('the write of a probe is undone');

/** Reads one row as every page does. Rejects with the database's error. */
export async function probeRead({ reader }: OpenDatabase): Promise<void> {
  await readDataRevision(reader);
}

/**
 * Takes its turn in the write queue, changes a row and rolls that back. Rejects as a save would: DatabaseBusy,
 * SaveFailed or DatabaseError. Waits as long as the write queue is reserved for others.
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
