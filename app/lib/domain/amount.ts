import { QUALIFIER_SHAPES, type Qualifier } from './qualifier';

/** Amounts fit SQLite's 64-bit integers: |x| < 2^63. */
export const AMOUNT_LIMIT = 2n ** 63n;

/**
 * A qualified value in whole currency units. A bound that was not printed is null, never invented: "above 500 billion"
 * has low 500,000,000,000 and no high; "about 50 billion" has low = high = its centre, which is no bound.
 * `decimals` is the exponent of ten of the last digit printed (XBRL): 8.5 billion -8, 8,500,000,000 0.
 */
export interface Amount {
  qualifier: Qualifier;
  low: bigint | null;
  high: bigint | null;
  decimals: number;
}

export type AmountProblem =
  | 'low_missing'
  | 'high_missing'
  | 'low_not_allowed'
  | 'high_not_allowed'
  | 'low_high_differ'
  | 'low_not_under_high'
  | 'negative'
  | 'too_large'
  | 'finer_than_decimals';

/**
 * What is wrong with an amount, in no particular order; empty when nothing is. Amounts are positive or zero: a
 * balance keeps a positive amount and a sign. Digits finer than `decimals` contradict it (8,512,345,678 with -8).
 */
export function findAmountProblems(amount: Amount): AmountProblem[] {
  const { low, high, decimals } = amount;
  const { stores } = QUALIFIER_SHAPES[amount.qualifier];
  const problems: AmountProblem[] = [];
  if (stores !== 'high' && low === null) problems.push('low_missing');
  if (stores !== 'low' && high === null) problems.push('high_missing');
  if (stores === 'high' && low !== null) problems.push('low_not_allowed');
  if (stores === 'low' && high !== null) problems.push('high_not_allowed');
  if (low !== null && high !== null) {
    if (stores === 'centre' && low !== high) problems.push('low_high_differ');
    if (stores === 'both' && low >= high) problems.push('low_not_under_high');
  }
  const bounds = [low, high].filter((bound) => bound !== null);
  if (bounds.some((bound) => bound < 0n)) problems.push('negative');
  if (bounds.some((bound) => bound >= AMOUNT_LIMIT)) problems.push('too_large');
  if (decimals < 0 && decimals >= -18 && bounds.some((bound) => bound % 10n ** BigInt(-decimals) !== 0n)) {
    problems.push('finer_than_decimals');
  }
  return problems;
}

/** The bound or centre that the article printed: the value a mark is drawn at. For `between` it is the low end. */
export function printedValue(amount: Amount): bigint {
  const value = amount.low ?? amount.high;
  if (value === null) throw new Error('an amount without any bound reached the domain');
  return value;
}

/** Orders by size for drawing: what was printed, for `between` the middle. Larger first; never a comparison of truth. */
export function compareForOrder(a: Amount, b: Amount): number {
  const twice = (amount: Amount) => (amount.low ?? amount.high ?? 0n) + (amount.high ?? amount.low ?? 0n);
  const [left, right] = [twice(a), twice(b)];
  if (left !== right) return left > right ? -1 : 1;
  return 0;
}
