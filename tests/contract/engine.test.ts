import { expect, test } from 'vitest';
import { sourceFiles, withoutComments } from './source-files';

/** What only SQLite has. Another engine is added beside lib/db/sqlite, so the rest of the code must not lean on these. */
const ENGINE = /\browid\b|\bPRAGMA\b|\.pragma\(|\bjson_each\b|\bATTACH\b|\bsqlite_schema\b|from 'better-sqlite3'/;

const isHome = (file: string) => file.startsWith('app/lib/db/sqlite/');

function speaking(): string[] {
  return sourceFiles('app')
    .filter(({ file, code }) => !file.includes('/generated/') && ENGINE.test(withoutComments(code)))
    .map(({ file }) => file);
}

test('only lib/db/sqlite knows the engine', () => {
  expect(speaking().filter((file) => !isHome(file))).toEqual([]);
});

test('the engine has files of its own to speak in', () => {
  expect(speaking().length).toBeGreaterThan(10);
});

test.each(['SELECT max(rowid)', 'PRAGMA foreign_keys', 'database.pragma(', 'json_each(@ids)', "from 'better-sqlite3'"])(
  'it would be found: %s',
  (code) => expect(ENGINE.test(code)).toBe(true),
);
