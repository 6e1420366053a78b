import 'server-only';
import path from 'node:path';
import { knownBy } from '../process/shared-error';

// The database is one for the whole process, whichever of Next's bundles opened it.
const REFUSAL = Symbol.for('as-reported.DatabaseRefusal');
const DAMAGED = Symbol.for('as-reported.DatabaseDamaged');
const BUSY = Symbol.for('as-reported.DatabaseBusy');
const FAILED = Symbol.for('as-reported.SaveFailed');
const UNUSABLE = Symbol.for('as-reported.DatabaseUnusable');
const UNKNOWN = Symbol.for('as-reported.OutcomeUnknown');

/**
 * The database file cannot be used as it stands. The message is one line for the terminal: what is wrong, what was
 * left untouched, and how to mend it.
 */
export class DatabaseError extends Error {
  static override [Symbol.hasInstance] = knownBy(REFUSAL);
  readonly [REFUSAL] = true;
  override readonly name: string = 'DatabaseRefusal';
}

/** The same for a file whose content is not a whole database: only a backup helps. */
export class DatabaseDamaged extends DatabaseError {
  static override [Symbol.hasInstance] = knownBy(DAMAGED);
  readonly [DAMAGED] = true;
}

/** A save was given up because another process held the database for too long. Nothing of it was kept. */
export class DatabaseBusy extends Error {
  static override [Symbol.hasInstance] = knownBy(BUSY);
  readonly [BUSY] = true;
  override readonly name = 'DatabaseBusy';
  constructor(options?: ErrorOptions) {
    super('not saved: another process holds the database; try again in a moment', options);
  }
}

/** A save that SQLite itself failed (full disk, failing disk). Nothing of it was kept. */
export class SaveFailed extends Error {
  static override [Symbol.hasInstance] = knownBy(FAILED);
  readonly [FAILED] = true;
  override readonly name: string = 'SaveFailed';
}

/** Nothing can be saved before somebody mends the database: its files are gone or damaged. Nothing of it was kept. */
export class DatabaseUnusable extends SaveFailed {
  static override [Symbol.hasInstance] = knownBy(UNUSABLE);
  readonly [UNUSABLE] = true;
  override readonly name = 'DatabaseUnusable';
}

/** The COMMIT itself failed, and it could not be found out whether the save is kept. */
export class OutcomeUnknown extends Error {
  static override [Symbol.hasInstance] = knownBy(UNKNOWN);
  readonly [UNKNOWN] = true;
  override readonly name = 'OutcomeUnknown';
  constructor(options?: ErrorOptions) {
    super('it is not known whether this was saved: look before you send it again', options);
  }
}
/** The file as the person who started the program would name it: relative when it lies below the current folder. */
export function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) ? file : relative;
}

/**
 * SQLite's own name for what went wrong ("SQLITE_BUSY", sqlite.org/rescode.html), from an error of better-sqlite3 or
 * from Prisma's wrapping of one; undefined for any other error.
 */
export function sqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, meta, cause } = error as Error & { code?: unknown; meta?: unknown; cause?: unknown };
  if (typeof code === 'string' && /^(UNKNOWN_)?SQLITE_/.test(code)) return code;
  return originalCode(cause) ?? originalCode((meta as DriverMeta | undefined)?.driverAdapterError?.cause);
}

interface DriverMeta {
  driverAdapterError?: { cause?: unknown };
}

function originalCode(cause: unknown): string | undefined {
  const code = (cause as { originalCode?: unknown } | undefined)?.originalCode;
  return typeof code === 'string' ? code : undefined;
}

/** True for every form of SQLITE_BUSY: another connection holds a lock that this one waited for in vain. */
export function isBusy(error: unknown): boolean {
  return sqliteCode(error)?.startsWith('SQLITE_BUSY') ?? false;
}
