import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startChild } from '../support/child';
import { faultsIn, migratedFile, unusedFile, valueIn } from '../support/database';
import { csvOfMany } from '../support/import-trials';
import { fillWithFigures } from '../support/many-figures';
import { size } from '../support/size';

const KILLS = size(5, 50);
const ROWS = size(4000, 20_000);
/** The merge says a step for every 500 rows. */
const STEPS = ROWS / 500;
const PROGRAM = path.join(import.meta.dirname, '../support/merging-process.ts');

test('an import killed between two steps of its merge leaves nothing, one killed after it everything (T22)', {
  timeout: 120_000 + KILLS * 60_000,
}, async () => {
  const template = migratedFile();
  fillWithFigures(template, 10);
  const csv = unusedFile('figures.csv');
  writeFileSync(csv, [...csvOfMany(10, ROWS)].join(''));
  const figures = 'SELECT count(*) FROM Figure';
  const revision = 'SELECT number FROM DataRevision';
  const steps: string[] = [];
  const seen = { nothing: 0, everything: 0 };
  for (let kill = 0; kill < KILLS; kill += 1) {
    const file = unusedFile();
    copyFileSync(template, file);
    const child = startChild(PROGRAM, [file, csv]);
    const step = Math.round((kill * STEPS) / (KILLS - 1));
    const sign = step < STEPS ? `merging ${step}` : 'merged';
    steps.push(step < STEPS ? String(step) : 'after');
    await child.waitFor(sign);
    await child.kill();
    expect(faultsIn(file)).toEqual([]);
    const found = Number(valueIn(file, figures));
    expect([10, 10 + ROWS]).toContain(found);
    expect(valueIn(file, revision)).toBe(found === 10 ? 1 : 2);
    expect(valueIn(file, 'SELECT count(*) FROM AuditEntry')).toBe(found === 10 ? 0 : 1);
    seen[found === 10 ? 'nothing' : 'everything'] += 1;
    if (sign === 'merged') expect(found).toBe(10 + ROWS);
  }
  console.log(
    `T22: ${KILLS} kills within the merge of ${ROWS} rows (after step ${steps.join(', ')} of ${STEPS}): ` +
      `${seen.nothing} times nothing of it, ${seen.everything} times all of it, 0 times a part`,
  );
  expect(seen.nothing).toBeGreaterThanOrEqual(KILLS - 2);
  expect(seen.everything).toBeGreaterThanOrEqual(1);
});
