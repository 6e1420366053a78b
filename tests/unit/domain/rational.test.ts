import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addRational, compareRational, divideRational, subtractRational, toRational } from '@/lib/domain/rational';

const whole = fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n });
const rational = fc
  .tuple(
    whole,
    whole.filter((den) => den !== 0n),
  )
  .map(([num, den]) => toRational(num, den));

test('a fraction is in lowest terms over a positive denominator', () => {
  expect(toRational(10n, -4n)).toEqual({ num: -5n, den: 2n });
  expect(toRational(0n, -7n)).toEqual({ num: 0n, den: 1n });
  expect(() => toRational(1n, 0n)).toThrow('denominator zero');
});

test('subtracting takes adding back, dividing takes multiplying back, and no digit is lost', () => {
  fc.assert(
    fc.property(rational, rational, (a, b) => {
      expect(subtractRational(addRational(a, b), b)).toEqual(a);
      if (b.num !== 0n) expect(divideRational(toRational(a.num * b.num, a.den * b.den), b)).toEqual(a);
    }),
  );
});

test('the order of fractions is that of their difference', () => {
  fc.assert(
    fc.property(rational, rational, (a, b) => {
      const difference = subtractRational(a, b).num;
      expect(compareRational(a, b)).toBe(difference === 0n ? 0 : difference > 0n ? 1 : -1);
    }),
  );
});
