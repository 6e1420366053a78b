import { expect, test } from 'vitest';
import { tryHostileBodies } from '../support/hostile-bodies';

test('mutated arguments of actions end nothing, show nothing and change no account (T26, short)', {
  timeout: 600_000,
}, async () => {
  const trial = await tryHostileBodies(250);
  const { findings, ...figures } = trial;
  console.log(`T26: ${JSON.stringify(figures)}`);
  expect(findings).toEqual([]);
  expect(trial.bodies).toBeGreaterThanOrEqual(250);
  // Many reach React's decoder and the action behind it.
  expect(trial.statuses['200'] ?? 0).toBeGreaterThan(25);
  expect(trial.kinds).toBeGreaterThan(12);
  expect(trial.faultsOfFile).toEqual([]);
});
