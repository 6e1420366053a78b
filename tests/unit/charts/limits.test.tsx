import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUALIFIER_SHAPES, QUALIFIERS } from '@/lib/domain/qualifier';
import { ChartDrawing } from '@/ui/charts/draw/chart-drawing';
import { exampleAmount, exampleFigure } from '@/ui/charts/examples/example-figures';
import { FONTS, ringRadius } from '@/ui/charts/layout/chart-sheet';
import { shapeDot } from '@/ui/charts/layout/dot-geometry';
import { shapeInField } from '@/ui/charts/layout/field-labels';
import { type Edges, overlaps, spreadApart } from '@/ui/charts/layout/label-places';
import { type MarkPart, SHORTEST_BAR, shapeMark, visibleBar } from '@/ui/charts/layout/mark-geometry';
import { planPlots } from '@/ui/charts/layout/plot-layout';
import { SPAN, shapeSpan } from '@/ui/charts/layout/span-geometry';
import { textWidth } from '@/ui/charts/layout/text-width';
import { CHART_LAYOUTS, type ChartModel, isPlotsModel, type PlotsModel } from '@/ui/charts/model/chart-model';
import { renderMarkup } from '@/ui/charts/render/render-with-effects';
import { crowdedChart, NINE_ORDERS, TWO_HUNDRED } from '../../support/crowded-charts';
import { findDrawnBoxes, findOverlaps } from './drawn-boxes';

/** A page of 320 px leaves 288 for a drawing that is 358 wide. */
const SMALLEST_SCALE = 288 / 358;
const ROW_KINDS = ['bars', 'dots'] as const;
const PLOT_KINDS = ['time', 'multiples'] as const;

const draw = (model: ChartModel, layout: 'wide' | 'narrow') =>
  renderMarkup(<ChartDrawing model={model} layout={layout} />);

function plotsOf(model: ChartModel): PlotsModel {
  if (!isPlotsModel(model)) throw new Error('a chart of fields');
  return model;
}

/** Pairs of labels, and labels on marks, that touch in a field. */
function touchingIn(model: PlotsModel, layout: 'wide' | 'narrow'): number {
  const { fields, scales } = planPlots(model, layout);
  return fields.reduce((sum, { plot, labels }) => {
    const placed: Edges[] = [...labels.marks, ...labels.lines, ...labels.remarks].filter((each) => each !== null);
    const marks: Edges[] = plot.marks.flatMap((mark) => shapeInField(mark, scales) ?? []);
    const pairs = placed.filter((a, index) => placed.slice(index + 1).some((b) => overlaps(a, b)));
    return sum + pairs.length + placed.filter((label) => marks.some((mark) => overlaps(label, mark))).length;
  }, 0);
}

describe.each(CHART_LAYOUTS)('at its limits, a %s chart', (layout) => {
  test.each(ROW_KINDS)('of 200 %s has no two texts that touch, and none outside', (kind) => {
    const markup = draw(crowdedChart(kind, TWO_HUNDRED), layout);
    expect(markup.match(/data-mark=/g)).toHaveLength(200);
    expect(findOverlaps(markup)).toEqual([]);
    const width = layout === 'wide' ? 792 : 358;
    const outside = findDrawnBoxes(markup).filter(({ left, right }) => left < -0.01 || right > width + 1);
    expect(outside).toEqual([]);
  });

  test.each(ROW_KINDS)('of %s over nine orders of magnitude does not either', (kind) => {
    const markup = draw(crowdedChart(kind, NINE_ORDERS), layout);
    expect(findOverlaps(markup)).toEqual([]);
    expect(findDrawnBoxes(markup).length).toBeGreaterThan(2 * NINE_ORDERS.length);
  });

  test.each(PLOT_KINDS)(
    'of 200 figures as %s places labels where they touch nothing, and says how many it could not',
    (kind) => {
      for (const scale of ['linear', 'log'] as const) {
        const model = plotsOf(crowdedChart(kind, TWO_HUNDRED, scale));
        expect(touchingIn(model, layout)).toBe(0);
        const { fields, unplaced } = planPlots(model, layout);
        const [wanted, placed] = [
          fields.reduce((sum, { labels }) => sum + labels.wanted, 0),
          fields.reduce((sum, { labels }) => sum + labels.placed, 0),
        ];
        expect(wanted).toBe(200);
        expect(placed).toBeGreaterThan(0);
        expect(unplaced ?? '').toContain(placed === 200 ? '' : `${200 - placed} of 200 labels`);
        if (unplaced) expect(draw(model, layout)).toContain(unplaced);
        const { lane, width } = planPlots(model, layout).scales;
        for (const line of fields.flatMap(({ nameLines }) => nameLines)) {
          expect(textWidth(line, FONTS.plotName)).toBeLessThanOrEqual(lane?.right ?? width);
        }
      }
    },
  );

  test.each([...ROW_KINDS, ...PLOT_KINDS])('of %s draws each amount, however small', (kind) => {
    const markup = draw(crowdedChart(kind, NINE_ORDERS), layout);
    const marks = markup.split(/(?=<g class="c-mark)/).slice(1);
    expect(marks).toHaveLength(NINE_ORDERS.length);
    for (const mark of marks) expect(widestPart(mark) * SMALLEST_SCALE).toBeGreaterThanOrEqual(2);
  });
});

/** The width in px of a mark's widest part; an end line is as wide as its stroke. */
function widestPart(mark: string): number {
  const numbers = (pattern: RegExp) => [...mark.matchAll(pattern)].map(([, number]) => Number(number));
  return Math.max(
    0,
    ...numbers(/data-part="(?:bar|fade)"[^>]* width="([\d.]+)"/g),
    ...numbers(/data-part="(?:dot|ring|halo)"[^>]* r="([\d.]+)"/g).map((radius) => 2 * radius),
    ...(/data-part="(cap|bound)"/.test(mark) ? [3] : []),
  );
}

test.each(CHART_LAYOUTS)('no amount of a year has its label over the lane for those of no year, %s', (layout) => {
  const rising = Array.from({ length: 6 }, (_, index) =>
    exampleFigure({ letter: 'A', amount: exampleAmount('above', 295_000 + index * 5_000, 0), time: '2024' }),
  );
  const undated = exampleFigure({ letter: 'A', amount: exampleAmount('about', 100_000, 100_000), time: null });
  const { fields, scales } = planPlots(plotsOf(crowdedChart('time', [...rising, undated])), layout);
  const [field] = fields;
  const labels = field?.plot.marks.map(({ span }, index) => ({ span, label: field.labels.marks[index] })) ?? [];
  const placed = labels.flatMap(({ span, label }) => (label ? [{ isDated: span !== null, right: label.right }] : []));
  for (const { isDated, right } of placed) expect(right <= scales.width).toBe(isDated);
  expect(new Set(placed.map(({ isDated }) => isDated)).size, 'both kinds have labels').toBe(2);
});

test('the number of a caveat fits its ring, also with three digits', () => {
  for (const number of [1, 99, 100, 888]) {
    const half = textWidth(String(number), { ...FONTS.label, size: 14 }) / 2;
    // Half the width of the digits, and what is left of the ring at half their height.
    expect(half).toBeLessThan(Math.sqrt(ringRadius(number) ** 2 - 5 ** 2) + 0.5);
  }
});

test('text is at least 11 px high on the narrowest page', () => {
  const css = readFileSync('app/ui/charts/charts.css', 'utf8');
  const [, drawings = ''] = /\.c-grid([\s\S]*)\.chart-tip \{/.exec(css) ?? [];
  const sizes = [...drawings.matchAll(/font-size: (\d+)px/g)].map(([, size]) => Number(size));
  expect(sizes.length).toBeGreaterThan(6);
  for (const size of [...sizes, ...Object.values(FONTS).map(({ size: planned }) => planned)]) {
    expect(size * SMALLEST_SCALE).toBeGreaterThanOrEqual(11);
  }
  for (const { size } of Object.values(FONTS)) expect(sizes).toContain(size);
});

describe('an open bound', () => {
  const qualifier = fc.constantFrom(...QUALIFIERS);
  const length = fc.double({ min: 0, max: 500, noNaN: true });
  const isOpenUpwards = (name: (typeof QUALIFIERS)[number]) => QUALIFIER_SHAPES[name].stores === 'low';
  const rightEdge = (part: MarkPart) => {
    if (part.part === 'arrow') return part.x + part.length;
    return 'radius' in part ? part.x + part.radius : part.x + part.width;
  };

  test('never ends in a cap: what reaches farthest is its arrow', () => {
    fc.assert(
      fc.property(qualifier, length, fc.boolean(), (name, width, soft) => {
        const box = visibleBar({ x: 100, y: 0, width, height: 30 });
        for (const { parts } of [shapeMark({ qualifier: name, soft }, box), shapeDot({ qualifier: name, soft }, box)]) {
          const arrows = parts.filter(({ part }) => part === 'arrow').map(rightEdge);
          const farthest = Math.max(...parts.map(rightEdge));
          expect(arrows).toEqual(isOpenUpwards(name) ? [farthest] : []);
          if (name === 'above') expect(parts.filter(({ part }) => part === 'cap')).toEqual([]);
        }
      }),
    );
  });

  test('upwards in a field of time has an arrow to its very top and no end line at all', () => {
    fc.assert(
      fc.property(qualifier, length, fc.boolean(), (name, depth, soft) => {
        const box = { left: 0, right: 40, high: 200, low: 200 + depth, floor: 1000 };
        const { parts, top } = shapeSpan({ qualifier: name, soft }, box);
        const tips = parts.flatMap((part) => (part.part === 'arrow' ? [part.y - part.length] : []));
        expect(tips).toEqual(isOpenUpwards(name) ? [top] : []);
        if (isOpenUpwards(name)) expect(parts.map(({ part }) => part)).not.toContain('cap');
      }),
    );
  });

  test('downwards never fades below the floor of its field', () => {
    fc.assert(
      fc.property(qualifier, length, fc.boolean(), (name, high, soft) => {
        const { parts } = shapeSpan({ qualifier: name, soft }, { left: 0, right: 40, high, low: high, floor: 500 });
        const bottoms = parts.flatMap((part) => (part.part === 'fade' ? [part.y + part.height] : []));
        // Top and height are rounded to hundredths of a px, each by itself.
        for (const bottom of bottoms) expect(bottom).toBeLessThan(500.03);
      }),
    );
  });

  test('next to the floor of its field reaches under it by half a stroke at most, where years stand', () => {
    const nearFloor = fc.double({ min: 0, max: 30, noNaN: true });
    fc.assert(
      fc.property(qualifier, nearFloor, fc.boolean(), (name, above, soft) => {
        const high = 500 - above;
        const { parts } = shapeSpan({ qualifier: name, soft }, { left: 0, right: 40, high, low: high, floor: 500 });
        const bottoms = parts.flatMap((part) => (part.part === 'bar' ? [part.y + part.height] : []));
        for (const bottom of bottoms) expect(bottom).toBeLessThan(500 + SPAN.stroke / 2 + 0.03);
      }),
    );
  });

  test('downwards fades and has no edge there', () => {
    for (const name of QUALIFIERS.filter((each) => QUALIFIER_SHAPES[each].stores === 'high' && each !== 'nearly')) {
      const { parts } = shapeMark({ qualifier: name }, { x: 0, y: 0, width: 100, height: 30 });
      expect(parts[0]).toMatchObject({ part: 'fade', clearAt: 0, solidAt: 100 });
    }
  });
});

test('a bar is never shorter than can be seen', () => {
  expect(visibleBar({ x: 5, y: 0, width: 0, height: 1 }).width * SMALLEST_SCALE).toBeGreaterThanOrEqual(2);
  expect(visibleBar({ x: 5, y: 0, width: SHORTEST_BAR + 1, height: 1 }).width).toBe(SHORTEST_BAR + 1);
});

test('names beside lines keep their order and their distance', () => {
  const spread = { distance: 10, low: 0, high: 25 };
  expect(spreadApart([10, 12, 14], spread)).toEqual([5, 15, 25]);
  expect(spreadApart([3, 1, 2, 4], spread)).toEqual([21, 1, 11, null]);
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 25 }), (centres) => {
      const placed = spreadApart(centres, { distance: 20, low: 0, high: 300 }).filter((each) => each !== null);
      const sorted = placed.toSorted((a, b) => a - b);
      sorted.forEach((centre, index) => {
        expect(centre).toBeGreaterThanOrEqual(-1e-9);
        expect(centre).toBeLessThanOrEqual(300 + 1e-9);
        if (index > 0) expect(centre - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-9);
      });
      expect(placed).toHaveLength(Math.min(centres.length, 16));
    }),
  );
});
