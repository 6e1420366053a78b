import { expect, test } from 'vitest';
import { tryExport } from '../support/export-trials';

/** 5,000,000 is the largest that reliability asks for; it needs 6 GB of disk for the database. */
const FIGURES = Number(process.env.T15_FIGURES ?? 1_000_000);

test(`${FIGURES} figures exported while pages answer (T15)`, { timeout: 7_200_000 }, async () => {
  const trial = await tryExport(FIGURES);
  console.log(`T15: ${JSON.stringify(trial)}`);
  expect([trial.rows, trial.counted]).toEqual([FIGURES, FIGURES]);
  expect(trial.sums[0]).toBe(trial.sums[1]);
  // Memory is held to its bound where the reader is another process: T14 and T15 over HTTP.
});
