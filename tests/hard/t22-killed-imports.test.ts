import { expect, test } from 'vitest';
import { tryKills } from '../support/import-trials';

/** Moments are parts of the time that the import takes, however large it is. */
const FIGURES = 8000;

test('50 imports killed at any moment; the same file twice (T22)', { timeout: 3_600_000 }, async () => {
  const trial = await tryKills(50, FIGURES);
  console.log(`T22: ${JSON.stringify(trial)}`);
  expect(trial).toMatchObject({ halfDone: 0, faults: 0 });
  expect(trial.said).toContain(`${FIGURES} added`);
  expect(trial.saidAgain).toContain('0 changes');
});
