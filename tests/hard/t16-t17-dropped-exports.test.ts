import { expect, test } from 'vitest';
import { tryDrops, tryStuck } from '../support/export-trials';

test('50 readers that stop are cut after 30 s, and others are told to wait (T16)', { timeout: 600_000 }, async () => {
  const trial = await tryStuck(50, 50_000, 30_000);
  console.log(`T16: ${JSON.stringify(trial)}`);
  expect(trial).toMatchObject({ stuck: 4, refused: 46, cut: 4, openAfter: 0 });
  expect(trial.growthMb).toBeLessThan(50);
});

test('500 downloads dropped at any moment leave nothing open (T17)', { timeout: 1_800_000 }, async () => {
  const trial = await tryDrops(500, 20_000);
  console.log(`T17: ${JSON.stringify(trial)}`);
  expect(trial).toMatchObject({ dropped: 500, openAfter: 0, descriptorsAfter: trial.descriptorsBefore });
});
