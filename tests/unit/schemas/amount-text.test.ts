import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toAmountText } from '@/lib/format/form/amount-text';
import { parseAmountText } from '@/lib/schemas/amount-text';
import { validAmount } from '../../support/arbitraries';

const BILLION = 1_000_000_000n;

describe('parseSpokenAmount', () => {
  test.each([
    ['8.5 billion', 8_500_000_000n, -8],
    ['8,5 billion', 8_500_000_000n, -8],
    ['8,5 mrd', 8_500_000_000n, -8],
    ['8.5bn', 8_500_000_000n, -8],
    ['8.50 billion', 8_500_000_000n, -7],
    ['20.0 billion', 20n * BILLION, -8],
    ['500 bn', 500n * BILLION, -9],
    ['500 billion', 500n * BILLION, -9],
    ['1,234 billion', 1_234n * BILLION, -9],
    ['1.234 billion', 1_234_000_000n, -6],
    ['0,500 billion', 500_000_000n, -6],
    ['8500000000', 8_500_000_000n, 0],
    ['8,500,000,000', 8_500_000_000n, 0],
    ['8.500.000.000', 8_500_000_000n, 0],
    ['8 500 000 000', 8_500_000_000n, 0],
    ['8’500’000', 8_500_000n, 0],
    ['1.234,5 million', 1_234_500_000n, -5],
    ['1 234,5 million', 1_234_500_000n, -5],
    ['3 trillion', 3_000n * BILLION, -12],
    ['12 thousand', 12_000n, -3],
    ['10,4 млрд', 10_400_000_000n, -8],
    ['12.00', 12n, 0],
    ['9223372036854775807', 9_223_372_036_854_775_807n, 0],
  ])('reads %s', (text, value, decimals) => {
    expect(parseAmountText(text)).toEqual({ low: value, high: value, decimals, isRange: false });
  });

  test.each([
    ['40-50 billion', 40n * BILLION, 50n * BILLION, -9],
    ['40 to 50 billion', 40n * BILLION, 50n * BILLION, -9],
    ['between 40 and 50 billion', 40n * BILLION, 50n * BILLION, -9],
    ['900 million to 1.1 billion', 900_000_000n, 1_100_000_000n, -6],
    ['40 – 50.5 bn', 40n * BILLION, 50_500_000_000n, -8],
  ])('reads the range %s', (text, low, high, decimals) => {
    expect(parseAmountText(text)).toEqual({ low, high, decimals, isRange: true });
  });

  test.each([
    '',
    'billion',
    '8.5 billones',
    '1,23,456',
    '12.5',
    '-3 billion',
    '1.2.3',
    '8.5 billion billion',
    '1 to 2 to 3',
  ])('refuses %j rather than guess', (text) => {
    expect(parseAmountText(text)).toBeNull();
  });

  it('gives back what spokenAmount says, to the last digit printed', () => {
    fc.assert(
      fc.property(validAmount(), (amount) => {
        const value = amount.low ?? amount.high;
        expect(parseAmountText(toAmountText(amount))).toEqual({
          low: value,
          high: amount.high ?? value,
          decimals: amount.decimals,
          isRange: amount.low !== null && amount.high !== null && amount.low !== amount.high,
        });
      }),
    );
  });

  it('reads any text without throwing', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseAmountText(text)));
  });
});
