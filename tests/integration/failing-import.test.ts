import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { faultsIn, freshDatabase, reopened, valueIn } from '../support/database';
import { saveSource, sourceRow } from '../support/saving';

const BATCHES = 40;
const ROWS = 50;
const SAVES = 80;

test('T3: an import that fails on its last row takes nothing else with it', { timeout: 60_000 }, async () => {
  await using database = await freshDatabase();
  const { reader, writer } = database;
  const refusal = new Error('the last row is wrong');
  let running = true;

  const importing = writer
    .write(async ({ tx, revision }) => {
      for (let batch = 0; batch < BATCHES; batch += 1) {
        const ids = Array.from({ length: ROWS }, (_, row) => `import-${batch}-${row}`);
        await tx.source.createMany({ data: ids.map((id) => sourceRow(id, revision)) });
        // Lets everything else in the process run while the transaction is open.
        await turn();
      }
      throw refusal;
    })
    .finally(() => {
      running = false;
    });
  const failure = expect(importing).rejects.toBe(refusal);

  const saves = Array.from({ length: SAVES }, (_, index) => saveSource(writer, `save-${index}`));
  let polls = 0;
  let leaked = 0;
  while (running) {
    leaked += await reader.source.count({ where: { id: { startsWith: 'import-' } } });
    polls += 1;
    await turn();
  }
  await failure;
  const revisions = await Promise.all(saves);
  await database.close();

  const kept = valueIn(database.file, "SELECT count(*) FROM Source WHERE id LIKE 'save-%'");
  console.info(
    `T3: ${BATCHES * ROWS} rows rolled back, ${SAVES - Number(kept)} of ${SAVES} saves lost, ` +
      `${leaked} uncommitted rows seen in ${polls} reads`,
  );
  expect(polls).toBeGreaterThan(BATCHES / 2);
  expect(leaked).toBe(0);
  expect(kept).toBe(SAVES);
  expect(valueIn(database.file, "SELECT count(*) FROM Source WHERE id LIKE 'import-%'")).toBe(0);
  expect(revisions).toEqual(Array.from({ length: SAVES }, (_, index) => index + 1));
  expect(faultsIn(database.file)).toEqual([]);
});

test('a write that the database refuses gives its error on and leaves the door open', async () => {
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
