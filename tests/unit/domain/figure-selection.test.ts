import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FigureSelection, isSelected, type SortKey, sortFigures } from '@/lib/domain/figure-selection';
import { parseTimePeriod } from '@/lib/domain/period';
import { meetingFigures } from '../../support/arbitraries';
import { figureFrom, startingFigures } from '../../support/figures';

const ALL: FigureSelection = { reporter: null, partner: null, flow: null, period: null, source: null };
const months = (text: string) => (text === 'unstated' ? 'unstated' : parseTimePeriod(text));
const short = (id: string) => id.replace(/-(region|americas).*(turnover|exports|imports).*/, '-$2');

test.each<[string, Partial<FigureSelection>, string[]]>([
  ['nothing', {}, ['china-turnover', 'india-turnover', 'russia-turnover', 'russia-exports', 'russia-imports']],
  ['a reporter', { reporter: 'RUS' }, ['russia-turnover', 'russia-exports', 'russia-imports']],
  ['a partner', { partner: 'M49:019' }, ['russia-exports', 'russia-imports']],
  ['a flow', { flow: 'imports' }, ['russia-imports']],
  ['a source', { source: 'latin-post-2022-colombia' }, []],
  ['a year', { period: months('2024') }, ['china-turnover']],
  ['a year that a part-year lies in', { period: months('2025') }, ['russia-exports', 'russia-imports']],
  ['the first month of a part-year', { period: months('2025-01') }, ['russia-exports', 'russia-imports']],
  ['the last month of a part-year', { period: months('2025-08') }, ['russia-exports', 'russia-imports']],
  ['the month after it', { period: months('2025-09') }, []],
  ['several years', { period: months('2023-01-01/P2Y') }, ['china-turnover', 'russia-turnover']],
  ['no stated period', { period: 'unstated' }, ['india-turnover']],
  ['two at once', { reporter: 'RUS', flow: 'turnover' }, ['russia-turnover']],
])('filtered by %s', (_, selection, expected) => {
  const selected = startingFigures().filter((figure) => isSelected(figure, { ...ALL, ...selection }));
  expect(selected.map(({ id }) => short(id))).toEqual(expected);
});

describe('sorting', () => {
  const nameOf = (key: string) => ({ CHN: 'China', IND: 'India', RUS: 'Russia' })[key] ?? key;
  const sorted = (key: SortKey, order: 'ascending' | 'descending') =>
    sortFigures(startingFigures(), key, order, nameOf).map(({ id }) => short(id));
  const [china, india, russia, x, m] = [
    'china-turnover',
    'india-turnover',
    'russia-turnover',
    'russia-exports',
    'russia-imports',
  ];

  test.each<[SortKey, 'ascending' | 'descending', (string | undefined)[]]>([
    ['amount', 'descending', [china, india, russia, m, x]],
    ['amount', 'ascending', [x, m, russia, india, china]],
    ['reporter', 'ascending', [china, india, x, m, russia]],
    ['reporter', 'descending', [x, m, russia, india, china]],
    ['flow', 'ascending', [x, m, china, india, russia]],
    ['period', 'ascending', [russia, china, x, m, india]],
    ['period', 'descending', [x, m, china, russia, india]],
    ['source', 'descending', [china, india, x, m, russia]],
  ])('by %s, %s', (key, order, expected) => {
    expect(sorted(key, order)).toEqual(expected);
  });

  test('keeps amounts of different currencies apart', () => {
    const figures = [
      figureFrom({ id: 'few-dollars', low: '1000000000', high: '' }),
      figureFrom({ id: 'euros', currency: 'EUR', low: '2000000000', high: '' }),
      figureFrom({ id: 'dollars', low: '3000000000', high: '' }),
    ];
    expect(sortFigures(figures, 'amount', 'descending', nameOf).map(({ id }) => id)).toEqual([
      'euros',
      'dollars',
      'few-dollars',
    ]);
  });

  test('puts a deficit below a surplus', () => {
    const figures = [
      figureFrom({ id: 'deficit', flow: 'balance', balance_sign: 'deficit', low: '3000000000', high: '' }),
      figureFrom({ id: 'surplus', flow: 'balance', balance_sign: 'surplus', low: '1000000000', high: '' }),
    ];
    expect(sortFigures(figures, 'amount', 'descending', nameOf).map(({ id }) => id)).toEqual(['surplus', 'deficit']);
  });

  test('keeps every figure and does not depend on the order in which they come', () => {
    const keys = fc.constantFrom<SortKey>('reporter', 'partner', 'flow', 'amount', 'period', 'source');
    fc.assert(
      fc.property(meetingFigures(), keys, fc.constantFrom('ascending', 'descending'), (figures, key, order) => {
        const once = sortFigures(figures, key, order, nameOf).map(({ id }) => id);
        expect(once.toSorted()).toEqual(figures.map(({ id }) => id).toSorted());
        expect(sortFigures(figures.toReversed(), key, order, nameOf).map(({ id }) => id)).toEqual(once);
      }),
    );
  });
});
