import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureOrder } from '@/lib/domain/figure-selection';
import { formatCursor, parseCursor } from '@/lib/schemas/cursor';
import { parsePlaceParts, toPlaceParts } from '@/lib/schemas/figure-place';
import { FIGURE_SORTS } from '@/lib/schemas/figure-query';
import { figure } from '../../support/arbitraries';

test('a cursor comes back as it was, in an address’s characters, whatever its parts are', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 20 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), fc.constantFrom('after', 'before'), (place, side) => {
      const cursor = { list: 'figures', side, place } as const;
      expect(formatCursor(cursor)).toMatch(/^[\w-]+$/);
      expect(parseCursor(formatCursor(cursor), 'figures')).toEqual(cursor);
      expect(parseCursor(formatCursor(cursor), 'sources')).toBeNull();
    }),
  );
});

test('any other text is no cursor, and is never thrown at', () => {
  for (const text of [
    '',
    'x',
    'e30',
    'W10',
    'bnVsbA',
    btoa('["figures","after",[]]'),
    btoa('["figures","up",["a"]]'),
  ]) {
    expect(parseCursor(text, 'figures')).toBeNull();
  }
  fc.assert(fc.property(fc.string(), (text) => parseCursor(text, 'figures') === null));
});

test('a figure’s place says in each order what the figure itself says', () => {
  fc.assert(
    fc.property(figure(), figure(), fc.constantFrom(...FIGURE_SORTS), (a, b, sort) => {
      const compare = figureOrder(sort, 'descending', (key) => key);
      const place = parsePlaceParts(toPlaceParts(a, sort), sort);
      if (!place) throw new Error('a figure has a place in every order');
      expect(Math.sign(compare(b, place))).toBe(Math.sign(compare(b, a)));
      expect(compare(a, place)).toBe(0);
    }),
  );
});

test.each([
  ['amount', ['USD', 'exactly', '1.5', '', '', 'x']],
  ['amount', ['USD', 'nonsense', '1', '', '', 'x']],
  ['amount', ['USD']],
  ['flow', ['trade', 'x']],
  ['period', ['soon', '', 'x']],
] as const)('parts that are no place of the order by %s are refused: %j', (sort, parts) => {
  expect(parsePlaceParts(parts, sort)).toBeNull();
});
