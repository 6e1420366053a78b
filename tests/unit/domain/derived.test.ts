import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Amount } from '@/lib/domain/amount';
import { addAmounts, certainSign, type Derived, divideAmounts, type End, subtractAmounts } from '@/lib/domain/derived';
import {
  addRational,
  compareRational,
  divideRational,
  type Rational,
  subtractRational,
  toRational,
} from '@/lib/domain/rational';
import { amountWithValue, validAmount } from '../../support/arbitraries';
import { billions } from '../../support/figures';

const BILLION = 10n ** 9n;

function shownEnd(end: End | null, [open, closed]: [string, string], unit: bigint): [string, string] {
  if (!end) return [open, '…'];
  return [end.closed ? closed : open, String(Number(end.value.num) / Number(end.value.den * unit))];
}

/** Interval notation with what was carried along: `about (10, …)`, `[-1.9, -1.9]`; a reason as it is. */
function shown(derived: Derived, unit = 1n): string {
  if (derived.kind === 'nothing') return derived.reason;
  const [left, low] = shownEnd(derived.low, ['(', '['], unit);
  const [right, high] = shownEnd(derived.high, [')', ']'], unit);
  return `${derived.about ? 'about ' : ''}${derived.near ? 'nearly ' : ''}${left}${low}, ${high}${right}`;
}

describe('worked figures', () => {
  test.each<[string, Amount, Amount, string]>([
    ['above 500 over about 50', billions('above', 500), billions('about', 50), 'about (10, …)'],
    ['above 500 over about 20', billions('above', 500), billions('about', 20), 'about (25, …)'],
    ['about 50 over about 20', billions('about', 50), billions('about', 20), 'about [2.5, 2.5]'],
    ['nearly 50 over exactly 20', billions('nearly', 50), billions('exactly', 20), 'nearly (…, 2.5)'],
    ['nearly 50 over about 20', billions('nearly', 50), billions('about', 20), 'about (…, 2.5)'],
    ['between 40 and 50 over exactly 20', billions('between', 40, 50), billions('exactly', 20), '[2, 2.5]'],
    ['exactly 20 over between 40 and 50', billions('exactly', 20), billions('between', 40, 50), '[0.4, 0.5]'],
    ['at least 40 over exactly 20', billions('at_least', 40), billions('exactly', 20), '[2, …)'],
    ['at most 40 over exactly 20', billions('at_most', 40), billions('exactly', 20), '(…, 2]'],
    ['exactly 40 over above 20', billions('exactly', 40), billions('above', 20), '(…, 2)'],
    ['above 500 over above 20', billions('above', 500), billions('above', 20), 'bounds_say_nothing'],
    ['exactly 0 over above 10', billions('exactly', 0), billions('above', 10), '(…, 0]'],
    ['exactly 0 over exactly 10', billions('exactly', 0), billions('exactly', 10), '[0, 0]'],
    ['below 50 over below 20', billions('below', 50), billions('below', 20), 'divisor_may_be_zero'],
    ['exactly 50 over exactly 0', billions('exactly', 50), billions('exactly', 0), 'divisor_may_be_zero'],
    ['exactly 50 over nearly 20', billions('exactly', 50), billions('nearly', 20), 'divisor_may_be_zero'],
    ['exactly 50 over above 0', billions('exactly', 50), billions('above', 0), 'divisor_may_be_zero'],
    ['exactly 50 over between 0 and 10', billions('exactly', 50), billions('between', 0, 10), 'divisor_may_be_zero'],
  ])('%s', (_, over, under, expected) => {
    expect(shown(divideAmounts(over, under))).toBe(expected);
  });

  test.each<[string, Amount, Amount, string]>([
    ['exactly 8.5 less exactly 10.4', billions('exactly', 8.5), billions('exactly', 10.4), '[-1.9, -1.9]'],
    ['above 500 less about 50', billions('above', 500), billions('about', 50), 'about (450, …)'],
    ['about 50 less above 500', billions('about', 50), billions('above', 500), 'about (…, -450)'],
    ['nearly 50 less exactly 20', billions('nearly', 50), billions('exactly', 20), 'nearly (…, 30)'],
    ['exactly 50 less nearly 20', billions('exactly', 50), billions('nearly', 20), '(30, …)'],
    ['at least 50 less at most 20', billions('at_least', 50), billions('at_most', 20), '[30, …)'],
    ['between 40 and 50 less between 10 and 20', billions('between', 40, 50), billions('between', 10, 20), '[20, 40]'],
    ['below 50 less below 20', billions('below', 50), billions('below', 20), 'bounds_say_nothing'],
    ['above 50 less above 20', billions('above', 50), billions('above', 20), 'bounds_say_nothing'],
  ])('%s', (_, first, second, expected) => {
    expect(shown(subtractAmounts(first, second), BILLION)).toBe(expected);
  });

  test.each<[string, Amount, Amount, string]>([
    ['exactly 8.5 and exactly 10.4', billions('exactly', 8.5), billions('exactly', 10.4), '[18.9, 18.9]'],
    ['above 500 and about 50', billions('above', 500), billions('about', 50), 'about (550, …)'],
    ['nearly 50 and exactly 20', billions('nearly', 50), billions('exactly', 20), 'nearly (…, 70)'],
    ['exactly 20 and nearly 50', billions('exactly', 20), billions('nearly', 50), 'nearly (…, 70)'],
    ['nearly 50 and nearly 20', billions('nearly', 50), billions('nearly', 20), '(…, 70)'],
    ['at least 50 and between 10 and 20', billions('at_least', 50), billions('between', 10, 20), '[60, …)'],
    ['above 50 and below 20', billions('above', 50), billions('below', 20), 'bounds_say_nothing'],
  ])('%s', (_, first, second, expected) => {
    expect(shown(addAmounts(first, second), BILLION)).toBe(expected);
  });
});

const OPERATIONS: [string, (a: Amount, b: Amount) => Derived, (a: Rational, b: Rational) => Rational][] = [
  ['sum', addAmounts, addRational],
  ['difference', subtractAmounts, subtractRational],
  ['ratio', divideAmounts, divideRational],
];

function contains({ low, high }: { low: End | null; high: End | null }, value: Rational): boolean {
  const below = low ? compareRational(low.value, value) : -1;
  const above = high ? compareRational(value, high.value) : -1;
  return (below < 0 || (below === 0 && low?.closed === true)) && (above < 0 || (above === 0 && high?.closed === true));
}

describe.each(OPERATIONS)('every %s', (_, combine, calculate) => {
  test('has bounds that contain each result of values that its operands allow', () => {
    fc.assert(
      fc.property(amountWithValue(), amountWithValue(), (a, b) => {
        const derived = combine(a.amount, b.amount);
        if (derived.kind === 'nothing') return;
        expect(contains(derived, calculate(a.value, b.value))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('is about when one of its operands is, and only then', () => {
    fc.assert(
      fc.property(validAmount(), validAmount(), (a, b) => {
        const derived = combine(a, b);
        if (derived.kind === 'value') expect(derived.about).toBe(a.qualifier === 'about' || b.qualifier === 'about');
      }),
    );
  });

  test('of an open operand has no closed end, but at zero, which nothing divides', () => {
    const open = validAmount('above', 'below', 'nearly');
    fc.assert(
      fc.property(open, validAmount(), fc.boolean(), (a, b, swapped) => {
        const derived = swapped ? combine(b, a) : combine(a, b);
        if (derived.kind === 'nothing') return;
        const closed = [derived.low, derived.high].filter((end) => end?.closed === true && end.value.num !== 0n);
        expect(closed).toEqual([]);
      }),
    );
  });

  test('of two exact operands is exact', () => {
    fc.assert(
      fc.property(validAmount('exactly'), validAmount('exactly'), (a, b) => {
        const derived = combine(a, b);
        if (derived.kind === 'nothing') return;
        const end = { value: calculate(toRational(a.low ?? 0n), toRational(b.low ?? 0n)), closed: true };
        expect(derived).toEqual({ kind: 'value', low: end, high: end, about: false, near: false });
      }),
    );
  });

  test('is nearly only where nearly meets one exact value', () => {
    fc.assert(
      fc.property(validAmount(), validAmount(), (a, b) => {
        const derived = combine(a, b);
        if (derived.kind === 'nothing' || !derived.near) return;
        expect([a.qualifier, b.qualifier].toSorted()).toEqual(['exactly', 'nearly']);
        expect(derived.low).toBeNull();
      }),
    );
  });

  test('says something or why not, and never has neither end', () => {
    fc.assert(
      fc.property(validAmount(), validAmount(), (a, b) => {
        const derived = combine(a, b);
        if (derived.kind === 'value') expect(derived.low ?? derived.high).not.toBeNull();
        else expect(['divisor_may_be_zero', 'bounds_say_nothing']).toContain(derived.reason);
      }),
    );
  });
});

test('a sum does not depend on the order of its operands', () => {
  fc.assert(
    fc.property(validAmount(), validAmount(), (a, b) => {
      expect(addAmounts(a, b)).toEqual(addAmounts(b, a));
    }),
  );
});

test.each<[string, Derived, string | null]>([
  ['8.5 less 10.4', subtractAmounts(billions('exactly', 8.5), billions('exactly', 10.4)), 'negative'],
  ['10.4 less 8.5', subtractAmounts(billions('exactly', 10.4), billions('exactly', 8.5)), 'positive'],
  ['8.5 less 8.5', subtractAmounts(billions('exactly', 8.5), billions('exactly', 8.5)), 'zero'],
  ['above 8.5 less 8.5', subtractAmounts(billions('above', 8.5), billions('exactly', 8.5)), 'positive'],
  ['at least 8.5 less 8.5', subtractAmounts(billions('at_least', 8.5), billions('exactly', 8.5)), null],
  ['below 8.5 less 8.5', subtractAmounts(billions('below', 8.5), billions('exactly', 8.5)), 'negative'],
  ['at most 8.5 less 8.5', subtractAmounts(billions('at_most', 8.5), billions('exactly', 8.5)), null],
  ['between 8 and 9 less 8.5', subtractAmounts(billions('between', 8, 9), billions('exactly', 8.5)), null],
])('the sign of %s', (_, derived, sign) => {
  expect(derived.kind === 'value' ? certainSign(derived) : 'nothing').toBe(sign);
});
