import { expect, test } from 'vitest';
import { findArea } from '@/lib/areas/area-lists';
import { compareFigures } from '@/lib/domain/comparability';
import type { Figure } from '@/lib/domain/figure';
import { besideSentences } from '@/lib/format/figure/beside-words';
import { figureFrom, namedStartingFigures } from '../../support/figures';

const { china, india, russia } = namedStartingFigures();
const against = (figure: Figure, ...others: Figure[]) =>
  besideSentences(
    figure,
    others.map((other) => ({ other, caveats: compareFigures(figure, other, findArea).caveats })),
  );

test('what stands between two figures is told, not what this one brings along itself', () => {
  expect(against(russia, china, india)).toEqual([
    'Against China: its year is inferred; it is for 2024, a year later.',
    'Against India: its year is not stated.',
  ]);
  expect(against(india, russia)).toEqual(['Against Russia: no other caveat.']);
});

test('those with nothing against them share a sentence, after the others', () => {
  const beside = figureFrom({ id: 'beside', reporter: 'CHL' });
  const earlier = figureFrom({ id: 'earlier', reporter: 'PER', time_period: '2023' });
  const another = figureFrom({ id: 'another', reporter: 'MEX' });
  expect(against(figureFrom(), beside, earlier, another)).toEqual([
    'Against Peru: it is for 2023, a year earlier.',
    'Against Chile and Mexico: no other caveat.',
  ]);
});

test('an economy that stands there twice is told with its period', () => {
  const stated = (id: string, time_period: string) => figureFrom({ id, reporter: 'MEX', time_period });
  expect(against(figureFrom(), stated('one', '2023'), stated('two', '2022'))).toEqual([
    'Against Mexico (2023): it is for 2023, a year earlier.',
    'Against Mexico (2022): it is for 2022, two years earlier.',
  ]);
});
