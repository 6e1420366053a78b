import { expect } from 'vitest';
import { tryDigits } from '../support/digit-trials';
import { testWith } from '../support/tools';

testWith(
  ['python3', 'sqlite3'],
  '10,000 random figures and hostile cells through every entry point (T11 and T21)',
  { timeout: 1_800_000 },
  async () => {
    const trial = await tryDigits(10_000, 2026);
    console.log(`T11, T21: ${JSON.stringify(trial)}`);
    expect(trial).toMatchObject({ form: 0, tooltip: 0, imported: 0, json: 0, python: 0, shell: 0, sumsAgree: true });
    expect(trial).toMatchObject({ formulas: 0, changesAgain: 0 });
  },
);
