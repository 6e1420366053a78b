import 'server-only';
import { DatabaseBusy, DatabaseError, DatabaseUnusable, OutcomeUnknown, SaveFailed } from '../db/database-errors';

/**
 * How a save failed. `not_saved`: nothing of it is kept, and it may be sent again. `unusable`: nothing of it is kept, and
 * nothing can be saved before somebody mends the database. `outcome_unknown`: it may be kept.
 */
export type FailedSave = 'not_saved' | 'unusable' | 'outcome_unknown';

/** How a save failed, by what it threw; null for any other error. */
export function toFailedSave(error: unknown): FailedSave | null {
  if (error instanceof OutcomeUnknown) return 'outcome_unknown';
  if (error instanceof DatabaseUnusable) return 'unusable';
  return error instanceof DatabaseBusy || error instanceof SaveFailed ? 'not_saved' : null;
}

/** The line for whoever runs the server about a database that cannot be opened; null for any other error. */
export function toRefusedLine(error: unknown): string | null {
  return error instanceof DatabaseError ? error.message : null;
}
