import 'server-only';
import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { DatabaseError, shownPath } from '../database-errors';
import { toStoredTime } from '../stored-time';
import { backUpDatabase } from './back-up-database';
import { requireSound } from './damage';
import { type Migration, readMigrations } from './migration-folder';
import { type MigrationState, readMigrationState } from './migration-state';
import { DATA_STEPS, type StepProgress } from './migration-steps';
import { makeOwnFile, makeOwnFolder, protectFiles } from './protect-files';
import { requireSqliteVersion } from './sqlite-settings';
import { requireNoTraces, setAsideLog } from './traces';
import { toDatabaseError } from './unusable-file';
import { requireWritable } from './writable';

export interface MigrationOutcome {
  /** Names of the migrations applied now, in order; none when the database was up to date. */
  applied: string[];
  /** The copy made before an existing database was touched. */
  backup?: string;
}

export interface MigrateOptions {
  migrations?: Migration[];
  clock?: () => Date;
  /** Begins with an empty database although something beside it tells that there was one. */
  beginAnew?: boolean;
  /** What the copy before a migration must leave free on the disk. */
  minFreeBytes?: number;
  /** Told how far a step over many rows is. */
  onProgress?: StepProgress;
}

/**
 * Brings the database file to the newest migration, making it when missing, after a copy of what was there.
 * All pending migrations apply in one SQLite transaction together with their record, so that a kill or a power cut
 * leaves the old schema or the new one, never something between (Prisma's own engine commits statement by statement).
 * Throws DatabaseError when the file cannot be used, is damaged, or is missing beside its backups, or when a
 * migration fails; the database is then as it was.
 */
export function migrateDatabase(file: string, options: MigrateOptions = {}): MigrationOutcome {
  const {
    migrations = readMigrations(),
    clock = () => new Date(),
    beginAnew = false,
    minFreeBytes,
    onProgress,
  } = options;
  const pending = { migrations, clock, onProgress };
  try {
    if (isMissing(file)) {
      if (!beginAnew) requireNoTraces(file);
      setAsideLog(file, clock());
      makeOwnFolder(path.dirname(file));
      if (!existsSync(file)) makeOwnFile(file);
    }
    protectFiles(file);
    const state = inspectMigrations(file, migrations);
    if (state.kind === 'empty') return { applied: applyPending(file, pending) };
    requireSound(file);
    if (state.kind === 'current') return { applied: [] };
    requireWritable(file);
    const backup = backUpDatabase(file, `before-${state.pending[0]?.name}`, clock(), { minFreeBytes });
    return { applied: applyPending(file, pending), backup };
  } catch (error) {
    throw toDatabaseError(file, error);
  }
}

/** Of a database that was cut to nothing nothing is left either. */
function isMissing(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0;
}

/** Reads the state on a connection that cannot write. `shown` is what the user calls the file. */
export function inspectMigrations(file: string, migrations: Migration[], shown = file): MigrationState {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return readMigrationState(database, migrations, shown);
  } finally {
    database.close();
  }
}

interface Applying {
  migrations: Migration[];
  clock: () => Date;
  onProgress?: StepProgress;
}

function applyPending(file: string, applying: Applying): string[] {
  const database = new Database(file, { timeout: 1000 });
  try {
    requireSqliteVersion(String(database.prepare('SELECT sqlite_version()').pluck().get()));
    // A running server holds a lock on a WAL database for as long as it has it open: this then fails as "in use".
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    // Redefining a table drops it; SQLite wants foreign keys off for that, and checked before the commit
    // (sqlite.org/lang_altertable.html#otheralter). Inside a transaction the scripts' own PRAGMA has no effect.
    database.pragma('foreign_keys = OFF');
    return database.transaction(() => applyAll(database, applying)).exclusive();
  } finally {
    database.close();
  }
}

/** Reads the state again under the lock: another process may have been quicker. */
function applyAll(database: Database.Database, applying: Applying): string[] {
  const state = readMigrationState(database, applying.migrations);
  if (state.kind === 'current') return [];
  if (state.kind === 'empty') database.exec(RECORD_TABLE);
  for (const migration of state.pending) applyOne(database, migration, applying);
  const broken = database.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0) throw failed(database, `${broken.length} broken references`);
  return state.pending.map(({ name }) => name);
}

function applyOne(database: Database.Database, { name, sql, checksum }: Migration, applying: Applying): void {
  const { clock, onProgress } = applying;
  const started = toStoredTime(clock());
  try {
    database.exec(sql);
    DATA_STEPS[name]?.(database, onProgress ?? (() => undefined));
  } catch (error) {
    throw failed(database, `migration ${name} failed: ${error instanceof Error ? error.message : error}`);
  }
  database
    .prepare(
      `INSERT INTO _prisma_migrations (id, checksum, started_at, finished_at, migration_name, applied_steps_count)
       VALUES (?, ?, ?, ?, ?, 1)`,
    )
    .run(randomUUID(), checksum, started, toStoredTime(clock()), name);
}

function failed(database: Database.Database, what: string): DatabaseError {
  return new DatabaseError(
    `${shownPath(database.name)}: ${what}. The database is as it was before: ` +
      'report this, and go on with the version of the program that you had.',
  );
}

/** Exactly the table that Prisma makes, so that `prisma migrate` can take over at any time. */
const RECORD_TABLE = `CREATE TABLE "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;
