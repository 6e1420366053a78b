import { expect } from 'vitest';
import { tryDigits } from '../support/digit-trials';
import { testWith } from '../support/tools';

testWith(
  ['python3', 'sqlite3'],
  'digits and hostile text go through every entry point and come back as they were (T11 and T21, short)',
  {},
  async () => {
    const trial = await tryDigits(300, 11);
    console.log(`T11, T21: ${JSON.stringify(trial)}`);
    expect(trial).toEqual({
      figures: 300,
      form: 0,
      tooltip: 0,
      imported: 0,
      json: 0,
      python: 0,
      shell: 0,
      sumsAgree: true,
      formulas: 0,
      changesAgain: 0,
    });
  },
);
