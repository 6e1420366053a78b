import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHART_KINDS, FIGURE_ORDERS, SCALES_OF } from '@/lib/domain/chart-kind';
import {
  CHART_VIEW_FIELDS,
  type ChartView,
  EMPTY_VIEW,
  FIGURES_IN_VIEW,
  parseChartView,
  writeChartView,
} from '@/lib/schemas/chart-view';

const parse = (query: string) => parseChartView(new URLSearchParams(query));

const figureIds = fc.uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9-]{2,20}$/), { maxLength: 12 });

/** Any view that a reader can come to. */
const views: fc.Arbitrary<ChartView> = fc.tuple(figureIds, fc.constantFrom(...CHART_KINDS)).chain(([figures, chart]) =>
  fc.record({
    figures: fc.constant(figures),
    chart: fc.constant(chart),
    scale: fc.constantFrom(...SCALES_OF[chart]),
    relative: fc.constantFrom(null, ...figures),
    order: fc.constantFrom(...FIGURE_ORDERS),
    anyway: fc.boolean(),
    asOf: fc.constantFrom(
      null,
      { kind: 'revision' as const, number: 0 },
      { kind: 'revision' as const, number: 17 },
      { kind: 'day' as const, day: '2026-11-20' },
    ),
  }),
);

describe('any view', () => {
  test('comes out of its address as it went in', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parse(writeChartView(view))).toEqual({ view, issues: [] });
      }),
    );
  });

  test('has one address: equal views, however they were written, write the same', () => {
    fc.assert(
      fc.property(views, (view) => {
        const address = writeChartView(view);
        expect(writeChartView(parse(address).view)).toBe(address);
        // A form repeats the field for each figure, and encodes what needs no encoding.
        const asForm = new URLSearchParams(address);
        asForm.delete('figures');
        for (const id of view.figures) asForm.append('figures', id);
        expect(writeChartView(parseChartView(asForm).view)).toBe(address);
      }),
    );
  });
});

test('any parameters give a view, and an issue for whatever it lost; nothing is thrown', () => {
  const names = fc.oneof(fc.constantFrom<string>(...CHART_VIEW_FIELDS), fc.string({ maxLength: 8 }));
  const values = fc.oneof(fc.constantFrom('', 'dots', 'log', '1', 'some-figure', 'a-figure,b-figure'), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(names, values), { maxLength: 6 }), (parameters) => {
      const { view, issues } = parseChartView(parameters);
      expect(parse(writeChartView(view))).toEqual({ view, issues: [] });
      const lost = parameters.some(([name]) => !(CHART_VIEW_FIELDS as readonly string[]).includes(name));
      if (lost) expect(issues.map(({ code }) => code)).toContain('field_unknown');
    }),
  );
});

test.each<[string, Partial<ChartView>]>([
  ['', {}],
  ['figures=&chart=&scale=&relative=&order=&anyway=&asOf=', {}],
  ['figures=b-figure,a-figure', { figures: ['b-figure', 'a-figure'] }],
  ['figures=a-figure,,a-figure,', { figures: ['a-figure'] }],
  ['figures=a-figure,b-figure&figures=c-figure&figures=a-figure', { figures: ['a-figure', 'b-figure', 'c-figure'] }],
  ['chart=dots', { chart: 'dots', scale: 'log' }],
  ['chart=dots&scale=linear', { chart: 'dots', scale: 'linear' }],
  ['chart=time&scale=log', { chart: 'time', scale: 'log' }],
  ['figures=a-figure&relative=a-figure', { figures: ['a-figure'], relative: 'a-figure' }],
  ['order=chosen&anyway=1', { order: 'chosen', anyway: true }],
  ['anyway=0', {}],
  ['asOf=17', { asOf: { kind: 'revision', number: 17 } }],
])('"%s" is a view', (query, expected) => {
  expect(parse(query)).toEqual({ view: { ...EMPTY_VIEW, ...expected }, issues: [] });
});

const many = Array.from({ length: FIGURES_IN_VIEW + 1 }, (_, index) => `figure-${index}`);

test.each<[string, Partial<ChartView>, string[]]>([
  ['figures=a-figure,A!', { figures: ['a-figure'] }, ['figures: not_a_slug']],
  ['figures=a-figure,%20b-figure', { figures: ['a-figure'] }, ['figures: not_a_slug']],
  [`figures=${many.join(',')}`, { figures: many.slice(0, FIGURES_IN_VIEW) }, ['figures: too_many_figures']],
  ['chart=pie&order=chosen', { order: 'chosen' }, ['chart: not_allowed']],
  ['scale=log', {}, ['scale: scale_unfit']],
  ['chart=balance&scale=log', { chart: 'balance' }, ['scale: scale_unfit']],
  ['scale=cubic', {}, ['scale: not_allowed']],
  ['figures=a-figure&relative=b-figure', { figures: ['a-figure'] }, ['relative: relative_not_chosen']],
  ['anyway=yes', {}, ['anyway: not_allowed']],
  ['asOf=soon', {}, ['asOf: not_an_as_of']],
  ['chart=dots&chart=bars', { chart: 'dots', scale: 'log' }, ['chart: repeated']],
  ['__proto__=x&constructor=y', {}, ['__proto__: field_unknown', 'constructor: field_unknown']],
])('"%s" keeps what can be used and says what cannot', (query, expected, issues) => {
  const parsed = parse(query);
  expect(parsed.view).toEqual({ ...EMPTY_VIEW, ...expected });
  expect(parsed.issues.map(({ field, code }) => `${field}: ${code}`)).toEqual(issues);
});

test('an address is short and can be read', () => {
  const view: ChartView = { ...EMPTY_VIEW, figures: ['a-figure', 'b-figure'], chart: 'dots', scale: 'log' };
  expect(writeChartView(view)).toBe('figures=a-figure,b-figure&chart=dots');
});
