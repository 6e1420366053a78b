import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRational, type Rational, toRational } from '@/lib/domain/rational';
import {
  chooseScale,
  formatRatio,
  formatScaled,
  formatWhole,
  type Rounding,
  SCALES,
  spellSmall,
} from '@/lib/format/figure/number-words';

const scaleOf = (word: string) => SCALES.find((scale) => scale.word === word) ?? SCALES[4];

/** The number that a reader sees: "−1,234.5" is -12345/10. */
function readNumber(text: string): Rational {
  expect(text).toMatch(/^−?\d{1,3}(,\d{3})*(\.\d+)?$/);
  const [whole = '', fraction = ''] = text.replace('−', '-').replaceAll(',', '').split('.');
  return toRational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}

test.each<[bigint, string]>([
  [0n, '0'],
  [999n, '999'],
  [1000n, '1,000'],
  [500_000_000_000n, '500,000,000,000'],
  [9_007_199_254_740_993n, '9,007,199,254,740,993'],
  [-1_900_000_000n, '−1,900,000,000'],
])('%i in full is %s', (value, text) => {
  expect(formatWhole(value)).toBe(text);
});

test.each<[bigint[], string]>([
  [[500_000_000_000n, 50_000_000_000n, 20_000_000_000n], 'billion'],
  [[1_200_000_000_000n, 900_000_000_000n], 'billion'],
  [[1_200_000_000_000n, 2_000_000_000_000n], 'trillion'],
  [[999_999_999n], 'million'],
  [[-1_900_000_000n], 'billion'],
  [[0n, 5000n], 'thousand'],
  [[999n], ''],
  [[0n], ''],
  [[], ''],
])('%o read best in units of "%s"', (values, word) => {
  expect(chooseScale(values).word).toBe(word);
});

test.each<[bigint, string, number, string]>([
  [8_500_000_000n, 'billion', -8, '8.5'],
  [500_000_000_000n, 'billion', -9, '500'],
  [20_000_000_000n, 'billion', -8, '20.0'],
  [20_000_000_000n, 'billion', -9, '20'],
  [20_000_000_000n, 'billion', -10, '20'],
  [8_500_000_000n, 'million', -8, '8,500'],
  [8_512_345_678n, 'billion', 0, '8.512345678'],
  [-1_900_000_000n, 'billion', 0, '−1.9'],
  [0n, 'billion', -9, '0'],
  [1_234_567n, '', 0, '1,234,567'],
  [9_007_199_254_740_993n, 'trillion', 0, '9,007.199254740993'],
])('%i in units of "%s", printed to 10^%i, is %s', (value, word, decimals, text) => {
  expect(formatScaled(value, scaleOf(word), decimals)).toBe(text);
});

test('a scaled number loses no digit, whatever the scale', () => {
  const value = fc.bigInt({ min: -(2n ** 64n), max: 2n ** 64n });
  fc.assert(
    fc.property(value, fc.constantFrom(...SCALES), fc.integer({ min: -18, max: 0 }), (units, scale, decimals) => {
      const { num, den } = readNumber(formatScaled(units, scale, decimals));
      expect(toRational(num * 10n ** BigInt(scale.exponent), den)).toEqual(toRational(units));
    }),
  );
});

describe('a ratio as a short decimal', () => {
  test.each<[bigint, bigint, Rounding, number, string, boolean]>([
    [50n, 20n, 'nearest', 2, '2.5', true],
    [500n, 50n, 'down', 2, '10', true],
    [500n, 20n, 'down', 2, '25', true],
    [104n, 85n, 'nearest', 3, '1.22', false],
    [104n, 85n, 'down', 3, '1.22', false],
    [104n, 85n, 'up', 3, '1.23', false],
    [500n, 51n, 'down', 2, '9.8', false],
    [500n, 51n, 'up', 2, '9.9', false],
    [9996n, 1000n, 'nearest', 3, '10', false],
    [9999n, 1n, 'up', 2, '9,999', true],
    [0n, 3n, 'down', 3, '0', true],
    [12_345_678n, 10n, 'nearest', 3, '1,234,568', false],
  ])('%i/%i rounded %s to %i digits is %s', (num, den, rounding, digits, text, exact) => {
    expect(formatRatio(toRational(num, den), rounding, digits)).toEqual({ text, exact });
  });

  test('a lower bound is never rounded up, an upper one never down, and the nearest lies between', () => {
    const units = fc.bigInt({ min: 0n, max: 2n ** 63n });
    const ratio = fc
      .tuple(
        units,
        units.filter((den) => den > 0n),
      )
      .map(([num, den]) => toRational(num, den));
    fc.assert(
      fc.property(ratio, fc.constantFrom(2, 3), (value, digits) => {
        const [down, nearest, up] = (['down', 'nearest', 'up'] as const).map((way) =>
          readNumber(formatRatio(value, way, digits).text),
        );
        if (!down || !nearest || !up) throw new Error('three ways of rounding');
        expect(compareRational(down, value)).toBeLessThanOrEqual(0);
        expect(compareRational(up, value)).toBeGreaterThanOrEqual(0);
        expect([down, up]).toContainEqual(nearest);
        const { exact } = formatRatio(value, 'nearest', digits);
        expect(exact).toBe(compareRational(nearest, value) === 0);
      }),
    );
  });
});

test('small whole numbers are spelled out, others are left as they are', () => {
  expect(['0', '8', '10', '11', '2.5', 3].map(spellSmall)).toEqual(['zero', 'eight', 'ten', '11', '2.5', 'three']);
});
