import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findAreaByWords } from '@/lib/format/figure/area-search';
import { EMPTY_FIGURE_FORM, readFigureForm, toFigureForm } from '@/lib/format/form/figure-form';
import { figureInput } from '../../support/arbitraries';
import { namedStartingFigures, startingSources } from '../../support/figures';

const sources = startingSources();
const findSource = (id: string) => sources.get(id);

const TYPED = {
  ...EMPTY_FIGURE_FORM,
  source: 'izvestia-2025-colombia',
  reporter: 'China',
  partner: 'Latin America',
  flow: 'turnover',
  qualifier: 'above',
  amount: '500 billion',
  period: 'last year',
};

describe('readFigureForm', () => {
  it('reads what an article says', () => {
    const { parsed } = readFigureForm(null, TYPED, findSource);
    expect(parsed).toMatchObject({
      ok: true,
      figure: {
        reporter: 'CHN',
        partner: 'M49:419',
        amount: { qualifier: 'above', low: 500_000_000_000n, high: null, decimals: -9 },
        period: { first: '2024-01', last: '2024-12', basis: 'inferred', asPrinted: 'last year' },
      },
    });
  });

  it('gives back the figure that toFigureForm shows', () => {
    fc.assert(
      fc.property(figureInput({}), (figure) => {
        expect(readFigureForm(figure.id, toFigureForm(figure), () => undefined).parsed).toEqual({ ok: true, figure });
      }),
    );
  });

  it('gives back the starting figures', () => {
    for (const figure of Object.values(namedStartingFigures())) {
      const { parsed } = readFigureForm(figure.id, toFigureForm(figure), findSource);
      expect(parsed.ok && toFigureForm(parsed.figure)).toEqual(toFigureForm(figure));
    }
  });

  test.each([
    [{ amount: 'much' }, 'low', 'amount_not_whole'],
    [{ amount: '' }, 'low', 'low_missing'],
    [{ amount: '40-50 billion' }, 'high', 'high_not_allowed'],
    [{ qualifier: 'between', amount: '40 billion' }, 'high', 'high_missing'],
    [{ period: 'soon' }, 'time_period', 'not_a_time_period'],
    [{ period: '' }, 'time_period', 'months_missing'],
    [{ period: 'last month' }, 'time_period', 'period_not_one'],
    [{ source: 'no-such-source' }, 'time_period', 'period_needs_date'],
    [{ period: '2024', period_basis: 'unstated' }, 'time_period', 'months_of_unstated'],
    [{ reporter: 'Atlantis' }, 'reporter', 'area_unknown'],
    [{ partner: 'china' }, 'partner', 'partner_is_reporter'],
    [{ flow: 'balance' }, 'balance_sign', 'missing'],
  ])('%j is refused at %s: %s', (change, field, code) => {
    const { parsed } = readFigureForm(null, { ...TYPED, ...change }, findSource);
    expect(parsed.ok ? [] : parsed.issues).toContainEqual({ field, code });
  });
});

test.each([
  ['RUS', 'RUS'],
  ['russia', 'RUS'],
  ['Russian Federation', 'RUS'],
  ['Russia (RUS)', 'RUS'],
  ['M49:419', 'M49:419'],
  ['419', 'M49:419'],
  ['Latin America (M49 419)', 'M49:419'],
  ['the Americas', 'M49:019'],
  ['turkiye', 'TUR'],
  ['Atlantis', null],
  ['', null],
])('findAreaByWords: %s is %s', (text, code) => {
  expect(findAreaByWords(text)).toBe(code);
});
