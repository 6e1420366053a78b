import 'server-only';
import path from 'node:path';
import { freeBytes, readStoredSizes } from '../../db/disk-room';
import { readDataRevision } from '../../db/record/data-revision';
import { backupAge } from '../../db/sqlite/backup-files';
import { readEnvironment } from '../../env';
import { type QueueName, type QueueState, queueStates, type SaveFault, saveCounts } from '../../process/gauges';
import type { ServiceContext } from '../service-context';
import { checkReadiness, type ReadinessParts } from './check-readiness';

/** What an operator watches. A part that cannot be found out is null. */
export interface OperatingState {
  parts: ReadinessParts;
  dataRevision: number | null;
  databaseBytes: number;
  walBytes: number;
  freeBytes: number | null;
  minFreeBytes: number;
  saves: { saved: number; faults: Readonly<Record<SaveFault, number>> };
  queues: Readonly<Record<QueueName, QueueState | null>>;
  backups: { count: number; ageSeconds: number } | null;
}

/** The state of this process and its files. Costs a few system calls and one row; never rejects for want of a database. */
export async function readOperatingState(open: () => Promise<ServiceContext>): Promise<OperatingState> {
  const { DATABASE_FILE, MIN_FREE_MB } = readEnvironment();
  const file = path.resolve(DATABASE_FILE);
  const { parts } = await checkReadiness(open);
  const age = orNull(() => backupAge(file, new Date()));
  return {
    parts,
    dataRevision: await open()
      .then(({ db }) => readDataRevision(db.reader))
      .then(({ number }) => number)
      .catch(() => null),
    ...readStoredSizes(file),
    freeBytes: orNull(() => freeBytes(path.dirname(file))),
    minFreeBytes: MIN_FREE_MB * 1_000_000,
    saves: saveCounts(),
    queues: queueStates(),
    backups: age && { count: age.count, ageSeconds: Math.round(age.ageMs / 1000) },
  };
}

/** A missing file is told by the part `read` of the readiness; its age is then not known. */
function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
