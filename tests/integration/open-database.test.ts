import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { DatabaseError } from '@/lib/db/database-errors';
import { type OpenOptions, openDatabase } from '@/lib/db/open-database';
import { readMigrations } from '@/lib/db/sqlite/migration-folder';
import { startChild } from '../support/child';
import { migratedFile, reopened, unusedFile } from '../support/database';
import { migration } from '../support/migration-chain';

async function refusalOf(file: string, options?: OpenOptions): Promise<string> {
  const error: unknown = await openDatabase(file, options).then(
    () => undefined,
    (refusal: unknown) => refusal,
  );
  expect(error).toBeInstanceOf(DatabaseError);
  const { message } = error as DatabaseError;
  expect(message).not.toContain('\n');
  return message;
}

/** The schema, to show that a refused file was left as it was. */
function contents(file: string): unknown {
  const database = new Database(file, { readonly: true });
  try {
    return database.prepare('SELECT * FROM sqlite_schema').all();
  } finally {
    database.close();
  }
}

test.each([
  ['journal_mode', 'delete', 'wal'],
  ['synchronous', 1, '2'],
  ['foreign_keys', 0, '1'],
  ['trusted_schema', 1, '0'],
  ['busy_timeout', 0, '50'],
  ['mmap_size', 1048576, '0'],
])('refuses when SQLite answers %s=%s (a pretended answer) (T6)', async (pragma, answer, needed) => {
  const message = await refusalOf(migratedFile(), { pretend: { [pragma]: answer } });
  expect(message).toContain(`SQLite answers ${pragma}=${answer} where ${needed} is needed`);
  expect(message).toContain('npm ci');
});

test.each(['3.40.1', '3.51.2', '3.9.0'])('refuses SQLite %s (a pretended answer) (T6)', async (version) => {
  const message = await refusalOf(migratedFile(), { pretend: { sqlite_version: version } });
  expect(message).toContain(`SQLite ${version} can corrupt the database; 3.51.3 or newer is needed`);
});

test.each(['3.51.3', '3.52.0', '4.0.0'])('takes SQLite %s (a pretended answer)', async (version) => {
  await using database = await reopened(migratedFile(), { pretend: { sqlite_version: version } });
  expect(await database.reader.source.count()).toBe(0);
});

test('a file that was in another journal mode comes out in WAL', async () => {
  const file = migratedFile();
  const other = new Database(file);
  expect(other.pragma('journal_mode = DELETE', { simple: true })).toBe('delete');
  other.close();
  await using database = await reopened(file);
  expect(await database.reader.$queryRaw`PRAGMA journal_mode`).toEqual([{ journal_mode: 'wal' }]);
});

test('refuses a missing file (T6)', async () => {
  expect(await refusalOf(unusedFile())).toMatch(/does not exist\. Run "npm start"/);
});

test('refuses a file that is no database, and leaves it alone (T6)', async () => {
  const file = unusedFile();
  writeFileSync(file, 'Quarterly figures, as text.\n'.repeat(200));
  expect(await refusalOf(file)).toMatch(/is not an SQLite database\. Nothing was changed: move it away/);
});

test('refuses a folder in place of the file (T6)', async () => {
  const file = unusedFile();
  mkdirSync(file);
  expect(await refusalOf(file)).toMatch(/it is not a file, or its disk fails\. Nothing was changed/);
});

test('refuses an empty file and a database that lacks a migration (T6)', async () => {
  const empty = unusedFile();
  writeFileSync(empty, '');
  expect(await refusalOf(empty)).toMatch(/lacks 20261122000000_start.*run "npm start"/);
  const later = [...readMigrations(), migration('20990101000000_later', 'CREATE TABLE "Later" ("n" INTEGER)')];
  expect(await refusalOf(migratedFile(), { migrations: later })).toMatch(/lacks 20990101000000_later\. Nothing/);
});

test('refuses a database that another program made (T6)', async () => {
  const file = unusedFile();
  const other = new Database(file);
  other.exec('CREATE TABLE "Invoice" ("id" INTEGER)');
  other.close();
  const before = contents(file);
  expect(await refusalOf(file)).toMatch(/holds tables but no record of migrations/);
  expect(contents(file)).toEqual(before);
});

test('refuses a database whose pages are damaged (T6)', async () => {
  const file = migratedFile();
  writeFileSync(file, readFileSync(file).fill(0xff, 100, 8192));
  expect(await refusalOf(file)).toMatch(/is damaged\. Nothing was changed: put the newest copy/);
});

// Root may write anything, so the process under test gives its rights up first; as another user, modes are enough.
test.each([
  ['a read-only file', 0o444, 0o777, /cannot be written\. Nothing was changed: give this user write permission/],
  ['a read-only file in a read-only folder', 0o444, 0o555, /cannot be (written|opened)\. Nothing was changed: give/],
  ['a file that cannot be read', 0o000, 0o777, /cannot be opened\. Nothing was changed: give/],
])('refuses %s, opening and migrating (T6)', async (_, fileMode, folderMode, words) => {
  const file = migratedFile();
  const folder = path.dirname(file);
  chmodSync(path.dirname(folder), 0o755);
  chmodSync(file, fileMode);
  chmodSync(folder, folderMode);
  try {
    const program = path.join(import.meta.dirname, '../support/opening-process.ts');
    for (const verb of ['open', 'migrate']) {
      const said = await startChild(program, [verb, file]).waitFor('said ');
      expect(said).toContain('said DatabaseRefusal');
      expect(said).toMatch(words);
    }
  } finally {
    chmodSync(folder, 0o755);
    rmSync(file);
  }
});
