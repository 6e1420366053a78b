import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { SaveFailed } from '@/lib/db/database-errors';
import { faultsIn, freshDatabase, reopened } from '../support/database';
import { saveSource, sourceRow } from '../support/saving';

test('a save for which there is no room fails as "not saved", and saving goes on when there is room again', async () => {
  await using database = await freshDatabase();
  const { file, reader, writer } = database;
  const tooBig = writer.write(async ({ tx, revision }) => {
    // The room ends with the page that the file has now; SQLite answers as on a full disk.
    await tx.$queryRaw`PRAGMA max_page_count = 1`;
    await tx.source.create({ data: { ...sourceRow('too-big', revision), note: 'x'.repeat(1_000_000) } });
  });
  await expect(tooBig).rejects.toThrow('not saved: the database answered SQLITE_FULL');
  await expect(tooBig).rejects.toBeInstanceOf(SaveFailed);
  await expect(saveSource(writer, 'afterwards')).resolves.toBe(1);
  expect(await reader.source.findMany({ select: { id: true } })).toEqual([{ id: 'afterwards' }]);
  expect(faultsIn(file)).toEqual([]);
});

test('a write that the database refuses gives its error on and leaves the write queue free', async () => {
  await using database = await freshDatabase();
  await saveSource(database.writer, 'twice');
  await expect(saveSource(database.writer, 'twice')).rejects.toMatchObject({ code: 'P2002' });
  await expect(saveSource(database.writer, 'once')).resolves.toBe(2);
});

test('revisions are append-only: the database refuses to change or delete one', async () => {
  await using database = await freshDatabase();
  const { writer } = database;
  await saveSource(writer, 'first');
  await expect(writer.write(({ tx }) => tx.revision.updateMany({ data: { reason: 'another' } }))).rejects.toThrow();
  await expect(writer.write(({ tx }) => tx.revision.deleteMany())).rejects.toThrow();
  expect(await database.reader.revision.findMany({ select: { number: true, reason: true } })).toEqual([
    { number: 1, reason: 'test' },
  ]);
});

test('a write started inside a write is refused instead of waiting for itself', async () => {
  await using database = await freshDatabase();
  const { writer } = database;
  await expect(writer.write(() => saveSource(writer, 'inner'))).rejects.toThrow('from inside a write');
});

test('a write that takes too long is given up and the next one is saved', async () => {
  await using database = await freshDatabase({ lockWaitMs: 100, writeLimitMs: 100 });
  const tooLong = database.writer.write(async ({ tx }) => {
    for (;;) {
      await tx.source.count();
      await turn();
    }
  });
  await expect(tooLong).rejects.toThrow('not saved: it took too long');
  await expect(saveSource(database.writer, 'next')).resolves.toBe(1);
});

test('the time of the data revision never goes back, whatever the clock does', async () => {
  const times = ['2027-01-02T00:00:00.000Z', '2027-01-01T00:00:00.000Z', '2027-01-03T00:00:00.000Z'];
  await using database = await freshDatabase({ clock: () => new Date(times.shift() ?? 0) });
  const at = [1, 2, 3].map(() => database.writer.write(async (write) => write.at.toISOString().slice(0, 10)));
  expect(await Promise.all(at)).toEqual(['2027-01-02', '2027-01-02', '2027-01-03']);
});

test('a reader cannot write, even by SQL of its own', async () => {
  await using database = await freshDatabase();
  const { reader } = database;
  await expect(reader.$queryRaw`UPDATE "DataRevision" SET "number" = 9 RETURNING "number"`).rejects.toThrow('readonly');
});

test('what is closed stays closed, and everything saved is in the file alone', async () => {
  await using database = await freshDatabase();
  await saveSource(database.writer, 'last');
  await database.close();
  await expect(saveSource(database.writer, 'later')).rejects.toThrow('not saved: the program is closing');
  await using again = await reopened(database.file);
  expect(await again.reader.source.count()).toBe(1);
});
