import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isCalendarYear,
  isFiscalYear,
  isMonth,
  monthNumber,
  monthYear,
  parseTimePeriod,
  periodSpan,
  spanMonths,
  toMonth,
  toTimePeriod,
} from '@/lib/domain/period';
import { monthSpan } from '../../support/arbitraries';

test.each([
  ['2024', '2024-01', '2024-12', 12],
  ['2025-Q3', '2025-07', '2025-09', 3],
  ['2025-Q1', '2025-01', '2025-03', 3],
  ['2025-S1', '2025-01', '2025-06', 6],
  ['2025-S2', '2025-07', '2025-12', 6],
  ['2025-03', '2025-03', '2025-03', 1],
  ['2025-01-01/P8M', '2025-01', '2025-08', 8],
  ['2024-04-01/P1Y', '2024-04', '2025-03', 12],
  ['2022-01-01/P3Y', '2022-01', '2024-12', 36],
  ['2024-11-01/P4M', '2024-11', '2025-02', 4],
  ['2024-02-01/P3M', '2024-02', '2024-04', 3],
])('%s is %s to %s and back', (text, first, last, months) => {
  expect(parseTimePeriod(text)).toEqual({ first, last });
  expect(toTimePeriod({ first, last })).toBe(text);
  expect(spanMonths({ first, last })).toBe(months);
});

test.each([
  ['2025-01-01/P12M', '2025'],
  ['2025-01-01/P1Y', '2025'],
  ['2024-04-01/P12M', '2024-04-01/P1Y'],
  ['2025-07-01/P3M', '2025-Q3'],
  ['2025-01-01/P6M', '2025-S1'],
  ['2025-03-01/P1M', '2025-03'],
  ['2025-01-01/P08M', '2025-01-01/P8M'],
])('%s is understood and written as %s', (text, canonical) => {
  const span = parseTimePeriod(text);
  expect(span && toTimePeriod(span)).toBe(canonical);
});

test.each([
  '2025-01/P8M',
  '2025-13',
  '2025-00',
  '2025-1',
  '2025-01-02/P8M',
  '2025-13-01/P8M',
  '2025-01-01/P0M',
  '2025-01-01/P0Y',
  '2025-01-01/P8',
  '2025-01-01/8M',
  '2025-01-01/P8W',
  '2025-01-01/P1Y6M',
  '2025-01-01/P-8M',
  '2025-01-01/P99999M',
  '2025-01-01/P101Y',
  '9999-12-01/P2M',
  '2025-Q5',
  '2025-Q0',
  '2025-S3',
  '2025-q3',
  '25',
  '20255',
  '2025-01-01',
  ' 2025',
  '2025 ',
  '2025\n',
  '２０２５',
  'last year',
  '',
  '__proto__',
])('%o is refused', (text) => {
  expect(parseTimePeriod(text)).toBeNull();
});

test('parsing takes writing back for any span', () => {
  fc.assert(
    fc.property(monthSpan(), (span) => {
      expect(parseTimePeriod(toTimePeriod(span))).toEqual(span);
    }),
    { numRuns: 500 },
  );
});

test('writing takes parsing back: an accepted text keeps its months, and its written form is final', () => {
  const year = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'));
  const month = fc.integer({ min: 0, max: 13 }).map((number) => String(number).padStart(2, '0'));
  const ending = fc.oneof(
    fc.constantFrom('', '-Q1', '-Q4', '-Q5', '-S1', '-S2'),
    month.map((text) => `-${text}`),
    fc
      .tuple(month, fc.integer({ min: 0, max: 1300 }), fc.constantFrom('M', 'Y'))
      .map(([start, count, unit]) => `-${start}-01/P${count}${unit}`),
  );
  fc.assert(
    fc.property(year, ending, (start, rest) => {
      const span = parseTimePeriod(start + rest);
      if (!span) return;
      const written = toTimePeriod(span);
      expect(parseTimePeriod(written)).toEqual(span);
      expect(isMonth(span.first) && isMonth(span.last)).toBe(true);
      expect(span.first <= span.last).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('months are counted from year 0 and back', () => {
  expect(monthNumber('2025-01')).toBe(24_300);
  expect(monthYear('2025-12')).toBe(2025);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 * 12 + 11 }), (number) => {
      expect(monthNumber(toMonth(number))).toBe(number);
    }),
  );
});

test('a year from January is a calendar year, another twelve months a fiscal one, less or more neither', () => {
  const kinds = ['2024', '2024-04-01/P1Y', '2025-01-01/P8M', '2022-01-01/P2Y'].map((text) => {
    const span = parseTimePeriod(text);
    return span && [isCalendarYear(span), isFiscalYear(span)];
  });
  expect(kinds).toEqual([
    [true, false],
    [false, true],
    [false, false],
    [false, false],
  ]);
});

test('an unstated period has no months at all', () => {
  expect(periodSpan({ first: null, last: null })).toBeNull();
  expect(periodSpan({ first: '2024-01', last: '2024-12' })).toEqual({ first: '2024-01', last: '2024-12' });
});
