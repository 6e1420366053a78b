import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findArea } from '@/lib/areas/area-lists';
import { CAVEAT_CODES, type CaveatCode, isBlocking } from '@/lib/domain/caveat';
import {
  compareFigures,
  isBalancePair,
  mayRank,
  mergeCaveats,
  ownCaveats,
  type Verdict,
} from '@/lib/domain/comparability';
import { type Figure, isPlan } from '@/lib/domain/figure';
import { periodSpan, spanMonths } from '@/lib/domain/period';
import type { FigureFields } from '@/lib/schemas/figure-fields';
import { figure, meetingFigure } from '../../support/arbitraries';
import { figureFrom, namedStartingFigures, startingFigures } from '../../support/figures';

const compare = (a: Figure, b: Figure) => compareFigures(a, b, findArea);
const codes = (a: Figure, b: Figure) => compare(a, b).caveats.map(({ code }) => code);

const pair = fc.oneof(fc.tuple(meetingFigure(), meetingFigure()), fc.tuple(figure(), figure()));

/** The rule written down a second time: which axes forbid a comparison. No two areas drawn here have one list. */
function isForbidden(a: Figure, b: Figure): boolean {
  const length = ({ period }: Figure) => {
    const span = periodSpan(period);
    return span ? spanMonths(span) : 12;
  };
  return (
    a.flow !== b.flow ||
    a.currency !== b.currency ||
    a.partner !== b.partner ||
    length(a) !== length(b) ||
    isPlan(a) !== isPlan(b)
  );
}

describe('any two figures', () => {
  test('compare alike both ways round', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(compare(a, b)).toEqual(compare(b, a));
      }),
    );
  });

  test('are not comparable exactly when an axis forbids it, balance pairs aside', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const { verdict, caveats, ranked } = compare(a, b);
        expect(verdict === 'not_comparable').toBe(isForbidden(a, b) && !isBalancePair(a, b));
        if (verdict !== 'not_comparable') expect(caveats.filter(({ code }) => isBlocking(code))).toEqual([]);
        if (verdict === 'not_comparable' || verdict === 'balance_pair') expect(ranked).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('may be ranked by the short question just where the long one says so', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(mayRank(a, b, findArea)).toBe(compare(a, b).ranked);
      }),
      { numRuns: 500 },
    );
  });

  test('have each caveat once, worst first, caused by one of them or both', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const { caveats, verdict } = compare(a, b);
        const places = caveats.map(({ code }) => CAVEAT_CODES.indexOf(code));
        expect(places).toEqual([...new Set(places)].toSorted((x, y) => x - y));
        for (const { causedBy } of caveats) {
          expect(causedBy.length).toBeGreaterThan(0);
          expect(causedBy.every((id) => id === a.id || id === b.id)).toBe(true);
        }
        expect(verdict === 'comparable').toBe(caveats.length === 0);
      }),
    );
  });
});

test('a figure can always stand beside itself, with no caveat but its own', () => {
  fc.assert(
    fc.property(figure(), (one) => {
      const { verdict, caveats, ranked } = compare(one, one);
      expect(['comparable', 'with_caveats']).toContain(verdict);
      expect(caveats).toEqual(mergeCaveats(ownCaveats(one)));
      expect(ranked).toBe(true);
    }),
  );
});

test('the five starting figures', () => {
  const short: Record<Verdict, string> = {
    comparable: 'yes',
    with_caveats: 'caveats',
    balance_pair: 'pair',
    not_comparable: 'no',
  };
  const figures = startingFigures();
  const matrix = figures.map((a) => figures.map((b) => short[compare(a, b).verdict]));
  expect(matrix).toEqual([
    ['caveats', 'caveats', 'caveats', 'no', 'no'],
    ['caveats', 'caveats', 'caveats', 'no', 'no'],
    ['caveats', 'caveats', 'caveats', 'no', 'no'],
    ['no', 'no', 'no', 'caveats', 'pair'],
    ['no', 'no', 'no', 'pair', 'caveats'],
  ]);
});

test('the starting figures’ caveats, worst first', () => {
  const { china, india, russia, exports, imports } = namedStartingFigures();
  expect(codes(china, india)).toEqual(['period_unstated', 'period_inferred', 'area_inferred', 'definition_unknown']);
  expect(codes(china, russia)).toEqual(['period_inferred', 'year_differs', 'area_inferred', 'definition_unknown']);
  expect(codes(exports, imports)).toEqual(['fob_against_cif', 'definition_unknown']);
  expect(codes(china, exports).slice(0, 3)).toEqual(['flow_differs', 'partner_area_differs', 'period_length_differs']);
  expect(codes(india, exports)).toContain('part_year_against_unstated');
  const unstated = compare(china, india).caveats.find(({ code }) => code === 'period_unstated');
  expect(unstated?.causedBy).toEqual([india.id]);
});

/** Two sound figures that know their coverage and valuation, and what the second one has otherwise. */
function codesAgainst(fields: Partial<FigureFields>, base: Partial<FigureFields> = {}): CaveatCode[] {
  const known = { coverage: 'goods', valuation: 'fob', ...base };
  // What two reports of one claim say about each other is another matter.
  const two = { ...figureFrom({ ...known, id: 'two', ...fields }), claimId: 'another' };
  return codes(figureFrom({ ...known, id: 'one' }), two);
}

test('two reports of one claim compete; a plan does not compete with a result, nor a figure with itself', () => {
  const known = { coverage: 'goods', valuation: 'fob' };
  const [one, two] = [figureFrom({ ...known, id: 'one' }), figureFrom({ ...known, id: 'two', decimals: '0' })];
  expect(compare(one, two)).toEqual({
    verdict: 'with_caveats',
    caveats: [{ code: 'same_claim', causedBy: ['one', 'two'] }],
    ranked: true,
  });
  expect(codes(one, one)).toEqual([]);
  expect(codes(one, { ...two, obsStatus: 'F' })).toEqual(['plan_against_result']);
});

test.each<[string, Partial<FigureFields>, CaveatCode[]]>([
  ['nothing', {}, []],
  ['its reporter', { reporter: 'CHN' }, []],
  ['its flow', { flow: 'exports' }, ['flow_differs']],
  ['its currency', { currency: 'EUR' }, ['currency_differs']],
  ['a wider area', { partner: 'M49:019' }, ['partner_area_differs']],
  ['one country', { partner: 'MEX' }, ['partner_area_differs']],
  ['eight months', { time_period: '2024-01-01/P8M' }, ['period_length_differs']],
  ['two years', { time_period: '2023-01-01/P2Y' }, ['period_length_differs', 'year_differs']],
  ['no stated period', { time_period: '', period_basis: 'unstated' }, ['period_unstated']],
  ['an inferred period', { period_basis: 'inferred' }, ['period_inferred']],
  ['a plan', { obs_status: 'F' }, ['plan_against_result']],
  ['the year before', { time_period: '2023' }, ['year_differs']],
  ['three years before', { time_period: '2021' }, ['year_differs']],
  ['four years before', { time_period: '2020' }, ['years_far_apart']],
  ['a fiscal year', { time_period: '2024-04-01/P1Y' }, ['year_basis_differs']],
  ['another valuation', { valuation: 'cif' }, ['valuation_differs']],
  ['no valuation', { valuation: 'unknown' }, ['definition_unknown']],
  ['another coverage', { coverage: 'goods_and_services' }, ['coverage_differs']],
  ['an inferred area', { partner_basis: 'inferred' }, ['area_inferred']],
])('figures that differ by %s', (_, fields, expected) => {
  expect(codesAgainst(fields)).toEqual(expected);
});

test.each<[string, Partial<FigureFields>, Partial<FigureFields>, CaveatCode[]]>([
  ['the same months of two years', { time_period: '2024-Q1' }, { time_period: '2023-Q1' }, ['year_differs']],
  ['other months of one year', { time_period: '2024-Q1' }, { time_period: '2024-Q3' }, ['season_differs']],
  ['a quarter and a half-year', { time_period: '2024-Q1' }, { time_period: '2024-S1' }, ['period_length_differs']],
  [
    'a part of a year and no stated period',
    { time_period: '2024-01-01/P8M' },
    { time_period: '', period_basis: 'unstated' },
    ['part_year_against_unstated', 'period_unstated'],
  ],
  [
    'two sides of one trade',
    { reporter: 'CHN', partner: 'BRA' },
    { reporter: 'BRA', partner: 'CHN' },
    ['partner_area_differs', 'mirror_side'],
  ],
])('%s', (_, base, fields, expected) => {
  expect(codesAgainst(fields, base)).toEqual(expected);
});

test('a surplus and a deficit are not ranked', () => {
  const balance = (balance_sign: string) => figureFrom({ id: balance_sign, flow: 'balance', balance_sign });
  const { verdict, ranked, caveats } = compare(balance('surplus'), balance('deficit'));
  expect([verdict, ranked, caveats[0]?.code]).toEqual(['with_caveats', false, 'sign_differs']);
  expect(compare(balance('surplus'), figureFrom({ id: 'turnover' })).caveats[0]?.code).toBe('flow_differs');
});

test('more than three years apart are comparable but not ranked', () => {
  const [old, recent] = [figureFrom({ id: 'old', time_period: '2020' }), figureFrom({ id: 'recent' })];
  expect(compare(old, recent)).toMatchObject({ verdict: 'with_caveats', ranked: false });
  expect(compare(figureFrom({ id: 'less-old', time_period: '2021' }), recent)).toMatchObject({ ranked: true });
});

test.each<[string, Partial<FigureFields>, boolean]>([
  ['of the same reporter, area, period and currency', {}, true],
  ['of another reporter', { reporter: 'IND' }, false],
  ['with another area', { partner: 'M49:419' }, false],
  ['in another currency', { currency: 'EUR' }, false],
  ['of other months', { time_period: '2025-01-01/P9M' }, false],
  ['of the year before', { time_period: '2024-01-01/P8M' }, false],
  ['as a plan', { obs_status: 'F' }, false],
  ['as exports too', { flow: 'exports' }, false],
])('exports and imports %s: a balance pair is %s…', (_, fields, expected) => {
  const months = { partner: 'M49:019', time_period: '2025-01-01/P8M' };
  const exports = figureFrom({ ...months, id: 'exports', flow: 'exports' });
  const imports = figureFrom({ ...months, id: 'imports', flow: 'imports', ...fields });
  expect(isBalancePair(exports, imports)).toBe(expected);
  expect(compare(exports, imports).verdict === 'balance_pair').toBe(expected);
});

test('a balance pair that is valued alike needs no word on FOB and CIF', () => {
  const alike = { coverage: 'goods', valuation: 'fob' };
  const exports = figureFrom({ ...alike, id: 'exports', flow: 'exports' });
  expect(codes(exports, figureFrom({ ...alike, id: 'imports', flow: 'imports' }))).toEqual([]);
  expect(codes(exports, figureFrom({ ...alike, id: 'imports', flow: 'imports', valuation: 'cif' }))).toEqual([
    'valuation_differs',
    'fob_against_cif',
  ]);
});
