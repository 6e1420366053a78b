import 'server-only';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { OutcomeUnknown } from '../../db/database-errors';
import { mergeStaged } from '../../db/sqlite/merge-staged';
import { Staging } from '../../db/sqlite/staging';
import { auditOf, UNKNOWN_OUTCOME } from './apply-figures';
import { type CheckedFile, checkFigures } from './check-figures';
import type { ImportJob } from './import-jobs';
import { UPLOAD_LIMITS } from './import-limits';

const TELL_EVERY_MS = 250;
/** The server has reserved the write queue meanwhile, so only a command may hold the lock. */
const LOCK_WAIT_MS = 30_000;

export interface JobPlace {
  /** The folder of the job, with its upload and its staging database. */
  folder: string;
  /** The data's database file. */
  file: string;
}

/** The work of an import's own process: reads and compares the upload, and writes what it found into the job. */
export async function runCheck({ folder, file }: JobPlace): Promise<void> {
  const staging = new Staging(path.join(folder, 'staging.sqlite'));
  try {
    const job = staging.read('job') as ImportJob;
    const checked = await checkFigures(file, {
      chunks: createReadStream(path.join(folder, 'upload.csv')),
      dialect: job.dialect,
      staging,
      limits: UPLOAD_LIMITS,
      onProgress: everySoOften((progress) => staging.write('progress', progress)),
    });
    staging.write('checked', checked);
    staging.write('job', { ...job, state: 'checked' });
  } finally {
    staging.close();
  }
}

/** The same for saving: who may do it was decided, and the write queue reserved, by the process that started this one. */
export async function runSaving({ folder, file }: JobPlace): Promise<void> {
  const staging = new Staging(path.join(folder, 'staging.sqlite'));
  try {
    const job = staging.read('job') as ImportJob;
    const checked = staging.read('checked') as CheckedFile;
    const by = staging.read('by') as { actor: string; requestId: string | null };
    const { added, changed, unchanged } = checked;
    const merged = await mergeStaged({
      ...by,
      file,
      stagingFile: staging.file,
      base: checked.base,
      reason: job.reason,
      audit: auditOf({ ...job, given: job.given ?? [], checked, sha256: job.inspected.sha256 }),
      clock: () => new Date(),
      lockWaitMs: LOCK_WAIT_MS,
      onProgress: everySoOften((rows) => staging.write('progress', { bytes: 0, rows })),
    }).catch((error: unknown) => {
      if (!(error instanceof OutcomeUnknown)) throw error;
      return { kind: 'unknown' } as const;
    });
    if (merged.kind === 'merged') {
      staging.write('outcome', { added, changed, unchanged, revision: merged.revision });
      staging.write('job', { ...job, state: 'done' });
    } else {
      const message =
        merged.kind === 'unknown'
          ? UNKNOWN_OUTCOME
          : 'Somebody changed one of these figures since the file was compared. Nothing was imported';
      staging.write('job', { ...job, state: 'stopped', message });
    }
  } finally {
    staging.close();
  }
}

function everySoOften<T>(tell: (value: T) => void): (value: T) => void {
  let toldAt = 0;
  return (value) => {
    if (Date.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = Date.now();
    tell(value);
  };
}
