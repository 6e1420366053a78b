import { describe, expect, test } from 'vitest';
import { findAmountProblems } from '@/lib/domain/amount';
import { qualifierOf, toDerived } from '@/lib/domain/derived';
import { boundsFor, QUALIFIERS } from '@/lib/domain/qualifier';

describe('the bounds of one printed value', () => {
  test.each([
    ['exactly', { low: 50n, high: 50n }],
    ['about', { low: 50n, high: 50n }],
    ['above', { low: 50n, high: null }],
    ['at_least', { low: 50n, high: null }],
    ['below', { low: null, high: 50n }],
    ['at_most', { low: null, high: 50n }],
    ['nearly', { low: null, high: 50n }],
    ['between', { low: 50n, high: null }],
  ] as const)('%s 50', (qualifier, bounds) => {
    expect(boundsFor(qualifier, 50n)).toEqual(bounds);
  });

  test('are an amount without problems, but for a range that lacks its end', () => {
    const incomplete = QUALIFIERS.filter(
      (qualifier) => findAmountProblems({ qualifier, ...boundsFor(qualifier, 50n), decimals: 0 }).length > 0,
    );
    expect(incomplete).toEqual(['between']);
  });
});

test('an amount read as its ends has the qualifier that it had', () => {
  for (const qualifier of QUALIFIERS) {
    const ends = qualifier === 'between' ? { low: 40n, high: 50n } : boundsFor(qualifier, 50n);
    expect(qualifierOf(toDerived({ qualifier, ...ends, decimals: 0 }))).toBe(qualifier);
  }
});
