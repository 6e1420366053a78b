import { expect, test } from 'vitest';
import { sourceFiles, withoutComments } from './source-files';

/** What only SQLite has. Another engine is added beside lib/db/sqlite, so the rest of the code must not lean on these. */
const ENGINE = /\browid\b|\bPRAGMA\b|\.pragma\(|\bjson_each\b|\bATTACH\b|\bsqlite_schema\b|from 'better-sqlite3'/;

/**
 * Files of lib/db that still speak to the engine themselves: opening, settings, migrations, backups, moving and staging of
 * files, the chains of hashes. Each that moves into lib/db/sqlite leaves this list.
 */
const STILL_OUTSIDE = [
  'back-up-database',
  'chain-check',
  'chain-writes',
  'checked-connection',
  'commit-outcome',
  'damage',
  'data-tables',
  'full-export',
  'full-import',
  'merge-staged',
  'merged-import',
  'migrate-database',
  'migration-state',
  'migration-steps',
  'restore-database',
  'serving-lock',
  'snapshot',
  'staging',
  'writable',
  'writer',
].map((name) => `app/lib/db/${name}.ts`);

const isHome = (file: string) => file.startsWith('app/lib/db/sqlite/') || STILL_OUTSIDE.includes(file);

function speaking(): string[] {
  return sourceFiles('app')
    .filter(({ file, code }) => !file.includes('/generated/') && ENGINE.test(withoutComments(code)))
    .map(({ file }) => file);
}

test('nothing that reads figures, and no layer above, knows the engine', () => {
  expect(speaking().filter((file) => !isHome(file))).toEqual([]);
});

test('the list of those that still do is no longer than it must be', () => {
  expect(STILL_OUTSIDE.filter((file) => !speaking().includes(file))).toEqual([]);
});

test.each(['SELECT max(rowid)', 'PRAGMA foreign_keys', 'database.pragma(', 'json_each(@ids)', "from 'better-sqlite3'"])(
  'it would be found: %s',
  (code) => expect(ENGINE.test(code)).toBe(true),
);
