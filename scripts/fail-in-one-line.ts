import { DatabaseBusy, DatabaseError, OutcomeUnknown, SaveFailed } from '@/lib/db/database-errors';
import { issueSentence } from '@/lib/format/form/issue-words';
import { AppError } from '@/lib/services/errors';
import { SettingsError } from '@/lib/settings';

/** A command line that cannot be understood; the message says how it is used. */
export class CommandError extends Error {
  override readonly name = 'CommandRefusal';
}

const MENDABLE = [CommandError, DatabaseError, DatabaseBusy, SaveFailed, OutcomeUnknown, SettingsError, AppError];

/** Node's own errors for a file that is not there or may not be read, and for an unknown option. */
function isUsersError(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(ENOENT|EACCES|EISDIR|ERR_PARSE_ARGS_)/.test(code);
}

/**
 * Ends a command with exit code 1 and the message alone for what its user can mend: arguments, settings, the input,
 * the database file. A refused input gets a line for each issue. Any other error is a fault of the program and is
 * thrown on, with its stack.
 */
export function failInOneLine(error: unknown): void {
  if (!(error instanceof Error) || !(MENDABLE.some((kind) => error instanceof kind) || isUsersError(error)))
    throw error;
  console.error(lineFor(error));
  if (error instanceof AppError) for (const issue of error.issues) console.error(`  ${issueSentence(issue)}`);
  process.exitCode = 1;
}

/** Node words a missing file by its system call; the others have words of their own. */
function lineFor(error: Error): string {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `There is no file ${path}: give the path of one that is there.`;
  if (code === 'EACCES' || code === 'EISDIR') return `${path ?? 'That'} cannot be read as a file: give another path.`;
  return error.message;
}
