import { expect, test } from 'vitest';
import { tryBackups } from '../support/backup-trial';

test('50 backups under writes, and one restored (T13)', { timeout: 1_800_000 }, async () => {
  const trial = await tryBackups(50);
  console.log(`T13: ${JSON.stringify(trial)}`);
  expect(trial).toMatchObject({ backups: 50, faults: 0, notPrefixes: 0, restoredSame: true });
});
