import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseAxis } from '@/ui/charts/model/chart-axis';

const texts = (largest: number) => {
  const { ticks } = chooseAxis(largest);
  return { wide: ticks.wide.map(({ text }) => text), narrow: ticks.narrow.map(({ text }) => text) };
};

describe('the amount axis', () => {
  test.each([
    [500, ['0', '100', '200', '300', '400', '500'], ['0', '250', '500']],
    [10.4, ['0', '2', '4', '6', '8', '10'], ['0', '5', '10']],
    [9, ['0', '2', '4', '6', '8'], ['0', '4', '8']],
    [1234.56, ['0', '250', '500', '750', '1,000'], ['0', '600', '1,200']],
    [0.3, ['0', '0.1', '0.2', '0.3'], ['0', '0.15', '0.3']],
    [
      1e-9,
      ['0', '0.0000000002', '0.0000000004', '0.0000000006', '0.0000000008', '0.000000001'],
      ['0', '0.0000000005', '0.000000001'],
    ],
    [
      1e12,
      ['0', '200,000,000,000', '400,000,000,000', '600,000,000,000', '800,000,000,000', '1,000,000,000,000'],
      ['0', '500,000,000,000', '1,000,000,000,000'],
    ],
  ])('up to %d has round ticks', (largest, wide, narrow) => {
    expect(texts(largest)).toEqual({ wide, narrow });
    expect(chooseAxis(largest).high).toBe(largest);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('without a positive amount (%d) is 0 to 1', (largest) => {
    expect(chooseAxis(largest)).toEqual({
      scale: 'linear',
      low: 0,
      high: 1,
      ticks: { wide: [{ value: 0, text: '0' }], narrow: [{ value: 0, text: '0' }] },
    });
  });

  test('0.1 + 0.2 keeps its last tick', () => {
    expect(texts(0.1 + 0.2).wide.at(-1)).toBe('0.3');
  });

  const largest = fc
    .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: -14, max: 6 }))
    .map(([digits, exponent]) => Number(`${digits}e${exponent}`))
    .filter((value) => value >= 1e-9 && value <= 1e12);

  test('starts at zero, has even steps, and ends within a step of the largest amount', () => {
    fc.assert(
      fc.property(largest, fc.constantFrom('wide', 'narrow'), (max, layout) => {
        const axis = chooseAxis(max);
        const ticks = axis.ticks[layout as 'wide' | 'narrow'];
        const [first, second] = ticks;
        const step = second?.value ?? 0;
        const last = ticks.at(-1)?.value ?? 0;
        expect(axis.high).toBe(max);
        expect(first).toEqual({ value: 0, text: '0' });
        expect(layout === 'narrow' ? [3] : [3, 4, 5, 6]).toContain(ticks.length);
        ticks.forEach(({ value }, index) => {
          expect(value).toBeCloseTo(index * step, 20 - Math.ceil(Math.log10(max) + 9));
        });
        expect(last).toBeLessThanOrEqual(max * (1 + 1e-9));
        expect(last + step).toBeGreaterThan(max);
      }),
    );
  });

  test('writes each tick in plain digits, in groups of three, and exactly', () => {
    fc.assert(
      fc.property(largest, (max) => {
        for (const { value, text } of [...chooseAxis(max).ticks.wide, ...chooseAxis(max).ticks.narrow]) {
          expect(text).toMatch(/^(0|[1-9]\d{0,2}(,\d{3})*)(\.\d*[1-9])?$/);
          expect(Number(text.replaceAll(',', ''))).toBe(value);
        }
      }),
    );
  });
});
