import { isRange, QUALIFIER_SHAPES, type Qualifier, type StoredBounds } from './qualifier';

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

/** Each problem with the test that finds it. */
const PROBLEM_TESTS: Record<AmountProblem, (amount: Amount, stores: StoredBounds) => boolean> = {
  low_missing: ({ low }, stores) => stores !== 'high' && low === null,
  high_missing: ({ high }, stores) => stores !== 'low' && high === null,
  low_not_allowed: ({ low }, stores) => stores === 'high' && low !== null,
  high_not_allowed: ({ high }, stores) => stores === 'low' && high !== null,
  low_high_differ: ({ low, high }, stores) => stores === 'centre' && low !== null && high !== null && low !== high,
  low_not_under_high: ({ low, high }, stores) => stores === 'both' && low !== null && high !== null && low >= high,
  negative: (amount) => boundsOf(amount).some((bound) => bound < 0n) || isBelowZero(amount),
  too_large: (amount) => boundsOf(amount).some((bound) => bound >= AMOUNT_LIMIT),
  finer_than_decimals: (amount) => boundsOf(amount).some((bound) => bound % 10n ** BigInt(-amount.decimals) !== 0n),
};

/**
 * What is wrong with an amount; empty when nothing is. Amounts are positive or zero: a balance keeps a positive amount
 * and a sign. Digits finer than `decimals` (0 or less) contradict it, as 8,512,345,678 with -8 does.
 */
export function findAmountProblems(amount: Amount): AmountProblem[] {
  const { stores } = QUALIFIER_SHAPES[amount.qualifier];
  const codes = Object.keys(PROBLEM_TESTS) as AmountProblem[];
  return codes.filter((code) => PROBLEM_TESTS[code](amount, stores));
}

/** "Below 0" and "nearly 0" leave negative values alone. */
function isBelowZero({ qualifier, high }: Amount): boolean {
  const { stores, includesBound } = QUALIFIER_SHAPES[qualifier];
  return stores === 'high' && !includesBound && high === 0n;
}

/** The bounds that are there. */
export function boundsOf({ low, high }: Pick<Amount, 'low' | 'high'>): bigint[] {
  return [low, high].filter((bound) => bound !== null);
}

/** The bound or centre that the article printed: the value a mark is drawn at. For `between` it is the low end. */
export function printedValue(amount: Amount): bigint {
  const value = amount.low ?? amount.high;
  if (value === null) throw new Error('an amount without any bound reached the domain');
  return value;
}

/** Both bounds of a range; null for an amount that was printed as one number. */
export function printedRange({ qualifier, low, high }: Amount): { low: bigint; high: bigint } | null {
  return isRange(qualifier) && low !== null && high !== null ? { low, high } : null;
}

/** Orders by size for drawing: what was printed, for `between` the middle. Larger first; never a comparison of truth. */
export function compareForOrder(a: Amount, b: Amount): number {
  const twice = (amount: Amount) => (amount.low ?? amount.high ?? 0n) + (amount.high ?? amount.low ?? 0n);
  const [left, right] = [twice(a), twice(b)];
  if (left !== right) return left > right ? -1 : 1;
  return 0;
}
