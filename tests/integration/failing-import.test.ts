import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { faultsIn, freshDatabase, valueIn } from '../support/database';
import { saveSource, sourceRow } from '../support/saving';
import { size } from '../support/size';

const BATCHES = size(40, 160);
const ROWS = 50;
const SAVES = size(80, 320);

test('an import that fails on its last row takes nothing else with it (T3)', async () => {
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
