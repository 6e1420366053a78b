import { rmSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '@/lib/db/open-database';
import { migrateDatabase } from '@/lib/db/sqlite/migrate-database';
import { startChild } from './child';
import { faultsIn, migratedFile, unusedFile, valueIn } from './database';
import { checksumsOf } from './moving';
import { runScript } from './served-app';

const PROGRAM = path.join(import.meta.dirname, 'saving-process.ts');

export interface BackupTrial {
  backups: number;
  /** Complaints of SQLite's own checks about all of them. */
  faults: number;
  /** Backups that hold something else than a beginning of what was saved. */
  notPrefixes: number;
  /** How long `npm run restore` took until the database was open again. */
  restoreMs: number;
  restoredSame: boolean;
}

/** T13: `npm run backup` while another process saves without a pause; then the last one is restored by the command. */
export async function tryBackups(backups: number): Promise<BackupTrial> {
  const file = migratedFile();
  const child = startChild(PROGRAM, [file, 'backup']);
  await child.waitFor('saved ');
  const trial: BackupTrial = { backups: 0, faults: 0, notPrefixes: 0, restoreMs: 0, restoredSame: false };
  let last = '';
  let seen = 0;
  for (let n = 0; n < backups; n += 1) {
    if (last) rmSync(last, { force: true });
    last = unusedFile(`backup-${n}.sqlite`);
    await runScript('scripts/backup.ts', [last], { DATABASE_FILE: file });
    trial.backups += 1;
    trial.faults += faultsIn(last).length;
    const [sources, revisions, number] = [
      'count(*) FROM Source',
      'count(*) FROM Revision',
      'number FROM DataRevision',
    ].map((what) => Number(valueIn(last, `SELECT ${what}`)));
    // Every save is one source, one revision and one step of the number: a beginning has as many of each, without gaps.
    const gapless = Number(valueIn(last, 'SELECT max(number) FROM Revision')) === revisions;
    if (sources !== revisions || revisions !== number || !gapless || (number ?? 0) < seen) trial.notPrefixes += 1;
    seen = number ?? 0;
  }
  await child.kill();
  const wanted = checksumsOf(last);
  const started = performance.now();
  await runScript('scripts/restore.ts', [last], { DATABASE_FILE: file });
  migrateDatabase(file);
  await (await openDatabase(file)).close();
  trial.restoreMs = Math.round(performance.now() - started);
  trial.restoredSame = JSON.stringify(checksumsOf(file)) === JSON.stringify(wanted);
  return trial;
}
