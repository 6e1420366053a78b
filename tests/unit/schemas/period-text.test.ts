import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toMonth, toTimePeriod } from '@/lib/domain/period';
import { periodText } from '@/lib/format/figure/period-words';
import { parsePeriodText } from '@/lib/schemas/period-text';

const NOVEMBER = { from: '2025-11-17', to: '2025-12-31' };
const AROUND_NEW_YEAR = { from: '2025-12-20', to: '2026-01-05' };

function read(text: string, window: typeof NOVEMBER | null = NOVEMBER): string {
  const period = parsePeriodText(text, window);
  if (period?.kind === 'months') return `${toTimePeriod(period.span)} ${period.basis}`;
  return period?.kind === 'unresolved' ? period.code : String(period?.kind ?? null);
}

describe('parseSpokenPeriod', () => {
  test.each([
    ['2024', '2024 stated'],
    ['2025-Q3', '2025-Q3 stated'],
    ['2025-03', '2025-03 stated'],
    ['2025-01-01/P8M', '2025-01-01/P8M stated'],
    ['January-August 2025', '2025-01-01/P8M stated'],
    ['Jan–Aug 2025', '2025-01-01/P8M stated'],
    ['January to August 2025', '2025-01-01/P8M stated'],
    ['April 2024 - March 2025', '2024-04-01/P1Y stated'],
    ['2025-01 to 2025-08', '2025-01-01/P8M stated'],
    ['March 2025', '2025-03 stated'],
    ['Q3 2025', '2025-Q3 stated'],
    ['third quarter of 2025', '2025-Q3 stated'],
    ['first half of 2025', '2025-S1 stated'],
    ['first eight months of 2025', '2025-01-01/P8M stated'],
    ['2023-2024', '2023-01-01/P2Y stated'],
    ['last year', '2024 inferred'],
    ['Last  Year', '2024 inferred'],
    ['this year', '2025 inferred'],
    ['the year before last', '2023 inferred'],
    ['January-August', '2025-01-01/P8M inferred'],
    ['in September', '2025-09 inferred'],
    ['last month', 'period_not_one'],
    ['last quarter', '2025-Q3 inferred'],
    ['not stated', 'unstated'],
    ['', 'null'],
    ['soon', 'null'],
    ['August-January 2025', 'null'],
    ['2024/25', 'null'],
    ['2025-13 to 2025-14', 'null'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('needs one answer for every day of the window', () => {
    expect(read('last year', AROUND_NEW_YEAR)).toBe('period_not_one');
    expect(read('December', AROUND_NEW_YEAR)).toBe('period_not_one');
    expect(read('last year', null)).toBe('period_needs_date');
    expect(read('2024', null)).toBe('2024 stated');
  });

  it('gives back what periodText says', () => {
    const span = fc
      .tuple(fc.integer({ min: 1900 * 12, max: 2100 * 12 }), fc.integer({ min: 1, max: 60 }))
      .map(([first, months]) => ({ first: toMonth(first), last: toMonth(first + months - 1) }));
    fc.assert(
      fc.property(span, (months) => {
        const text = periodText({ ...months, basis: 'stated', asPrinted: null });
        expect(parsePeriodText(text, null)).toEqual({ kind: 'months', span: months, basis: 'stated' });
      }),
    );
  });

  it('reads any text without throwing', () => {
    fc.assert(fc.property(fc.string(), (text) => void parsePeriodText(text, NOVEMBER)));
  });
});
