import 'server-only';
import { backupAge, backupWarning } from '../../db/sqlite/backup-files';
import { readEnvironment } from '../../env';
import { authorize } from '../authorize';
import type { ServiceContext } from '../service-context';

/** For administrators: one sentence when the newest backup is older than BACKUP_MAX_AGE_DAYS, else null. */
export function getBackupWarning(context: ServiceContext): string | null {
  authorize(context, 'admin');
  return backupWarning(backupAge(context.db.file, context.db.clock()), readEnvironment().BACKUP_MAX_AGE_DAYS);
}
