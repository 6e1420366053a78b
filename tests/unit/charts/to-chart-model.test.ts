import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findArea } from '@/lib/areas/area-lists';
import { compareFigures } from '@/lib/domain/comparability';
import type { Figure } from '@/lib/domain/figure';
import { arrangePanels } from '@/lib/domain/panels';
import { QUALIFIERS, type Qualifier } from '@/lib/domain/qualifier';
import { QUALIFIER_WORDS } from '@/lib/format/figure/qualifier-words';
import { shapeRow } from '@/ui/charts/layout/row-shape';
import { type ChartMark, type ChartModel, isPlotsModel } from '@/ui/charts/model/chart-model';
import type { FiguresRequest } from '@/ui/charts/model/chart-request';
import { toRows } from '@/ui/charts/model/chart-rows';
import { toChartModel } from '@/ui/charts/model/to-chart-model';
import { toChartTable } from '@/ui/charts/model/to-chart-table';
import { meetingFigures, validAmount } from '../../support/arbitraries';
import { billions, figureFrom, namedStartingFigures } from '../../support/figures';

const KINDS = ['bars', 'dots', 'time', 'multiples'] as const;

const ask = (figures: readonly Figure[], request: Partial<FiguresRequest> = {}): FiguresRequest => ({
  kind: 'bars',
  id: 'chart',
  figures,
  findArea,
  hueOf: () => '1',
  ...request,
});

const marksOf = (model: ChartModel): ChartMark[] =>
  isPlotsModel(model) ? model.plots.flatMap(({ marks }) => marks) : [...model.marks];

function of(qualifier: Qualifier, value: number, upTo?: number, fields: Partial<Figure> = {}): Figure {
  return {
    ...figureFrom(),
    amount: { ...billions(qualifier, value, upTo), decimals: -9 },
    id: `${qualifier}-${value}`,
    ...fields,
  };
}

describe('a chart of rows', () => {
  test('keeps the order, the unit and the readings of its figures', () => {
    const { china, india, russia } = namedStartingFigures();
    const model = toChartModel(ask([china, india, russia]));
    expect(model).toMatchObject({ kind: 'bars', unit: 'Billion US dollars', warning: null });
    expect(model.axis).toMatchObject({ scale: 'linear', low: 0, high: 500 });
    expect(marksOf(model).map(({ label, low, high }) => [label.symbol, label.number, low, high])).toEqual([
      ['>', '500', 500, null],
      ['≈', '50', 50, 50],
      ['≈', '20', 20, 20],
    ]);
    expect(model.alt).toMatch(/^China: above 500 billion dollars, 2024, inferred; India: about 50 .*; Russia: .*\.$/);
  });

  test('bars never stand on a log scale: they become dots', () => {
    const { china, india } = namedStartingFigures();
    const model = toChartModel(ask([china, india], { scale: 'log' }));
    expect(model.kind).toBe('dots');
    expect(model.axis).toMatchObject({ scale: 'log', low: 10, high: 1000 });
    expect(model.unit).toBe('Billion US dollars, log scale: equal steps are equal ratios');
  });

  test('a balance has its two bars and what is left, on a log scale two dots', () => {
    const { exports, imports } = namedStartingFigures();
    const model = toChartModel(ask([exports, imports], { kind: 'balance' }));
    expect(model).toMatchObject({
      kind: 'balance',
      balance: { from: 10.4, to: 8.5, label: { symbol: '', number: '−1.9' }, note: 'derived: 8.5 − 10.4' },
    });
    expect(marksOf(model).map(({ name, note }) => [name, note])).toEqual([
      ['Exports', null],
      ['Imports', null],
    ]);
    expect(toChartModel(ask([exports, imports], { kind: 'balance', scale: 'log' })).kind).toBe('dots');
    expect(() => toChartModel(ask([imports, exports], { kind: 'balance' }))).toThrow('a balance wants');
  });

  test('zero has no place on a log scale and keeps its label', () => {
    const [zero] = marksOf(toChartModel(ask([of('exactly', 0), of('about', 5)], { scale: 'log' })));
    expect(zero).toMatchObject({
      qualifier: null,
      label: { number: '0' },
      note: '2024: zero has no place on a log scale',
    });
  });

  test('a range from zero goes on to the left on a log scale, and has no dot at its low end', () => {
    const model = toChartModel(ask([of('between', 0, 50), of('about', 5)], { scale: 'log' }));
    if (isPlotsModel(model)) throw new Error('rows');
    const [row] = toRows(model);
    if (!row) throw new Error('a row');
    expect(row).toMatchObject({ label: { number: '0–50' }, range: [50, 50] });
    const { parts } = shapeRow('dots', row, { x: 100, y: 0, width: 0, height: 32 });
    expect(parts.map(({ part }) => part)).toEqual(['fade', 'dot']);
  });

  test('amounts far apart in size are each worded in a unit of their own', () => {
    const small = {
      ...of('about', 5),
      id: 'small',
      amount: { ...billions('about', 5), low: 3_000_000n, high: 3_000_000n, decimals: -6 },
    };
    const model = toChartModel(ask([of('above', 500), small], { scale: 'log' }));
    expect(marksOf(model).map(({ label }) => label.number)).toEqual(['500 billion', '3 million']);
    expect(model.unit).toMatch(/^US dollars, log scale/);
    expect(model.axis.ticks.narrow.map(({ text }) => text)).toEqual([
      '1 million',
      '100 million',
      '10 billion',
      '1 trillion',
    ]);
  });

  test('whatever differs between figures that are shown anyway is said at each', () => {
    const { china, exports } = namedStartingFigures();
    const model = toChartModel(ask([china, exports], { forcedReasons: ['Another flow.'] }));
    expect(marksOf(model).map(({ note }) => note)).toEqual([
      'Turnover, with Latin America, 2024, inferred',
      'Exports, with the Americas, Jan–Aug 2025, 8 of 12 months',
    ]);
    expect(model.warning).toEqual({
      heading: expect.stringContaining('cannot be compared'),
      reasons: ['Another flow.'],
    });
  });
});

describe('relative to a figure', () => {
  const reference = of('about', 50);
  const relative = (figure: Figure) =>
    marksOf(toChartModel(ask([figure, reference], { relativeTo: reference })))[0] as ChartMark;

  test.each([
    ['above', 500, undefined, '>≈', '10×', 'above', true],
    ['at_least', 500, undefined, '≥≈', '10×', 'at_least', true],
    ['exactly', 125, undefined, '≈', '2.5×', 'about', false],
    ['below', 80, undefined, '<≈', '1.6×', 'below', true],
    ['at_most', 100, undefined, '≤≈', '2×', 'at_most', true],
    ['between', 100, 150, '≈', '2–3×', 'between', true],
  ] as const)('%s %d over about 50', (qualifier, value, upTo, symbol, number, drawn, soft) => {
    const mark = relative(of(qualifier, value, upTo));
    expect(mark).toMatchObject({ label: { symbol, number }, qualifier: drawn, soft });
    expect(mark.reading).toContain('derived');
  });

  test('the figure itself is once itself, however it is hedged', () => {
    const model = toChartModel(ask([of('above', 500), reference], { relativeTo: reference }));
    expect(marksOf(model)[1]).toMatchObject({
      label: { symbol: '', number: '1×' },
      qualifier: 'exactly',
      low: 1,
      high: 1,
    });
    expect(model.unit).toBe('Multiples (×) of Brazil’s turnover, 2024 (about 50 billion dollars)');
  });

  test('where nothing is larger, shares are percentages', () => {
    const largest = of('exactly', 200);
    const model = toChartModel(ask([largest, of('about', 50)], { relativeTo: largest }));
    expect(marksOf(model).map(({ label }) => `${label.symbol}${label.number}`)).toEqual(['100%', '≈25%']);
    expect(model.unit).toMatch(/^% of Brazil’s turnover, 2024 /);
    expect(marksOf(model)[1]?.reading).toBe(
      'Brazil: about 25 per cent of Brazil’s turnover (about 50 billion dollars), derived, 2024',
    );
  });

  test('where nothing follows, nothing is drawn and the reason is said', () => {
    const open = of('below', 20);
    const [mark] = marksOf(toChartModel(ask([of('below', 50), open], { relativeTo: open })));
    expect(mark).toMatchObject({ qualifier: null, low: null, high: null });
    expect(mark?.note).toMatch(/^2024: no ratio follows/);
    const euros = of('about', 9, undefined, { currency: 'EUR', id: 'euros' });
    const [foreign] = marksOf(toChartModel(ask([euros, open], { relativeTo: open, forcedReasons: ['Currencies.'] })));
    expect(foreign?.note).toContain('nothing is converted');
  });
});

describe('over time', () => {
  test('a period is a span of its months, and an unstated one stands apart', () => {
    const undated = {
      ...of('about', 5),
      id: 'undated',
      period: { first: null, last: null, basis: 'unstated' as const, asPrinted: null },
    };
    const model = toChartModel(ask([undated, of('above', 500)], { kind: 'time' }));
    if (!isPlotsModel(model)) throw new Error('a plot');
    expect(model.plots[0]?.marks.map(({ span }) => span)).toEqual([{ from: 24288, to: 24300 }, null]);
    expect(model).toMatchObject({ lane: 'Year not stated', time: { from: 24288, to: 24300 } });
  });

  test('years far apart are not ranked but stand on one axis of time', () => {
    const old = of('about', 5, undefined, {
      period: { first: '2001-01', last: '2001-12', basis: 'stated', asPrinted: null },
    });
    const figures = [old, of('above', 500)];
    expect(() => toChartModel(ask(figures))).toThrow('years_far_apart');
    const { kind, axis } = toChartModel(ask(figures, { kind: 'time' }));
    expect([kind, axis.low, axis.high]).toEqual(['time', 0, 500]);
  });

  test('zero on a log scale is not drawn, which is said beside the picture', () => {
    const model = toChartModel(ask([of('exactly', 0), of('above', 500)], { kind: 'time', scale: 'log' }));
    expect(marksOf(model).map(({ qualifier }) => qualifier)).toEqual([null, 'above']);
    expect(model.cautions).toEqual(['Not drawn: Brazil, 2024: zero has no place on a log scale.']);
  });

  test('small multiples have a field for each reporter and one scale', () => {
    const other = of('about', 9, undefined, { reporter: 'CHN' });
    const model = toChartModel(ask([of('above', 500), other, of('about', 3)], { kind: 'multiples' }));
    if (!isPlotsModel(model)) throw new Error('plots');
    expect(model.plots.map(({ name, marks }) => [name, marks.length])).toEqual([
      ['Brazil', 2],
      ['China', 1],
    ]);
    expect(model.axis.high).toBe(500);
  });
});

describe('what must never happen', () => {
  const options = fc.record({
    kind: fc.constantFrom(...KINDS),
    scale: fc.constantFrom('linear' as const, 'log' as const),
    reasons: fc.constantFrom([], ['They differ.']),
  });

  test('figures that are neither comparable nor a balance pair share no axis without their reasons in the picture', () => {
    let refused = 0;
    fc.assert(
      fc.property(meetingFigures(), options, (figures, { kind, scale, reasons }) => {
        const pairs = figures.flatMap((a, index) =>
          figures.slice(index + 1).map((b) => compareFigures(a, b, findArea)),
        );
        const mayNotMeet = pairs.some(({ verdict }) => verdict === 'not_comparable');
        const draw = () => toChartModel(ask(figures, { kind, scale, forcedReasons: reasons }));
        if (mayNotMeet && reasons.length === 0) {
          refused += 1;
          expect(draw).toThrow('shares no axis');
        } else if (mayNotMeet) {
          expect(draw().warning?.reasons).toEqual(reasons);
        }
      }),
    );
    expect(refused).toBeGreaterThan(10);
  });

  test('a panel is never refused', () => {
    fc.assert(
      fc.property(meetingFigures(), (figures) => {
        for (const panel of arrangePanels(figures, findArea)) {
          const kind = panel.kind === 'balance' ? 'balance' : 'bars';
          expect(toChartModel(ask(panel.figures, { kind })).warning).toBeNull();
        }
      }),
    );
  });

  test('a label never loses its qualifier', () => {
    const amounts = fc.array(validAmount(), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(amounts, options, fc.boolean(), (list, { kind, scale }, isRelative) => {
        const figures = list.map((amount, index) => ({ ...figureFrom(), id: `f${index}`, amount }));
        const [relativeTo] = isRelative ? figures : [];
        for (const mark of marksOf(toChartModel(ask(figures, { kind, scale, relativeTo })))) {
          if (mark.qualifier === null) continue;
          expect(mark.label.symbol.startsWith(QUALIFIER_WORDS[mark.qualifier].symbol)).toBe(true);
          expect(mark.label.symbol.endsWith('≈')).toBe(mark.soft || mark.label.symbol === '≈');
          expect(mark.label.number).not.toBe('');
        }
      }),
    );
  });

  test('a mark has the bounds that its amount has and no other', () => {
    fc.assert(
      fc.property(validAmount(), fc.constantFrom(...KINDS), (amount, kind) => {
        const [mark] = marksOf(toChartModel(ask([{ ...figureFrom(), amount }], { kind })));
        expect([mark?.low === null, mark?.high === null]).toEqual([amount.low === null, amount.high === null]);
      }),
    );
  });

  test.each(QUALIFIERS)('%s stands in the table with every digit', (qualifier) => {
    const figure = of(qualifier, 40, qualifier === 'between' ? 50 : undefined);
    const [row] = toChartTable(ask([figure], { relativeTo: of('exactly', 10) })).rows;
    expect(row?.label.symbol).toBe(QUALIFIER_WORDS[qualifier].symbol);
    expect(row?.label.number).toBe(qualifier === 'between' ? '40,000,000,000–50,000,000,000' : '40,000,000,000');
    expect(row?.relative?.number).toBe(qualifier === 'between' ? '4–5×' : '4×');
  });
});
