import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AMOUNT_LIMIT } from '@/lib/domain/amount';
import { compareBySize, type Figure } from '@/lib/domain/figure';
import { sizeKey } from '@/lib/domain/size-key';

type Sized = Pick<Figure, 'amount' | 'balanceSign'>;

const bound = fc.option(fc.bigInt({ min: 0n, max: AMOUNT_LIMIT - 1n }), { nil: null });
const sized: fc.Arbitrary<Sized> = fc
  .tuple(bound, bound, fc.constantFrom(null, 'surplus' as const, 'deficit' as const))
  .filter(([low, high]) => low !== null || high !== null)
  .map(([low, high, balanceSign]) => ({ amount: { qualifier: 'between', low, high, decimals: 0 }, balanceSign }));

const of = (value: bigint, balanceSign: 'deficit' | null = null): Sized => ({
  amount: { qualifier: 'exactly', low: value, high: value, decimals: 0 },
  balanceSign,
});

test.each([
  [of(8_500_000_000n), '100000000017000000000'],
  [of(0n), '100000000000000000000'],
  [of(1n, 'deficit'), '099999999999999999997'],
  [of(AMOUNT_LIMIT - 1n), '118446744073709551614'],
])('the key of a size is text of one length: %#', (figure, expected) => {
  expect(sizeKey(figure)).toBe(expected);
});

test('keys rise as sizes do, deficits below all', () => {
  fc.assert(
    fc.property(sized, sized, (a, b) => {
      const [left, right] = [sizeKey(a), sizeKey(b)];
      expect(left === right ? 0 : left < right ? 1 : -1).toBe(Math.sign(compareBySize(a, b)));
    }),
    { numRuns: 2000 },
  );
});
