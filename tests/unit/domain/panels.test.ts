import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findArea } from '@/lib/areas/area-lists';
import { compareFigures } from '@/lib/domain/comparability';
import type { Figure } from '@/lib/domain/figure';
import { isPlan } from '@/lib/domain/figure';
import { arrangePanels, type Panel } from '@/lib/domain/panels';
import type { FigureFields } from '@/lib/schemas/figure-fields';
import { meetingFigures } from '../../support/arbitraries';
import { balanceOf, comparisonOf, figureFrom, startingFigures } from '../../support/figures';

const arrange = (figures: readonly Figure[]) => arrangePanels(figures, findArea);
const ids = (figures: readonly Figure[]) => figures.map(({ id }) => id);
const pairsOf = <T>(items: readonly T[]) =>
  items.flatMap((a, index) => items.slice(index + 1).map((b) => [a, b] as const));

describe('any figures', () => {
  test('share an axis only if each two of them are comparable', () => {
    fc.assert(
      fc.property(meetingFigures(), (figures) => {
        const axes = arrange(figures).filter((panel) => panel.kind === 'comparison');
        const verdicts = axes
          .flatMap((panel) => pairsOf(panel.figures))
          .map(([a, b]) => compareFigures(a, b, findArea).verdict);
        expect(verdicts.filter((verdict) => verdict !== 'comparable' && verdict !== 'with_caveats')).toEqual([]);
      }),
    );
  });

  test('stand in at least one panel each, and none in two comparisons', () => {
    fc.assert(
      fc.property(meetingFigures(), (figures) => {
        const panels = arrange(figures);
        expect(new Set(panels.flatMap((panel) => ids(panel.figures)))).toEqual(new Set(ids(figures)));
        const compared = panels.filter(({ kind }) => kind === 'comparison').flatMap((panel) => ids(panel.figures));
        expect(new Set(compared).size).toBe(compared.length);
      }),
    );
  });

  test('give the same panels in the same order, in whatever order they come', () => {
    const shuffled = meetingFigures().chain((figures) =>
      fc.tuple(fc.constant(figures), fc.shuffledSubarray(figures, { minLength: figures.length })),
    );
    fc.assert(
      fc.property(shuffled, ([figures, otherwise]) => {
        const shape = (panels: Panel[]) => panels.map((panel) => [panel.id, ...ids(panel.figures)]);
        expect(shape(arrange(otherwise))).toEqual(shape(arrange(figures)));
      }),
      { numRuns: 200 },
    );
  });

  test('give panels whose ids are distinct and fit an address', () => {
    fc.assert(
      fc.property(meetingFigures(12), (figures) => {
        const found = arrange(figures).map(({ id }) => id);
        expect(new Set(found).size).toBe(found.length);
        expect(found.filter((id) => !/^[a-z0-9][a-z0-9-]{2,79}$/.test(id))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('have a reason to stand apart from the lead panel, which needs none', () => {
    fc.assert(
      fc.property(meetingFigures(), (figures) => {
        const [lead, ...others] = arrange(figures);
        expect(lead?.whySeparate ?? []).toEqual([]);
        expect(others.filter(({ whySeparate }) => whySeparate.length === 0)).toEqual([]);
      }),
    );
  });

  test('are ranked on their axis: each two may be, and results never mix with plans, nor surpluses with deficits', () => {
    fc.assert(
      fc.property(meetingFigures(), (figures) => {
        for (const panel of arrange(figures)) {
          expect(new Set(panel.figures.map(isPlan)).size).toBe(1);
          if (panel.kind === 'balance') continue;
          expect(new Set(panel.figures.map(({ balanceSign }) => balanceSign)).size).toBe(1);
          expect(pairsOf(panel.figures).filter(([a, b]) => !compareFigures(a, b, findArea).ranked)).toEqual([]);
        }
      }),
    );
  });
});

test('the starting figures: three on one axis by size, two as a balance pair that stands apart', () => {
  const [lead, pair, ...rest] = arrange(startingFigures());
  expect(rest).toEqual([]);
  expect(lead).toMatchObject({ kind: 'comparison', id: 'm49419-turnover-usd' });
  expect(lead && ids(lead.figures)).toEqual([
    'china-region-turnover-2024',
    'india-region-turnover',
    'russia-region-turnover-2023',
  ]);
  expect(pair).toMatchObject({ kind: 'balance', id: 'rus-2025-01-m49019-exports-imports-usd-8-months' });
  expect(pair?.whySeparate.map(({ code }) => code)).toEqual([
    'flow_differs',
    'partner_area_differs',
    'period_length_differs',
    'part_year_against_unstated',
  ]);
});

test('no figures make no panel', () => {
  expect(arrange([])).toEqual([]);
});

test('a panel’s id survives a corrected amount and one figure more', () => {
  const before = startingFigures();
  const corrected = before.map((figure) => ({ ...figure, amount: { ...figure.amount, decimals: 0 } }));
  const more = [...before, figureFrom({ id: 'brazil', reporter: 'BRA' })];
  const found = (figures: Figure[]) => arrange(figures).map(({ id }) => id);
  expect(found(corrected)).toEqual(found(before));
  expect(found(more)).toEqual(found(before));
});

function turnover(id: string, fields: Partial<FigureFields> = {}): Figure {
  return figureFrom({ id, ...fields });
}

const ten = { low: '10000000000', high: '10000000000' };
const thirty = { low: '30000000000', high: '30000000000' };
const twenty = { low: '20000000000', high: '20000000000' };

test('the lead panel is the one of most figures; others follow by size, one currency after the other', () => {
  const figures = [
    turnover('lone-dollars', { partner: 'ABW', ...ten }),
    turnover('lone-euros', { partner: 'BHS', currency: 'EUR', ...twenty }),
    turnover('more-dollars', { partner: 'CUB', ...thirty }),
    turnover('first', { reporter: 'CHN' }),
    turnover('second', { reporter: 'IND' }),
  ];
  const order = (given: Figure[]) => arrange(given).map((panel) => panel.figures[0]?.id);
  expect(order(figures)).toEqual(['first', 'lone-euros', 'more-dollars', 'lone-dollars']);
  expect(order(figures.toReversed())).toEqual(order(figures));
});

test('a figure too old to be ranked stands apart for its year, and keeps no newer ones from being ranked', () => {
  const [lead, old, ...rest] = arrange([
    turnover('old', { time_period: '2019', ...thirty }),
    turnover('recent', { reporter: 'CHN', ...ten }),
    turnover('between', { reporter: 'IND', time_period: '2022', ...twenty }),
    turnover('undated', { reporter: 'RUS', time_period: '', period_basis: 'unstated' }),
  ]);
  expect(rest).toEqual([]);
  expect([lead, old].map((panel) => panel && ids(panel.figures))).toEqual([['between', 'recent', 'undated'], ['old']]);
  expect([lead?.id, old?.id]).toEqual(['m49419-turnover-usd', 'm49419-turnover-usd-2019']);
  expect(old?.whySeparate.map(({ code }) => code)).toEqual(['years_far_apart']);
});

test('every pair has its ratio up to four figures; beyond, the largest against each other one', () => {
  const economies = ['BRA', 'CHN', 'DEU', 'IND', 'RUS'].map((reporter, index) =>
    turnover(reporter.toLowerCase(), { reporter, low: `${index + 1}0000000000`, high: '' }),
  );
  expect(comparisonOf(economies.slice(0, 4)).ratios.length).toBe(6);
  const { ratios } = comparisonOf(economies);
  expect(ratios.map(({ over, under }) => `${over.id}/${under.id}`)).toEqual([
    'rus/ind',
    'rus/deu',
    'rus/chn',
    'rus/bra',
  ]);
});

test.each<[string, Partial<FigureFields>]>([
  ['m49419-turnover-usd', {}],
  ['m49419-turnover-usd', { time_period: '', period_basis: 'unstated' }],
  ['m49419-turnover-usd', { time_period: '2024-04-01/P1Y' }],
  ['m49019-turnover-eur', { partner: 'M49:019', currency: 'EUR' }],
  ['mex-exports-usd-3-months', { partner: 'MEX', flow: 'exports', time_period: '2024-Q1' }],
  ['m49419-balance-usd-deficit', { flow: 'balance', balance_sign: 'deficit' }],
  ['m49419-turnover-usd-plan', { obs_status: 'F' }],
])('the address %s says what its figures have in common', (id, fields) => {
  expect(comparisonOf([turnover('one', fields)]).id).toBe(id);
});

test('surpluses and deficits have a panel each, by size', () => {
  const balance = (id: string, reporter: string, sign: string, amount: object) =>
    turnover(id, { reporter, flow: 'balance', balance_sign: sign, ...amount });
  const [deficits, surplus] = arrange([
    balance('small-deficit', 'CHN', 'deficit', ten),
    balance('large-deficit', 'IND', 'deficit', thirty),
    balance('surplus', 'RUS', 'surplus', twenty),
  ]);
  expect(deficits && ids(deficits.figures)).toEqual(['large-deficit', 'small-deficit']);
  expect(surplus && ids(surplus.figures)).toEqual(['surplus']);
  expect(surplus?.whySeparate.map(({ code }) => code)).toEqual(['sign_differs']);
});

test('of a balance pair, balance and turnover are derived from the two', () => {
  const { balance, turnover: sum, exports, imports } = balanceOf(startingFigures());
  expect([exports.flow, imports.flow]).toEqual(['exports', 'imports']);
  expect(balance).toMatchObject({
    low: { value: { num: -1_900_000_000n } },
    high: { value: { num: -1_900_000_000n } },
  });
  expect(sum).toMatchObject({ low: { value: { num: 18_900_000_000n } }, high: { value: { num: 18_900_000_000n } } });
});

test('exports that are compared and paired stand in both panels', () => {
  const months = { partner: 'M49:019', time_period: '2025-01-01/P8M' };
  const panels = arrange([
    turnover('exports', { ...months, flow: 'exports' }),
    turnover('imports', { ...months, flow: 'imports' }),
    turnover('others-exports', { ...months, flow: 'exports', reporter: 'CHN' }),
  ]);
  expect(panels.map((panel) => ids(panel.figures).toSorted())).toEqual([
    ['exports', 'others-exports'],
    ['exports', 'imports'],
  ]);
});
