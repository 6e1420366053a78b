import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openServedDatabase } from '@/lib/db/served-database';
import { backUpDatabase } from '@/lib/db/sqlite/back-up-database';
import { migrateDatabase } from '@/lib/db/sqlite/migrate-database';
import { restoreDatabase } from '@/lib/db/sqlite/restore-database';
import { reopened, unusedFile } from '../support/database';
import { saveSource } from '../support/saving';

const AT = new Date('2026-12-01T10:20:30.456Z');

/** The rights of other users on everything in a folder, by name: none where all is well. */
function openTo(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const own = path.join(folder, entry.name);
    const mode = statSync(own).mode & 0o777;
    const found = (mode & 0o077) === 0 ? [] : [`${entry.name} ${mode.toString(8)}`];
    return entry.isDirectory() ? [...found, ...openTo(own)] : found;
  });
}

test('a new database, its log, index, lock and backups are for their user alone', async () => {
  const file = unusedFile('deep/as-reported.sqlite');
  migrateDatabase(file);
  const served = await openServedDatabase(file);
  await saveSource(served.writer, 'one');
  const copy = backUpDatabase(file, 'by-hand', AT);
  expect(readdirSync(path.dirname(file)).toSorted()).toEqual([
    'as-reported.sqlite',
    'as-reported.sqlite-shm',
    'as-reported.sqlite-wal',
    'as-reported.sqlite.server-lock',
    'backups',
  ]);
  expect(openTo(path.dirname(path.dirname(file)))).toEqual([]);
  await served.close();
  chmodSync(copy, 0o644);
  restoreDatabase(file, copy, AT);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('what an earlier release left readable is mended when the database is opened', async () => {
  const file = unusedFile();
  migrateDatabase(file);
  const folder = path.dirname(file);
  for (const name of ['backups', 'imports/k7m2p9x4qd']) {
    mkdirSync(path.join(folder, name), { recursive: true });
    writeFileSync(path.join(folder, name, 'old.sqlite'), '');
    chmodSync(path.join(folder, name, 'old.sqlite'), 0o644);
    chmodSync(path.join(folder, name), 0o755);
  }
  chmodSync(path.join(folder, 'imports'), 0o755);
  chmodSync(file, 0o644);
  expect(openTo(folder)).toHaveLength(6);
  await using _database = await reopened(file);
  expect(openTo(folder)).toEqual([]);
});
