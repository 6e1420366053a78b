import path from 'node:path';
import { expect, test } from 'vitest';
import { startChild } from '../support/child';
import { faultsIn, migratedFile, reopened, valueIn } from '../support/database';
import { size } from '../support/size';

const KILLS = size(10, 200);
const PROGRAM = path.join(import.meta.dirname, '../support/saving-process.ts');

test('what was acknowledged survives kill -9 (T1)', { timeout: 3_600_000 }, async () => {
  const file = migratedFile();
  const acknowledged: string[] = [];

  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = startChild(PROGRAM, [file, `run-${kill}`]);
    // A different number of saves each time, so that the kill falls into different moments.
    for (let count = 0; count < 5 + (kill % 20) * 7; count += 1) acknowledged.push(await child.waitFor('saved '));
    acknowledged.push(...(await child.kill()).filter((line) => /^saved \d+ \S+-\d+$/.test(line)));
  }

  await using database = await reopened(file);
  const ids = new Set((await database.reader.source.findMany({ select: { id: true } })).map(({ id }) => id));
  const lost = acknowledged.filter((line) => !ids.has(line.split(' ')[2] ?? ''));
  console.info(`T1: ${KILLS} kills, ${lost.length} of ${acknowledged.length} acknowledged saves lost`);
  expect(lost).toEqual([]);
  expect(faultsIn(file)).toEqual([]);
  expect(valueIn(file, 'SELECT number FROM DataRevision')).toBe(valueIn(file, 'SELECT count(*) FROM Revision'));
  expect(valueIn(file, 'SELECT count(*) FROM Source')).toBe(valueIn(file, 'SELECT count(*) FROM Revision'));
});
