import { describe, expect, test } from 'vitest';
import { findArea } from '@/lib/areas/area-lists';
import { QUALIFIERS } from '@/lib/domain/qualifier';
import type { OfficialSeries } from '@/lib/domain/series';
import { ChartDrawing } from '@/ui/charts/draw/chart-drawing';
import { exampleAmount, exampleFigure, exampleHue } from '@/ui/charts/examples/example-figures';
import { type ExampleValue, exampleSeries } from '@/ui/charts/examples/example-series';
import { planPlots } from '@/ui/charts/layout/plot-layout';
import { CHART_LAYOUTS, type ChartLayout, type ChartModel } from '@/ui/charts/model/chart-model';
import { readingsOf } from '@/ui/charts/model/chart-readings';
import { toChartModel } from '@/ui/charts/model/to-chart-model';
import { renderMarkup } from '@/ui/charts/render/render-with-effects';
import { findParts, numberOf, splitMarks } from './drawn-boxes';

const draw = (model: ChartModel, layout: ChartLayout = 'wide', idPrefix?: string) =>
  renderMarkup(<ChartDrawing model={model} layout={layout} idPrefix={idPrefix} />);

const figures = QUALIFIERS.map((qualifier, index) =>
  exampleFigure({
    letter: index % 2 === 0 ? 'A' : 'B',
    amount: exampleAmount(qualifier, 10_000 * (index + 1), 10_000 * (index + 2)),
    time: index === 7 ? null : `${2010 + index}`,
  }),
);
const overTime = (kind: 'time' | 'multiples', scale: 'linear' | 'log' = 'linear') =>
  toChartModel({ kind, id: kind, figures, scale, findArea, hueOf: exampleHue });

const lines = (values: readonly ExampleValue[], frequency: OfficialSeries['frequency'] = 'A', letters = ['A']) =>
  toChartModel({
    kind: 'lines',
    id: 'lines',
    hueOf: exampleHue,
    series: letters.map((letter) => exampleSeries({ letter, frequency, start: '2015-01', values })),
  });

describe.each(CHART_LAYOUTS)('reported figures over time, %s', (layout) => {
  test.each(['time', 'multiples'] as const)('as %s are each as wide as their months', (kind) => {
    const marks = splitMarks(draw(overTime(kind), layout));
    expect(marks).toHaveLength(QUALIFIERS.length);
    const perMonth = marks
      .filter((mark) => mark.includes('data-from'))
      .map((mark) => {
        const months = numberOf(mark, 'data-to') - numberOf(mark, 'data-from');
        return (numberOf(mark, 'data-end') - numberOf(mark, 'data-start') + 2) / months;
      });
    expect(perMonth).toHaveLength(7);
    for (const width of perMonth) expect(width).toBeCloseTo(perMonth[0] ?? 0, 1);
  });

  test('have their bounds at the heights that the axis gives them', () => {
    const model = overTime('time');
    const markup = draw(model, layout);
    const { scales } = planPlots(model as Parameters<typeof planPlots>[0], layout);
    const exact = splitMarks(markup).find((mark) => mark.includes('data-qualifier="exactly"')) ?? '';
    const [bar = ''] = findParts(exact, 'bar');
    expect(numberOf(bar, 'y') + numberOf(bar, 'height') / 2).toBeCloseTo(scales.y(10), 1);
    const range = splitMarks(markup).find((mark) => mark.includes('data-qualifier="between"')) ?? '';
    const [box = ''] = findParts(range, 'bar');
    expect([numberOf(box, 'y'), numberOf(box, 'y') + numberOf(box, 'height')]).toEqual([
      expect.closeTo(scales.y(90), 1),
      expect.closeTo(scales.y(80), 1),
    ]);
  });

  test('of no stated year stand beyond the axis of time', () => {
    const model = overTime('time');
    const plan = planPlots(model as Parameters<typeof planPlots>[0], layout);
    const undated = splitMarks(draw(model, layout)).filter((mark) => !mark.includes('data-from'));
    expect(undated).toHaveLength(1);
    expect(numberOf(undated[0] ?? '', 'data-start')).toBeGreaterThan(plan.scales.width);
    expect(draw(model, layout)).toContain('>Year not');
  });

  test('no id occurs twice, each gradient is there, and nothing is clipped by what is not', () => {
    const markups = [
      draw(overTime('time'), layout),
      draw(overTime('multiples'), layout),
      draw(overTime('time'), layout, 'live'),
    ];
    const ids = markups.flatMap((markup) => [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of markups.join('').matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
    expect(markups.join('')).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('each mark is a named link, numbered as its reading', () => {
    for (const model of [overTime('time'), overTime('multiples'), overTime('time', 'log')]) {
      const readings = readingsOf(model);
      for (const mark of splitMarks(draw(model, layout))) {
        const escaped = (readings[numberOf(mark, 'data-mark')] ?? 'none').replaceAll('<', '&lt;');
        expect(mark).toContain(`aria-label="${escaped}"`);
        expect(mark).toContain('<a class="c-link" href="/figures/example-');
      }
    }
  });
});

describe('official series', () => {
  const parts = (markup: string, name: string) => [
    ...markup.matchAll(new RegExp(`data-path="${name}" d="([^"]+)"`, 'g')),
  ];

  test('a line joins neighbours and never bridges what is missing', () => {
    const whole = parts(draw(lines([1000, 2000, 3000], 'M')), 'c-line');
    expect(whole[0]?.[1]?.match(/L/g)).toHaveLength(2);
    const torn = parts(draw(lines([1000, null, 3000, 4000], 'M')), 'c-line');
    expect(torn[0]?.[1]?.match(/L/g)).toHaveLength(1);
    const absent = parts(draw(lines([1000, undefined, 3000], 'M')), 'c-line');
    expect(absent).toEqual([]);
    const broken = draw(lines([1000, [2000, 'B'], 3000], 'M'));
    expect(parts(broken, 'c-line')[0]?.[1]?.match(/L/g)).toHaveLength(1);
    expect(parts(broken, 'c-break')[0]?.[1]?.match(/M/g)).toHaveLength(1);
    expect(broken).toContain('>break in series</text>');
  });

  test('years and quarters are as long as they last, months are points', () => {
    expect(draw(lines([1000, 2000])).match(/data-part="step"/g)).toHaveLength(2);
    expect(draw(lines([1000, 2000], 'Q')).match(/data-part="step"/g)).toHaveLength(2);
    expect(draw(lines([1000, 2000], 'M')).match(/data-part="dot"/g)).toHaveLength(2);
    expect(draw(lines([1000, 2000], 'M'))).not.toContain('data-part="step"');
  });

  test.each([
    ['P', 'provisional'],
    ['E', 'estimated'],
    ['V', 'unvalidated'],
  ] as const)('%s is drawn open, after a broken line, and named %s', (status, word) => {
    const markup = draw(lines([1000, 2000, [3000, status]], 'M'));
    expect(markup.match(/data-part="ring"/g)).toHaveLength(1);
    expect(parts(markup, 'c-line-open')[0]?.[1]?.match(/L/g)).toHaveLength(1);
    expect(markup).toContain(`>${word}</text>`);
    expect(markup).toMatch(new RegExp(`aria-label="[^"]*, ${word}"`));
  });

  test('a value below zero lies under the zero line', () => {
    const model = lines([1000, -500], 'A');
    expect(model.axis).toMatchObject({ low: -0.5, high: 1 });
    const [above, below] = [...draw(model).matchAll(/data-part="step" x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) =>
      Number(y),
    );
    const zero = numberOf(
      /<path class="c-zero"[^>]*>/.exec(draw(model))?.[0].replace(/d="M0 ([\d.]+)/, 'y="$1" d="') ?? '',
      'y',
    );
    expect(above).toBeLessThan(zero);
    expect(below).toBeGreaterThan(zero);
  });

  test('each line is named, and only its first value stops the tab key', () => {
    const markup = draw(lines([1000, 2000, 3000], 'A', ['A', 'B']));
    for (const name of ['Economy A', 'Economy B'])
      expect(markup).toContain(`<tspan class="c-label-name">${name} </tspan>`);
    expect(markup.match(/tabindex="0"/g)).toHaveLength(2);
    expect(markup.match(/tabindex="-1"/g)).toHaveLength(4);
  });

  test('series that cannot be compared are refused, and say so when shown anyway', () => {
    const series = [
      exampleSeries({ letter: 'A', frequency: 'A', start: '2015-01', values: [1] }),
      exampleSeries({ letter: 'B', frequency: 'M', start: '2015-01', values: [1] }),
    ];
    const request = { kind: 'lines', id: 'x', hueOf: exampleHue, series } as const;
    expect(() => toChartModel(request)).toThrow('period_length_differs');
    const markup = draw(toChartModel({ ...request, forcedReasons: ['Months are set against years.'] }), 'narrow');
    expect(markup).toContain('data-warning=""');
    expect(markup).toContain('Months are set against years.');
  });
});
