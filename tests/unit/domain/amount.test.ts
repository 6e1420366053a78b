import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AMOUNT_LIMIT, type Amount, compareForOrder, findAmountProblems, printedValue } from '@/lib/domain/amount';
import { isQualifier, QUALIFIERS } from '@/lib/domain/qualifier';
import { validAmount } from '../../support/arbitraries';
import { billions } from '../../support/figures';

test('a valid amount has no problem, whatever its qualifier', () => {
  fc.assert(
    fc.property(validAmount(), (amount) => {
      expect(findAmountProblems(amount)).toEqual([]);
    }),
  );
});

test.each<[string, Amount, string[]]>([
  [
    'no bound for exactly',
    { qualifier: 'exactly', low: null, high: null, decimals: 0 },
    ['low_missing', 'high_missing'],
  ],
  ['two centres', { qualifier: 'about', low: 50n, high: 51n, decimals: 0 }, ['low_high_differ']],
  ['an invented upper bound', { qualifier: 'above', low: 500n, high: 600n, decimals: 0 }, ['high_not_allowed']],
  ['above without a bound', { qualifier: 'above', low: null, high: null, decimals: 0 }, ['low_missing']],
  ['an invented lower bound', { qualifier: 'below', low: 0n, high: 50n, decimals: 0 }, ['low_not_allowed']],
  ['at most without a bound', { qualifier: 'at_most', low: null, high: null, decimals: 0 }, ['high_missing']],
  [
    'nearly kept as a lower bound',
    { qualifier: 'nearly', low: 50n, high: null, decimals: 0 },
    ['high_missing', 'low_not_allowed'],
  ],
  ['a range upside down', { qualifier: 'between', low: 50n, high: 40n, decimals: 0 }, ['low_not_under_high']],
  ['a range of one value', { qualifier: 'between', low: 40n, high: 40n, decimals: 0 }, ['low_not_under_high']],
  ['a negative amount', { qualifier: 'exactly', low: -1n, high: -1n, decimals: 0 }, ['negative']],
  ['2^63', { qualifier: 'exactly', low: AMOUNT_LIMIT, high: AMOUNT_LIMIT, decimals: 0 }, ['too_large']],
  [
    'digits finer than printed',
    { qualifier: 'above', low: 8_512_345_678n, high: null, decimals: -8 },
    ['finer_than_decimals'],
  ],
  ['below zero', { qualifier: 'below', low: null, high: 0n, decimals: 0 }, ['negative']],
  ['nearly zero', { qualifier: 'nearly', low: null, high: 0n, decimals: 0 }, ['negative']],
])('%s is a problem', (_, amount, problems) => {
  expect(findAmountProblems(amount).toSorted()).toEqual(problems.toSorted());
});

test.each<[Amount]>([
  [{ qualifier: 'exactly', low: 0n, high: 0n, decimals: 0 }],
  [{ qualifier: 'at_most', low: null, high: 0n, decimals: 0 }],
  [{ qualifier: 'above', low: 0n, high: null, decimals: 0 }],
  [{ qualifier: 'exactly', low: AMOUNT_LIMIT - 1n, high: AMOUNT_LIMIT - 1n, decimals: 0 }],
  [{ qualifier: 'about', low: 9n * 10n ** 18n, high: 9n * 10n ** 18n, decimals: -18 }],
])('the edge %o is allowed', (amount) => {
  expect(findAmountProblems(amount)).toEqual([]);
});

test('a broken amount is always found: a bound taken away, added, negated or too large', () => {
  const breakings: ((amount: Amount) => Amount)[] = [
    (amount) => ({ ...amount, low: null, high: null }),
    (amount) => ({ ...amount, low: amount.low === null ? 0n : -1n - amount.low }),
    (amount) => ({ ...amount, high: amount.high === null ? AMOUNT_LIMIT : amount.high + AMOUNT_LIMIT }),
  ];
  fc.assert(
    fc.property(validAmount(), fc.constantFrom(...breakings), (amount, broken) => {
      expect(findAmountProblems(broken(amount))).not.toEqual([]);
    }),
  );
});

test('the printed value is the bound or the centre; of a range it is the low end', () => {
  expect(printedValue(billions('above', 500))).toBe(500_000_000_000n);
  expect(printedValue(billions('nearly', 50))).toBe(50_000_000_000n);
  expect(printedValue(billions('between', 40, 50))).toBe(40_000_000_000n);
});

test('the order for drawing is by what was printed, a range by its middle, larger first', () => {
  const amounts = [billions('exactly', 44), billions('between', 40, 50), billions('above', 500), billions('below', 20)];
  expect(amounts.toSorted(compareForOrder).map(({ qualifier }) => qualifier)).toEqual([
    'above',
    'between',
    'exactly',
    'below',
  ]);
});

test('the order for drawing is one order: antisymmetric and transitive', () => {
  fc.assert(
    fc.property(fc.array(validAmount(), { minLength: 3, maxLength: 3 }), (amounts) => {
      const [a, b, c] = amounts.toSorted(compareForOrder);
      if (!a || !b || !c) return;
      expect(compareForOrder(a, b) + compareForOrder(b, a)).toBe(0);
      expect([compareForOrder(a, b), compareForOrder(b, c), compareForOrder(a, c)].every((sign) => sign <= 0)).toBe(
        true,
      );
    }),
  );
});

test('the eight qualifiers are known by their codes and by no other text', () => {
  expect(QUALIFIERS).toEqual(['exactly', 'about', 'above', 'at_least', 'below', 'at_most', 'nearly', 'between']);
  expect(QUALIFIERS.every(isQualifier)).toBe(true);
  expect(['', 'Above', 'over', '__proto__', 'constructor'].some(isQualifier)).toBe(false);
});
