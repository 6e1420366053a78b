import { expect, test } from 'vitest';
import { inferenceSteps } from '@/lib/format/figure/inference-words';
import { figureFrom, namedStartingFigures, sourceFrom, startingSources } from '../../support/figures';

const izvestia = startingSources().get('izvestia-2025-colombia') ?? sourceFrom();

test('an inferred year is told step by step, from the source’s date on', () => {
  const steps = inferenceSteps(namedStartingFigures().china, izvestia);
  expect(steps.length).toBe(5);
  expect(steps.slice(-2)).toEqual([
    '“last year” is therefore taken to be 2024.',
    '“countries of the region” is read as Latin America and the Caribbean (M49 419); the source lists no countries. Another list would change the partner, not the amount.',
  ]);
});

test('no period is made up, and what was stated needs no step', () => {
  const { india, exports } = namedStartingFigures();
  expect(inferenceSteps(india, izvestia)[0]).toBe(
    'No period is printed, and none is made up: the figure has no months at all.',
  );
  expect(inferenceSteps(exports, izvestia)).toEqual([]);
});

test('a source with a stated date is the first step', () => {
  const figure = figureFrom({ period_basis: 'inferred' });
  expect(inferenceSteps(figure, sourceFrom())).toEqual([
    'The source was published on 1 Mar 2025.',
    'The period is therefore taken to be 2024.',
  ]);
});
