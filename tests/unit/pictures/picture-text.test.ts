import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceLines, isSetInOurFaces, measureText, type PictureFont, wrapLines } from '@/ui/pictures/picture-text';

const SANS: PictureFont = { face: 'sans-400', size: 15 };

describe('measureText', () => {
  test('goes by the fonts: figures are tabular, strong text is wider, widths grow with the size', () => {
    expect(measureText('500', { face: 'sans-650', size: 20 })).toBeCloseTo(31.2, 1);
    expect(measureText('111', SANS)).toBe(measureText('888', SANS));
    expect(measureText('Россия', { face: 'sans-650', size: 15 })).toBeGreaterThan(measureText('Россия', SANS));
    expect(measureText('trade', { ...SANS, size: 30 })).toBeCloseTo(2 * measureText('trade', SANS), 9);
  });

  test('takes a character that no face has for as wide as its size', () => {
    expect(measureText('新华社', SANS)).toBe(45);
  });
});

test('isSetInOurFaces tells Latin and Cyrillic from what only the machine may have', () => {
  expect(isSetInOurFaces('Известия, “São Tomé”, ≈ 50 − 8.5\nŁódź')).toBe(true);
  expect(isSetInOurFaces('新华社')).toBe(false);
});

const words = fc
  .array(fc.string({ unit: fc.constantFrom(...'aiWm0é-,Ж漢'), minLength: 1, maxLength: 30 }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((list) => list.join(' '));

describe('lines', () => {
  test('every one fits, and together they are the text', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 400 }), (text, width) => {
        const lines = wrapLines(text, width, SANS);
        for (const line of lines) expect(measureText(line, SANS)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  test('of a heading are never more and never wider', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 400 }), (text, width) => {
        const balanced = balanceLines(text, width, SANS);
        // Fewer are possible where a narrower line breaks a long word at another place.
        expect(balanced.length).toBeLessThanOrEqual(wrapLines(text, width, SANS).length);
        for (const line of balanced) expect(measureText(line, SANS)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('of a heading leave no word alone', () => {
    const text = 'Trade with the region as sources reported it last year';
    const width = measureText('Trade with the region as sources reported it last', SANS) + 1;
    expect(wrapLines(text, width, SANS).at(-1)).toBe('year');
    expect(balanceLines(text, width, SANS).at(-1)).not.toBe('year');
  });

  test('of an address break behind its separators', () => {
    expect(wrapLines('https://a.example/compare?figures=aaa,bbb&asOf=1', 190, SANS)).toEqual([
      'https://a.example/compare?',
      'figures=aaa,bbb&asOf=1',
    ]);
  });
});
