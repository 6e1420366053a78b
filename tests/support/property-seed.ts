import fc from 'fast-check';
import { beforeEach } from 'vitest';

/**
 * Property tests draw the same values in every run of `npm test`: what fails was changed, and fails again. PROPERTY_SEED
 * names another seed; `npm run test:hard` draws a new one.
 */
const SEED = readSeed(process.env.PROPERTY_SEED);

function readSeed(text = '20261201'): number {
  if (!/^-?\d{1,10}$/.test(text)) throw new Error(`PROPERTY_SEED is a whole number, not ${text}.`);
  return Number(text) | 0;
}

fc.configureGlobal({ seed: SEED });

// A test that is repeated (tests/support/repeating-runner.ts) draws other values each time.
beforeEach(({ task }) => {
  fc.configureGlobal({ seed: (SEED + (task.result?.repeatCount ?? 0)) | 0 });
});
