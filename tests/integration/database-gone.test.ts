import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DatabaseError, DatabaseUnusable, OutcomeUnknown } from '@/lib/db/database-errors';
import { openDatabase } from '@/lib/db/open-database';
import { openServedDatabase } from '@/lib/db/served-database';
import { backUpDatabase, backUpDatabaseTo } from '@/lib/db/sqlite/back-up-database';
import { migrateDatabase } from '@/lib/db/sqlite/migrate-database';
import { restoreDatabase } from '@/lib/db/sqlite/restore-database';
import { faultsIn, freshDatabase, migratedFile, reopened, unusedFile, valueIn } from '../support/database';
import { saveSource } from '../support/saving';

const AT = new Date('2026-12-01T10:20:30.456Z');

function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(DatabaseError);
    const { message } = error as DatabaseError;
    expect(message).not.toContain('\n');
    return message;
  }
  throw new Error('nothing was refused');
}

/** Six pages in the middle overwritten: none that is read at the start. */
function damage(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 4096 / 2) * 4096;
  writeFileSync(file, bytes.fill(0xa5, middle, middle + 6 * 4096));
}

test.each<[string, (file: string) => void, RegExp]>([
  ['deleted', (file) => rmSync(file), /sqlite is gone while the server had it open/],
  ['moved', (file) => renameSync(file, `${file}.elsewhere`), /sqlite is gone/],
  [
    'replaced by a copy of itself',
    (file) => {
      copyFileSync(file, `${file}.copy`);
      renameSync(`${file}.copy`, file);
    },
    /sqlite was replaced by another file/,
  ],
  ['without its log', (file) => rmSync(`${file}-wal`), /sqlite-wal is gone/],
  ["without its log's index", (file) => rmSync(`${file}-shm`), /sqlite-shm is gone/],
])('no save is acknowledged into a database that is %s, and the log is told once', async (_, harm, words) => {
  const lines: string[] = [];
  await using database = await freshDatabase({ onTrouble: (line) => lines.push(line) });
  const { file, writer, findTrouble } = database;
  await saveSource(writer, 'before');
  expect(findTrouble()).toBeNull();
  harm(file);
  for (const id of ['one', 'two']) await expect(saveSource(writer, id)).rejects.toBeInstanceOf(DatabaseUnusable);
  await expect(writer.record(async () => undefined)).rejects.toBeInstanceOf(DatabaseUnusable);
  await expect(writer.runExclusive(async () => undefined)).rejects.toBeInstanceOf(DatabaseUnusable);
  expect(findTrouble()).toMatch(words);
  expect(lines).toEqual([expect.stringMatching(words)]);
  expect(lines[0]).toMatch(/Nothing is saved any more: put the file back in its place, or stop the server and restore/);
});

test('a database that was moved away and back is saved into again, and nothing of the refused saves is in it', async () => {
  await using database = await freshDatabase();
  const { file, writer } = database;
  renameSync(file, `${file}.away`);
  await expect(saveSource(writer, 'refused')).rejects.toBeInstanceOf(DatabaseUnusable);
  renameSync(`${file}.away`, file);
  await expect(saveSource(writer, 'kept')).resolves.toBe(1);
  expect(valueIn(file, 'SELECT group_concat(id) FROM Source')).toBe('kept');
});

test('a file that goes in the moment of the COMMIT leaves it unknown whether the save is kept', async () => {
  await using database = await freshDatabase();
  const { file, writer } = database;
  const gone = writer.runExclusive(async () => rmSync(file));
  await expect(gone).rejects.toBeInstanceOf(OutcomeUnknown);
  await expect(gone).rejects.toThrow('it is not known whether this was saved: look before you send it again');
});

test.each<[string, (file: string) => void, RegExp]>([
  ['backups', (file) => backUpDatabase(file, 'by-hand', AT), /backups lies beside it/],
  [
    'imports',
    (file) => mkdirSync(path.join(path.dirname(file), 'imports', 'k7m2p9x4qd'), { recursive: true }),
    /imports/,
  ],
  ['a log', (file) => writeFileSync(`${file}-wal`, 'frames'), /sqlite-wal lies beside it/],
])('a missing or empty database beside %s is not begun anew, unless that is asked for', (_, leave, words) => {
  const file = migratedFile();
  leave(file);
  for (const harm of [() => rmSync(file), () => writeFileSync(file, '')]) {
    harm();
    const line = refusalOf(() => migrateDatabase(file));
    expect(line).toMatch(/(is missing|is empty), but a database was there/);
    expect(line).toMatch(words);
    expect(line).toContain('npm run restore -- FILE');
    expect(line).toContain('npm start -- --new');
  }
  expect(migrateDatabase(file, { beginAnew: true }).applied.length).toBeGreaterThan(0);
  expect(faultsIn(file)).toEqual([]);
  // What the log held is still there, under another name.
  const logs = readdirSync(path.dirname(file)).filter((name) => name.includes('-wal-left-'));
  expect(logs).toHaveLength(words.source.includes('wal') ? 1 : 0);
});

test('a database with nothing beside it is made without a question', () => {
  const file = unusedFile('deep/as-reported.sqlite');
  expect(migrateDatabase(file).applied.length).toBeGreaterThan(0);
});

test('a damaged database is refused with one line by set-up, server and backup, which leaves nothing', async () => {
  const file = migratedFile();
  damage(file);
  const words = /is damaged \(.+\)\. Nothing was changed: put the newest copy from the backups folder in its place/;
  expect(refusalOf(() => migrateDatabase(file))).toMatch(words);
  await expect(openServedDatabase(file)).rejects.toThrow(words);
  expect(refusalOf(() => backUpDatabase(file, 'by-hand', AT))).toMatch(/is damaged/);
  expect(readdirSync(path.join(path.dirname(file), 'backups'))).toEqual([]);
});

test('a damaged database can be restored, and its files are kept', async () => {
  const file = migratedFile();
  const backup = backUpDatabaseTo(file, unusedFile('backup.sqlite'));
  damage(file);
  const damaged = readFileSync(file);
  const { before } = restoreDatabase(file, backup, AT);
  expect(before).toContain('-damaged');
  // Its heading tells that the log was emptied; the rest is as it was.
  expect(
    readFileSync(before ?? '')
      .subarray(100)
      .equals(damaged.subarray(100)),
  ).toBe(true);
  expect(faultsIn(file)).toEqual([]);
});

test('a log that lies beside no database is not read into the backup that takes the place', async () => {
  const file = migratedFile();
  const backup = backUpDatabaseTo(file, unusedFile('backup.sqlite'));
  const log = await (async () => {
    await using database = await reopened(file);
    await saveSource(database.writer, 'of-the-lost-database');
    return readFileSync(`${file}-wal`);
  })();
  rmSync(file);
  writeFileSync(`${file}-wal`, log);
  restoreDatabase(file, backup, AT);
  expect(valueIn(file, 'SELECT count(*) FROM Source')).toBe(0);
  expect(faultsIn(file)).toEqual([]);
});

test('a backup that cannot be restored is named as its user named it', () => {
  const file = migratedFile();
  const text = unusedFile('text.sqlite');
  writeFileSync(text, 'no database '.repeat(400));
  const line = refusalOf(() => restoreDatabase(file, text, AT));
  expect(line).toBe(`${text} is not an SQLite database. Nothing was changed: give the path of another backup.`);
  const damaged = backUpDatabaseTo(file, unusedFile('damaged.sqlite'));
  damage(damaged);
  expect(refusalOf(() => restoreDatabase(file, damaged, AT))).toMatch(
    /damaged\.sqlite is damaged( \(.+\))?\. Nothing was changed: give the path of another backup\.$/,
  );
  expect(readdirSync(path.dirname(file)).filter((name) => name.includes('restoring'))).toEqual([]);
});

test('a second server is kept from the database, commands are not, and the first one gives it back', async () => {
  const file = migratedFile();
  const first = await openServedDatabase(file);
  await expect(openServedDatabase(file)).rejects.toThrow(/Another server has .+ open\. Nothing was changed: stop that/);
  // The refused one has not taken the first one's lock away.
  await expect(openServedDatabase(file)).rejects.toThrow(/Another server/);
  const command = await openDatabase(file);
  await saveSource(command.writer, 'by-a-command');
  await command.close();
  expect(existsSync(backUpDatabase(file, 'by-hand', AT))).toBe(true);
  expect(refusalOf(() => restoreDatabase(file, path.join(path.dirname(file), 'backups', 'x'), AT))).toContain(
    'no file',
  );
  await first.close();
  const second = await openServedDatabase(file);
  await saveSource(second.writer, 'by-the-second');
  await second.close();
});
