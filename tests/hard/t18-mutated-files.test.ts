import { expect, test } from 'vitest';
import { tryMutations } from '../support/hostile-files';

test('10,000 mutated files (T18)', { timeout: 3_600_000 }, async () => {
  const trial = await tryMutations(10_000);
  console.log(`T18: ${JSON.stringify(trial)}`);
  expect(trial).toMatchObject({ files: 10_000, crashes: [], partial: 0, placeless: [] });
});
