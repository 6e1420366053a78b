import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth, wrapText } from '@/ui/charts/layout/text-width';

const NAME = { size: 18, weight: 650 } as const;
const NOTE = { size: 15, weight: 400 } as const;

describe('estimated text widths', () => {
  // Measured in Chromium with the page's own fonts.
  test.each([
    ['500', { size: 23, weight: 650 }, 35.9],
    ['Bosnia & Herzegovina', NAME, 169.6],
    ['Saint Vincent and the Grenadines', NAME, 259.5],
    ['Apr 2024–Mar 2025, inferred', NOTE, 174.5],
  ] as const)('"%s" is at most 1 %% under and 4 %% over its drawn width', (text, font, drawn) => {
    expect(textWidth(text, font) / drawn).toBeGreaterThan(0.99);
    expect(textWidth(text, font) / drawn).toBeLessThan(1.04);
  });
});

describe('wrapped text', () => {
  test.each([
    ['China', NAME, ['China']],
    ['Bosnia & Herzegovina', NAME, ['Bosnia & ', 'Herzegovina']],
    ['Saint Vincent and the Grenadines', NAME, ['Saint Vincent and ', 'the Grenadines']],
    ['Apr 2024–Mar 2025, inferred', NOTE, ['Apr 2024–Mar 2025, ', 'inferred']],
    ['Llanfairpwllgwyngyll', NAME, ['Llanfairpwllgwyn', 'gyll']],
  ] as const)('"%s" fits 140 px', (text, font, lines) => {
    expect(wrapText(text, 140, font)).toEqual(lines);
  });

  test('keeps every character, and every line within the width but for its last spaces', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 40, max: 200 }), (text, width) => {
        const lines = wrapText(text, width, NAME);
        expect(lines.join('')).toBe(text);
        for (const line of lines) expect(textWidth(line.trimEnd(), NAME)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
