import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUALIFIERS } from '@/lib/domain/qualifier';
import { planRows } from '@/ui/charts/layout/chart-layout';
import { RING } from '@/ui/charts/layout/chart-sheet';
import { reachBeyond } from '@/ui/charts/layout/row-shape';
import { labelWidth } from '@/ui/charts/layout/row-text';
import { CHART_LAYOUTS, type RowsModel } from '@/ui/charts/model/chart-model';
import { everyQualifier, russiaBalance, sketchComparison, sketchMark, threeEconomies } from './sample-charts';

/** Where the drawing of a row ends on the right. */
function rightEnds(model: RowsModel, layout: 'wide' | 'narrow'): number[] {
  const plan = planRows(model, layout);
  return plan.rows.map((row) => {
    const end = plan.plot.left + (Math.max(...row.range) / model.axis.high) * plan.plot.width;
    const reach = row.qualifier ? reachBeyond(model.kind, row) : 0;
    const ring = layout === 'wide' && row.caveat ? RING.afterLabel + RING.radius : 0;
    return end + reach + plan.sheet.labelGap + labelWidth(row.label, plan.labelSize) + ring;
  });
}

describe('the plan of a chart', () => {
  test('three economies are as large as designed', () => {
    expect(planRows(threeEconomies(), 'wide')).toMatchObject({
      width: 792,
      height: 246,
      pitch: 68,
      firstBar: 28,
      gridTop: 8,
      gridBottom: 212,
      tickBaseline: 234,
      plot: { left: 152, width: 504 },
    });
    expect(planRows(threeEconomies(), 'narrow')).toMatchObject({
      width: 358,
      height: 270,
      pitch: 78,
      firstBar: 32,
      gridBottom: 240,
      tickBaseline: 260,
      plot: { left: 0, width: 250 },
    });
  });

  test('a balance stands closer together', () => {
    expect(planRows(russiaBalance(), 'wide')).toMatchObject({ pitch: 56, firstBar: 14 });
    expect(planRows(russiaBalance(), 'narrow')).toMatchObject({ pitch: 74, plot: { width: 280 } });
  });

  test('a wide name and note stand around the middle of the bar', () => {
    const { texts } = planRows(threeEconomies(), 'wide');
    expect(texts[0]?.lines.map(({ text, dy }) => [text, dy])).toEqual([
      ['China', -6],
      ['2024, inferred', 15],
    ]);
  });

  test('a narrow note moves under its name in every row as soon as one does not fit beside it', () => {
    const long = sketchMark({ name: 'Bosnia & Herzegovina', note: 'Apr 2024–Mar 2025, inferred', value: 40 });
    const { texts, pitch } = planRows(sketchComparison([sketchMark({ value: 50 }), long]), 'narrow');
    expect(texts.map(({ lines }) => lines.map(({ x }) => x))).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(pitch).toBe(78 + 21);
  });

  test('ticks whose texts would touch are thinned evenly', () => {
    const { ticks } = planRows(sketchComparison([sketchMark({ value: 999_999_999_999 })]), 'wide');
    expect(ticks.map(({ text }) => text)).toEqual(['0', '400,000,000,000', '800,000,000,000']);
  });

  test('amounts of nothing at all have a chart too', () => {
    const model = sketchComparison([sketchMark({ value: 0 })]);
    for (const layout of CHART_LAYOUTS) expect(planRows(model, layout).plot.width).toBeGreaterThan(0);
  });

  test('every label and ring stays inside the drawing', () => {
    for (const model of [threeEconomies(), everyQualifier(), russiaBalance(), russiaBalance(10.4, 8.5)]) {
      expect(Math.max(...rightEnds(model, 'wide'))).toBeLessThanOrEqual(792);
      expect(Math.max(...rightEnds(model, 'narrow'))).toBeLessThanOrEqual(358);
    }
  });

  test('whatever the amounts, as long as a label has at most twelve digits', () => {
    const mark = fc
      .record({ qualifier: fc.constantFrom(...QUALIFIERS), value: fc.double({ min: 0, max: 1e9, noNaN: true }) })
      .map(({ qualifier, value }) =>
        sketchMark({ qualifier, value, label: { symbol: '≥', number: value.toFixed(2).slice(-12) } }),
      );
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 6 }), (marks) => {
        const model = sketchComparison(marks);
        expect(Math.max(...rightEnds(model, 'wide'))).toBeLessThanOrEqual(792.01);
        expect(Math.max(...rightEnds(model, 'narrow'))).toBeLessThanOrEqual(358.01);
      }),
    );
  });
});
