import path from 'node:path';
import { expect, test } from 'vitest';
import { DatabaseBusy } from '@/lib/db/database-errors';
import { readDataRevision } from '@/lib/db/record/data-revision';
import { type Child, startChild } from '../support/child';
import { faultsIn, freshDatabase, reopened } from '../support/database';
import { saveSource } from '../support/saving';
import { size } from '../support/size';

const ROUNDS = size(5, 50);
const LOCK_WAIT_MS = 300;
const PROGRAM = path.join(import.meta.dirname, '../support/lock-holder.ts');

async function tell(child: Child, word: string): Promise<void> {
  child.process.stdin?.write(`${word}\n`);
  await child.waitFor(`done ${word}`);
}

test('another process holds locks (T5)', { timeout: 120_000 + ROUNDS * 5_000 }, async () => {
  await using database = await freshDatabase({ lockWaitMs: LOCK_WAIT_MS });
  const { file, reader, writer } = database;
  const other = startChild(PROGRAM, [file]);
  await other.waitFor('ready');
  const saved: string[] = [];
  const refused: string[] = [];
  let slowestReadMs = 0;
  let reads = 0;

  const save = async (id: string) => {
    let settled = false;
    const saving = saveSource(writer, id).then(
      () => saved.push(id),
      (error: unknown) => {
        expect(error).toBeInstanceOf(DatabaseBusy);
        refused.push(id);
      },
    );
    const done = saving.finally(() => {
      settled = true;
    });
    while (!settled) {
      const start = performance.now();
      await readDataRevision(reader);
      reads += 1;
      slowestReadMs = Math.max(slowestReadMs, performance.now() - start);
      await new Promise(setImmediate);
    }
    await done;
  };

  for (let round = 0; round < ROUNDS; round += 1) {
    await tell(other, 'read');
    await save(`${round}-beside-a-reader`);
    await tell(other, 'release');
    await tell(other, 'write');
    reads = 0;
    await save(`${round}-against-a-writer`);
    // The lock was held all the time.
    expect(reads).toBeGreaterThan(1);
    await tell(other, 'release');
    await save(`${round}-afterwards`);
  }
  await other.kill();
  await database.close();

  await using again = await reopened(file);
  const found = new Set((await again.reader.source.findMany({ select: { id: true } })).map(({ id }) => id));
  const lost = saved.filter((id) => !found.has(id)).length;
  console.info(
    `T5: ${ROUNDS} rounds, ${refused.length} saves refused as busy, ${lost} of ${saved.length} acknowledged saves ` +
      `lost, slowest read ${slowestReadMs.toFixed(0)} ms`,
  );
  expect(refused).toHaveLength(ROUNDS);
  expect(refused.every((id) => id.endsWith('against-a-writer') && !found.has(id))).toBe(true);
  expect(lost).toBe(0);
  expect(found.size).toBe(2 * ROUNDS);
  expect(faultsIn(file)).toEqual([]);
});

test('a save that finds the lock taken is saved when the lock comes free in time', async () => {
  await using database = await freshDatabase();
  const other = startChild(PROGRAM, [database.file]);
  await other.waitFor('ready');
  await tell(other, 'write');
  const saving = saveSource(database.writer, 'patient');
  await tell(other, 'release');
  await expect(saving).resolves.toBe(1);
  await other.kill();
});
