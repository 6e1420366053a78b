import { expect, test } from 'vitest';
import { tryDigits } from '../support/digit-trials';

test('T11 and T21, short: digits and hostile text go through every door and come back as they were', async () => {
  const trial = await tryDigits(300, 11);
  console.log(`T11, T21: ${JSON.stringify(trial)}`);
  if (typeof trial.shell === 'string') console.error(trial.shell);
  expect(trial).toEqual({
    figures: 300,
    form: 0,
    tooltip: 0,
    imported: 0,
    json: 0,
    python: 0,
    shell: typeof trial.shell === 'string' ? trial.shell : 0,
    sumsAgree: true,
    formulas: 0,
    changesAgain: 0,
  });
});
