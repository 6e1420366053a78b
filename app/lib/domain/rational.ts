/** An exact fraction in lowest terms with a positive denominator: ratios of amounts lose no digit. */
export interface Rational {
  num: bigint;
  den: bigint;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Reduces num/den. Throws on a zero denominator: callers decide about division before they come here. */
export function toRational(num: bigint, den = 1n): Rational {
  if (den === 0n) throw new Error('a fraction cannot have the denominator zero');
  const divisor = greatestCommonDivisor(num, den) || 1n;
  const sign = den < 0n ? -1n : 1n;
  return { num: (sign * num) / divisor, den: (sign * den) / divisor };
}

/** -1, 0 or 1. */
export function compareRational(a: Rational, b: Rational): -1 | 0 | 1 {
  const difference = a.num * b.den - b.num * a.den;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export const addRational = (a: Rational, b: Rational) => toRational(a.num * b.den + b.num * a.den, a.den * b.den);
export const subtractRational = (a: Rational, b: Rational) => toRational(a.num * b.den - b.num * a.den, a.den * b.den);
export const divideRational = (a: Rational, b: Rational) => toRational(a.num * b.den, a.den * b.num);
