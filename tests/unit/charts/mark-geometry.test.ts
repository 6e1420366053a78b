import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUALIFIER_SHAPES, QUALIFIERS } from '@/lib/domain/qualifier';
import { ARROW, type MarkPart, shapeMark } from '@/ui/charts/layout/mark-geometry';

const BAR = { x: 152, y: 28, width: 504, height: 32 };
const kinds = (parts: readonly MarkPart[]) => parts.map(({ part }) => part);

describe('the shapes of a mark', () => {
  test.each([
    ['exactly', ['bar'], 656],
    ['about', ['fade'], 666],
    ['above', ['bar', 'arrow'], 694],
    ['at_least', ['bar', 'cap', 'arrow'], 694],
    ['below', ['fade', 'cap'], 656],
    ['at_most', ['fade', 'cap'], 656],
    ['nearly', ['bar', 'cap'], 656],
    ['between', ['bar'], 656],
  ] as const)('%s: %s, ending at %d', (qualifier, parts, end) => {
    const geometry = shapeMark({ qualifier }, BAR);
    expect(kinds(geometry.parts)).toEqual(parts);
    expect(geometry.end).toBe(end);
  });

  test('about fades over 20 px around its centre, and over at most 1.2 times a short bar', () => {
    expect(shapeMark({ qualifier: 'about' }, BAR).parts).toMatchObject([{ solidAt: 646, clearAt: 666, width: 514 }]);
    expect(shapeMark({ qualifier: 'about' }, { ...BAR, x: 0, width: 10 }).parts).toMatchObject([
      { solidAt: 4, clearAt: 16, width: 16 },
    ]);
    expect(shapeMark({ qualifier: 'about' }, { ...BAR, width: 0 }).parts).toMatchObject([{ width: 0 }]);
  });

  test('an end line is whole where the bound itself is possible, and its outer edge is the bound', () => {
    for (const qualifier of QUALIFIERS) {
      for (const part of shapeMark({ qualifier }, BAR).parts) {
        if (part.part !== 'cap') continue;
        expect(part.solid).toBe(QUALIFIER_SHAPES[qualifier].includesBound);
        expect(part.x + part.width).toBe(656);
      }
    }
  });

  test('nearly leaves a gap before its end line', () => {
    const [bar, cap] = shapeMark({ qualifier: 'nearly' }, BAR).parts;
    expect(bar).toMatchObject({ part: 'bar', width: 496 });
    expect(cap).toMatchObject({ part: 'cap', x: 653 });
  });

  test('only an open upper end carries an arrow, of one length whatever the scale', () => {
    fc.assert(
      fc.property(fc.constantFrom(...QUALIFIERS), fc.double({ min: 0, max: 504, noNaN: true }), (qualifier, width) => {
        const { parts, end } = shapeMark({ qualifier }, { ...BAR, width });
        const isOpen = QUALIFIER_SHAPES[qualifier].stores === 'low';
        expect(kinds(parts).includes('arrow')).toBe(isOpen);
        if (isOpen) expect(end - (BAR.x + width)).toBeCloseTo(ARROW.length, 1);
        // "Above" has no end line; "at least" has one at its bound, where the arrow begins.
        if (qualifier === 'above') expect(kinds(parts)).not.toContain('cap');
      }),
    );
  });

  test('no part has a negative width', () => {
    fc.assert(
      fc.property(fc.constantFrom(...QUALIFIERS), fc.double({ min: 0, max: 504, noNaN: true }), (qualifier, width) => {
        for (const part of shapeMark({ qualifier }, { ...BAR, width }).parts) {
          if (part.part === 'bar' || part.part === 'fade') expect(part.width).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
