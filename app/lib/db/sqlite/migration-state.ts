import 'server-only';
import type { Database } from 'better-sqlite3';
import { DatabaseError, shownPath } from '../database-errors';
import type { Migration } from './migration-folder';

/** `empty` holds nothing yet; `behind` lacks the pending migrations; `current` has them all. */
export type MigrationState =
  | { kind: 'empty'; pending: Migration[] }
  | { kind: 'behind'; pending: Migration[] }
  | { kind: 'current' };

interface Recorded {
  name: string;
  checksum: string;
  finished: 0 | 1;
}

/**
 * Compares what the database records as applied with the migrations at hand.
 * Throws DatabaseError when the two cannot be one history; nothing is changed in any case. `shown` is what the user
 * calls the file, where it is looked at under another name.
 */
export function readMigrationState(database: Database, migrations: Migration[], shown = database.name): MigrationState {
  const file = shownPath(shown);
  const recorded = readRecorded(database, file);
  if (recorded === undefined) return { kind: 'empty', pending: migrations };

  for (const record of recorded) {
    const migration = migrations.find(({ name }) => name === record.name);
    if (!record.finished) throw new DatabaseError(interruptedWords(file, record.name));
    if (!migration) throw new DatabaseError(newerWords(file, record.name));
    if (migration.checksum !== record.checksum) throw new DatabaseError(editedWords(file, record.name));
  }
  const applied = new Set(recorded.map(({ name }) => name));
  const pending = migrations.filter(({ name }) => !applied.has(name));
  return pending.length === 0 ? { kind: 'current' } : { kind: 'behind', pending };
}

/** What `_prisma_migrations` says; undefined for a database without any table. */
function readRecorded(database: Database, file: string): Recorded[] | undefined {
  const tables = database
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .pluck()
    .all();
  if (tables.length === 0) return undefined;
  if (!tables.includes('_prisma_migrations')) throw new DatabaseError(foreignWords(file));
  return database
    .prepare<[], Recorded>(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
    )
    .all();
}

const KEPT = 'Nothing was changed';

function interruptedWords(file: string, name: string): string {
  return (
    `${file}: migration ${name} was begun by another tool and never finished. ${KEPT}: ` +
    'put the newest copy from the backups folder in its place and start again.'
  );
}

function newerWords(file: string, name: string): string {
  return (
    `${file} was made by a newer version of this program (migration ${name} is unknown here). ${KEPT}: ` +
    'update the program, or put an older copy from the backups folder in its place.'
  );
}

function editedWords(file: string, name: string): string {
  return (
    `${file}: migration ${name} was edited after it had been applied. ${KEPT}: ` +
    'restore prisma/migrations from the repository and start again.'
  );
}

function foreignWords(file: string): string {
  return (
    `${file} holds tables but no record of migrations, so this program did not make it. ${KEPT}: ` +
    'move it away, or set DATABASE_FILE to another file.'
  );
}
