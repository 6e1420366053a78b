import path from 'node:path';
import type { Logger } from 'pino';
import { backupAge, backupWarning } from '../../app/lib/db/sqlite/backup-files';
import type { Settings } from '../../app/lib/settings';

/**
 * Logs one line when the newest backup is older than BACKUP_MAX_AGE_DAYS. Called once at start; /metrics tells the age
 * from then on.
 */
export function warnOfOldBackup({ DATABASE_FILE, BACKUP_MAX_AGE_DAYS }: Settings, log: Logger): void {
  if (BACKUP_MAX_AGE_DAYS === 0) return;
  try {
    const warning = backupWarning(backupAge(path.resolve(DATABASE_FILE), new Date()), BACKUP_MAX_AGE_DAYS);
    if (warning) log.warn(warning);
  } catch (error) {
    log.warn({ err: error }, 'the age of the newest backup could not be found out');
  }
}
