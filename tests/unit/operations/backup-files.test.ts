import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type BackupAge,
  backupAge,
  backupPath,
  backupWarning,
  listBackups,
  parseBackupName,
  pruneBackups,
  SCHEDULED,
} from '@/lib/db/sqlite/backup-files';

let folder: string;
let database: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'as-reported-backups-'));
  database = path.join(folder, 'as-reported.sqlite');
  writeFileSync(database, '');
  mkdirSync(path.join(folder, 'backups'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (day: number) => new Date(Date.UTC(2026, 10, day, 3, 30, 5, 999));

function make(day: number, occasion = SCHEDULED): string {
  const file = backupPath(database, occasion, at(day));
  writeFileSync(file, '');
  return file;
}

const names = () => readdirSync(path.join(folder, 'backups')).toSorted();

test('a name is read back to the second; other names are nobody’s', () => {
  const name = path.basename(backupPath(database, 'before-20261201000000_tokens', at(22)));
  expect(name).toBe('as-reported-20261122T033005Z-before-20261201000000_tokens.sqlite');
  expect(parseBackupName(database, name)).toEqual({
    at: new Date('2026-11-22T03:30:05Z'),
    occasion: 'before-20261201000000_tokens',
  });
});

const STRANGERS = [
  'as-reported-20261122T033005Z-scheduled.sqlite.unfinished',
  'as-reported-20261122T033005Z-scheduled.sqlite-wal',
  'as-reported-20261122T033005Z-scheduled.sqlite.gz',
  'as-reported-20261122T033005Z.sqlite',
  'as-reported-20261322T033005Z-scheduled.sqlite',
  'as-reported-2026-11-22-scheduled.sqlite',
  'other-20261122T033005Z-scheduled.sqlite',
  'as-reported-copy-20261122T033005Z-scheduled.sqlite',
  'my as-reported-20261122T033005Z-scheduled.sqlite',
  'as-reported.sqlite',
];

test.each(STRANGERS)('%s is not taken for a backup', (name) => {
  expect(parseBackupName(database, name)).toBeNull();
});

test('of the scheduled copies the oldest go; copies by hand, before migrations and of others stay', () => {
  const others = [make(1, 'by-hand'), make(2, 'before-20261201000000_tokens'), make(3, 'before-restore')];
  for (const name of STRANGERS) writeFileSync(path.join(folder, 'backups', name), '');
  const scheduled = [4, 5, 6, 7, 8].map((day) => make(day));
  const before = names();
  const { kept, deleted } = pruneBackups(database, scheduled[4] ?? '', 3);
  expect(kept).toEqual([scheduled[4], scheduled[3], scheduled[2]]);
  expect(deleted).toEqual([scheduled[1], scheduled[0]]);
  expect(names()).toEqual(before.filter((name) => !deleted.map((file) => path.basename(file)).includes(name)));
  expect(names()).toEqual(expect.arrayContaining(others.map((file) => path.basename(file))));
});

test('a link or a folder that is named like a copy is left alone and does not count', () => {
  const target = path.join(folder, 'elsewhere');
  writeFileSync(target, '');
  symlinkSync(target, backupPath(database, SCHEDULED, at(1)));
  mkdirSync(backupPath(database, SCHEDULED, at(2)));
  const made = [3, 4].map((day) => make(day));
  expect(pruneBackups(database, made[1] ?? '', 1)).toEqual({ kept: [made[1]], deleted: [made[0]] });
  expect(names()).toHaveLength(3);
});

test('what a scheduled copy that was killed left behind goes after a day', () => {
  const made = make(9);
  const leftovers = [SCHEDULED, 'by-hand'].map((occasion) => `${backupPath(database, occasion, at(1))}.unfinished`);
  const young = `${backupPath(database, SCHEDULED, at(8))}.unfinished`;
  for (const file of [...leftovers, young]) writeFileSync(file, '');
  for (const file of leftovers) utimesSync(file, new Date(0), new Date(0));
  expect(pruneBackups(database, made, 3)).toEqual({ kept: [made], deleted: [leftovers[0]] });
  expect(names()).toEqual([leftovers[1], young, made].map((file) => path.basename(file ?? '')).toSorted());
});

test('with a clock that was set back, the copy that was just made and the newest one both stay', () => {
  const newest = make(20);
  const older = make(19);
  const made = make(2);
  expect(pruneBackups(database, made, 1)).toEqual({ kept: [newest, made], deleted: [older] });
});

test('copies are listed the newest first; a database without the folder has none', () => {
  const made = [make(3), make(9, 'by-hand'), make(5)];
  expect(listBackups(database).map(({ file }) => file)).toEqual([made[1], made[2], made[0]]);
  rmSync(path.join(folder, 'backups'), { recursive: true });
  expect(listBackups(database)).toEqual([]);
});

test('the age is that of the newest copy, or of the database while there is none', () => {
  const now = new Date();
  expect(backupAge(database, new Date(now.getTime() + 86_400_000)).ageMs).toBeGreaterThan(86_000_000);
  make(1);
  make(2);
  const age = backupAge(database, new Date('2026-11-04T03:30:05Z'));
  expect(age).toMatchObject({ count: 2, ageMs: 2 * 86_400_000 });
});

test.each<[days: number, limit: number, hasCopy: boolean, words: string | null]>([
  [7, 7, true, null],
  [8.5, 7, true, 'is 8 days old'],
  [1.5, 1, true, 'is 1 day old'],
  [8, 0, true, null],
  [9, 7, false, 'was never copied'],
])('an age of %d days with a limit of %d', (days, limit, hasCopy, words) => {
  const newest = hasCopy ? { file: 'x', at: at(1), occasion: SCHEDULED } : null;
  const age: BackupAge = { newest, ageMs: days * 86_400_000, count: hasCopy ? 1 : 0 };
  const warning = backupWarning(age, limit);
  if (words === null) expect(warning).toBeNull();
  else expect(warning).toContain(words);
});
