import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openDatabase } from '@/lib/db/open-database';
import { DATA_TABLES } from '@/lib/db/sqlite/data-tables';
import { exportAll } from '@/lib/services/exports/full-export';
import { importAll } from '@/lib/services/imports/full-import';
import { tryBackups } from '../support/backup-trial';
import { freshDatabase, migratedFile, reopened, unusedFile, valueIn } from '../support/database';
import { importFile } from '../support/import-file';
import { systemOf } from '../support/import-trials';
import { tryMove } from '../support/move-trial';
import { checksumsOf } from '../support/moving';
import { runNode } from '../support/served-app';
import { startingDatabase } from '../support/starting-database';

test('every table is data, or is left with its installation for a reason', () => {
  const database = new Database(migratedFile(), { readonly: true });
  const names = database
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`)
    .pluck()
    .all() as string[];
  const staying = [
    '_prisma_migrations',
    'User',
    'Session',
    'Device',
    'Throttle',
    'OneTimeLink',
    'ApiToken',
    'AuditEntry',
    // Kept by triggers wherever their rows come from.
    'FigureCount',
    'RevisionCount',
  ];
  expect(names.toSorted()).toEqual([...DATA_TABLES.map(({ name }) => name), ...staying].toSorted());
  for (const table of DATA_TABLES) {
    const columns = database.prepare(`SELECT name FROM pragma_table_info('${table.name}')`).pluck().all();
    expect(columns, table.name).toEqual([...table.columns]);
  }
  database.close();
});

async function changedData() {
  const db = await startingDatabase();
  const csv =
    'id,low,high,decimals,qualifier,review_state\nindia-region-turnover,9007199254740993,,0,exactly,withdrawn\n';
  await importFile(systemOf(db), {
    bytes: Buffer.from(csv),
    of: 'figures',
    reason: 'A correction that a double loses',
  });
  return db;
}

test('a full export and import give the same tables, checksum for checksum, and the database goes on', async () => {
  await using first = await changedData();
  const file = unusedFile('all.jsonl');
  const { rows, sha256 } = exportAll(systemOf(first), file);
  await using second = await freshDatabase();
  expect(await importAll(systemOf(second), { file, reason: 'Move' })).toEqual({ rows, revision: 11 });
  expect(checksumsOf(second.file)).toEqual(checksumsOf(first.file));
  expect(checksumsOf(second.file)).toEqual(sha256);
  const again = unusedFile('again.jsonl');
  exportAll(systemOf(second), again);
  expect(readFileSync(again, 'utf8')).toBe(readFileSync(file, 'utf8'));
  const csv = 'id,note\nindia-region-turnover,After the move\n';
  expect(await importFile(systemOf(second), { bytes: Buffer.from(csv), of: 'figures', reason: 'x' })).toMatchObject({
    changed: 1,
    revision: 12,
  });
  expect(valueIn(second.file, `SELECT count(*) FROM AuditEntry WHERE subjectType = 'full_export'`)).toBe(1);
  console.log(`full export: ${rows} rows, ${DATA_TABLES.length} of ${DATA_TABLES.length} tables the same`);
});

test.each<[string, (lines: string[]) => string[], RegExp]>([
  ['cut short', (lines) => lines.slice(0, -1), /cut short/],
  ['cut within a line', (lines) => [...lines.slice(0, -2), (lines.at(-2) ?? '').slice(0, 20)], /not JSON/],
  ['with a row left out', (lines) => lines.toSpliced(2, 1), /./],
  [
    'with a changed amount',
    (lines) => lines.map((line) => line.replace('"500000000000"', '"500000000001"')),
    /not those/,
  ],
  ['with a table that is not there', (lines) => lines.toSpliced(2, 0, '["User","x"]'), /table that is not there/],
  [
    'of another version',
    (lines) => [(lines[0] ?? '').replace(/"migration":"\d+_/, '$&later_'), ...lines.slice(1)],
    /migration/,
  ],
  ['that is something else', () => ['{"format":"other"}'], /no full export/],
])('a full export %s is refused, and nothing of it is kept', async (_, change, words) => {
  await using first = await startingDatabase();
  const file = unusedFile('all.jsonl');
  exportAll(systemOf(first), file);
  writeFileSync(file, `${change(readFileSync(file, 'utf8').trimEnd().split('\n')).join('\n')}\n`);
  await using second = await freshDatabase();
  const before = checksumsOf(second.file);
  await expect(importAll(systemOf(second), { file, reason: 'Move' })).rejects.toThrow(words);
  expect(checksumsOf(second.file)).toEqual(before);
});

test('a full export is never mixed into data that are there', async () => {
  await using db = await startingDatabase();
  const file = unusedFile('all.jsonl');
  exportAll(systemOf(db), file);
  await expect(importAll(systemOf(db), { file, reason: 'Move' })).rejects.toThrow('holds data already');
});

test('moving to another installation, killed on the way, is begun anew and brings every table over (T10, short)', {
  timeout: 600_000,
}, async () => {
  const trial = await tryMove(5_000, 2);
  console.log(`T10: ${JSON.stringify(trial)}`);
  expect(trial).toMatchObject({ cutShort: 0, between: 0, faults: 0, sameExport: true, sameTables: true });
  expect([trial.killedExports > 0, trial.killedImports > 0]).toEqual([true, true]);
});

test('backups under writes open, are intact and hold a beginning of the history; one is restored (T13, short)', async () => {
  const trial = await tryBackups(4);
  console.log(`T13: ${JSON.stringify(trial)}`);
  expect(trial).toMatchObject({ backups: 4, faults: 0, notPrefixes: 0, restoredSame: true });
});

test('restore refuses what is no backup and what a server has open, and leaves everything as it was', async () => {
  const script = (name: string, args: string[], DATABASE_FILE: string) =>
    runNode(['--conditions=react-server', '--import', 'tsx', `scripts/${name}.ts`, ...args], { DATABASE_FILE });
  await using db = await startingDatabase();
  const before = checksumsOf(db.file);
  const backup = unusedFile('backup.sqlite');
  expect((await script('backup', [backup], db.file)).stdout).toContain('Copied and checked');
  const inUse = await script('restore', [backup], db.file);
  expect([inUse.code, inUse.stderr]).toEqual([1, expect.stringContaining('stop the server first')]);
  const text = unusedFile('text.sqlite');
  writeFileSync(text, 'no database');
  const target = unusedFile();
  copyFileSync(backup, target);
  const wrong = await script('restore', [text], target);
  expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('not an SQLite database')]);
  expect(checksumsOf(db.file)).toEqual(before);
  expect(existsSync(`${target}.restoring`)).toBe(false);
  expect((await script('restore', [backup], target)).code).toBe(0);
  await (await openDatabase(target)).close();
  await using again = await reopened(target);
  expect(checksumsOf(again.file)).toEqual(before);
  expect(path.dirname(target)).toBe(path.dirname(again.file));
});
