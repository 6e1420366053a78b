import { expect, test } from 'vitest';
import { tryHostileBodies } from '../support/hostile-bodies';

test('20,000 mutated arguments of actions (T26)', { timeout: 4 * 3_600_000 }, async () => {
  const trial = await tryHostileBodies(20_000);
  const { findings, ...figures } = trial;
  console.log(`T26: ${JSON.stringify(figures)}`);
  expect(findings).toEqual([]);
  expect(trial.bodies).toBeGreaterThanOrEqual(20_000);
  expect(trial.faultsOfFile).toEqual([]);
});
