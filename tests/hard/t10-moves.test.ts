import { expect, test } from 'vitest';
import { tryMove } from '../support/move-trial';

const FIGURES = Number(process.env.T10_FIGURES ?? 1_000_000);

test(`${FIGURES} figures moved to another installation, each command killed 5 times (T10)`, {
  timeout: 7_200_000,
}, async () => {
  const trial = await tryMove(FIGURES, 5);
  console.log(`T10: ${JSON.stringify(trial)}`);
  expect(trial).toMatchObject({ cutShort: 0, between: 0, faults: 0, sameExport: true, sameTables: true });
  expect(Math.min(trial.killedExports, trial.killedImports)).toBeGreaterThan(2);
});
