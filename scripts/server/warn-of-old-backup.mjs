import path from 'node:path';
import { importTypeScript } from './import-typescript.mjs';

/**
 * Logs one line when the newest backup is older than BACKUP_MAX_AGE_DAYS. Called once at start; /metrics tells the age
 * from then on.
 * @param {import('../../app/lib/settings').Settings} settings
 * @param {import('pino').Logger} log
 */
export async function warnOfOldBackup({ DATABASE_FILE, BACKUP_MAX_AGE_DAYS }, log) {
  if (BACKUP_MAX_AGE_DAYS === 0) return;
  const { backupAge, backupWarning } = await importTypeScript('app/lib/db/sqlite/backup-files.ts');
  try {
    const warning = backupWarning(backupAge(path.resolve(DATABASE_FILE), new Date()), BACKUP_MAX_AGE_DAYS);
    if (warning) log.warn(warning);
  } catch (error) {
    log.warn({ err: error }, 'the age of the newest backup could not be found out');
  }
}
