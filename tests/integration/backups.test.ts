import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { backupPath, SCHEDULED } from '@/lib/db/sqlite/backup-files';
import { faultsIn, migratedFile, valueIn } from '../support/database';
import { type Served, serve } from '../support/served';
import { runNode } from '../support/served-app';
import { serveDesk } from '../support/served-desk';
import { startingDatabase } from '../support/starting-database';

const TYPESCRIPT = ['--conditions=react-server', '--import', 'tsx'];
const DAY_MS = 86_400_000;

const backup = (file: string, ...args: string[]) =>
  runNode([...TYPESCRIPT, 'scripts/backup.ts', ...args], { DATABASE_FILE: file });

/** A copy of so many days ago, as far as its name tells. */
function agedCopy(file: string, days: number, occasion = SCHEDULED): string {
  const copy = backupPath(file, occasion, new Date(Date.now() - days * DAY_MS));
  mkdirSync(path.dirname(copy), { recursive: true });
  writeFileSync(copy, '');
  return path.basename(copy);
}

const namesOf = (file: string) => readdirSync(path.join(path.dirname(file), 'backups')).toSorted();

test('npm run backup -- --keep deletes the oldest scheduled copies alone, and says what it kept and deleted', async () => {
  const file = migratedFile();
  const byHand = agedCopy(file, 300, 'by-hand');
  const stranger = 'as-reported-of-2025.sqlite';
  const [oldest, older, newer] = [agedCopy(file, 3), agedCopy(file, 2), agedCopy(file, 1)];
  writeFileSync(path.join(path.dirname(file), 'backups', stranger), '');
  const { code, stdout, stderr } = await backup(file, '--keep', '2');
  expect([code, stderr]).toEqual([0, '']);
  const made = /Copied and checked: (\S+)\. /.exec(stdout)?.[1] ?? '';
  expect(faultsIn(made)).toEqual([]);
  expect(namesOf(file)).toEqual([byHand, stranger, newer, path.basename(made)].toSorted());
  expect(stdout).toMatch(
    new RegExp(`Deleted \\S*${older}\\.\\nDeleted \\S*${oldest}\\.\\nKept \\S*scheduled.sqlite\\.`),
  );
  expect(stdout).toContain(`${newer}.\n`);
});

test('what --keep cannot use is refused before anything is copied', async () => {
  const file = migratedFile();
  for (const args of [['--keep', '0'], ['--keep', 'all'], ['--keep=-1'], ['--keep=1.5'], ['x.sqlite', '--keep', '3']]) {
    const { code, stderr } = await backup(file, ...args);
    expect(code, args.join(' ')).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  }
  expect(readdirSync(path.dirname(file))).toEqual(['as-reported.sqlite']);
});

test('a copy that cannot be made deletes nothing', async () => {
  const file = migratedFile();
  const before = [agedCopy(file, 3), agedCopy(file, 2)].toSorted();
  writeFileSync(file, 'no database');
  expect((await backup(file, '--keep', '1')).code).not.toBe(0);
  expect(namesOf(file)).toEqual(expect.arrayContaining(before));
});

async function logOf(file: string, settings: Record<string, string> = {}): Promise<string> {
  const served: Served = await serve(file, { settings: { LOG_LEVEL: 'warn', ...settings } });
  return served.stop();
}

test('an old backup is told at start, as a warning in the log; a young one and 0 days are not', async () => {
  const file = migratedFile();
  agedCopy(file, 9);
  expect(await logOf(file)).toContain('The newest backup of the database is 9 days old');
  expect(await logOf(file, { BACKUP_MAX_AGE_DAYS: '0' })).not.toContain('backup');
  agedCopy(file, 6, 'by-hand');
  expect(await logOf(file)).not.toContain('backup');
});

test('an old backup is told on the desk of administrators, and to nobody else', async () => {
  const { served, file, admin, editor } = await serveDesk({ editors: ['edith'] });
  expect((await admin().get('/admin')).body).not.toContain('newest backup');
  agedCopy(file, 9);
  expect((await admin().get('/admin')).body).toContain('The newest backup of the database is 9 days old');
  expect((await editor('edith').get('/admin')).body).not.toContain('newest backup');
  await served.stop();
});

const drill = (file: string, ...args: string[]) =>
  runNode([...TYPESCRIPT, 'scripts/operations/restore-drill.ts', ...args], { DATABASE_FILE: file });

test('npm run restore-drill restores the newest backup elsewhere, serves it, and leaves the database alone', async () => {
  await using db = await startingDatabase();
  expect((await drill(db.file)).stderr).toContain('There is no backup yet');
  expect((await backup(db.file, '--keep', '3')).code).toBe(0);
  await db.writer.write(async () => undefined);
  const { code, stdout, stderr } = await drill(db.file);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('Restored and intact; 0 migrations applied');
  expect(stdout).toMatch(/Holds [1-9]\d* figures of [1-9]\d* sources, 0 people; data revision 10 of/);
  expect(stdout).toContain('answered 200 at data revision 10');
  expect(stdout).toMatch(/The backup can be restored\. The drill took [\d.]+ s\./);
  expect(valueIn(db.file, 'SELECT number FROM DataRevision')).toBe(11);
  console.log(stdout.trim().split('\n').at(-1));
});

test('a damaged backup fails the drill in one line', async () => {
  await using db = await startingDatabase();
  const { stdout } = await backup(db.file);
  const made = /Copied and checked: (\S+)\. /.exec(stdout)?.[1] ?? '';
  const bytes = readFileSync(made);
  bytes.fill('x', 8192, 40_960);
  writeFileSync(made, bytes);
  const { code, stderr } = await drill(db.file);
  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
