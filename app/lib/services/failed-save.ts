import 'server-only';
import { DatabaseBusy, SaveFailed } from '../db/database-errors';

/** Whether an error says that a save was given up and nothing of it was kept; its message is fit for whoever saved. */
export function isFailedSave(error: unknown): error is Error {
  return error instanceof DatabaseBusy || error instanceof SaveFailed;
}
