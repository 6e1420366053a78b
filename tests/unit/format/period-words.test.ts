import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Period, type PeriodBasis, parseTimePeriod, spanMonths } from '@/lib/domain/period';
import {
  monthsCovered,
  partYearCells,
  periodInMonths,
  periodInSentence,
  periodNote,
  periodText,
} from '@/lib/format/figure/period-words';
import { monthSpan } from '../../support/arbitraries';

const UNSTATED: Period = { first: null, last: null, basis: 'unstated', asPrinted: null };

function period(text: string, basis: PeriodBasis = 'stated'): Period {
  const span = parseTimePeriod(text);
  return span ? { ...span, basis, asPrinted: null } : UNSTATED;
}

test.each([
  ['2024', '2024', 'in 2024', '12 of 12 months', 'Jan–Dec 2024'],
  ['2025-01-01/P8M', 'Jan–Aug 2025', 'in January to August 2025', '8 of 12 months', 'Jan–Aug 2025'],
  ['2025-03', 'Mar 2025', 'in March 2025', '1 of 12 months', 'Mar 2025'],
  ['2025-Q3', 'Jul–Sep 2025', 'in July to September 2025', '3 of 12 months', 'Jul–Sep 2025'],
  ['2024-04-01/P1Y', 'Apr 2024–Mar 2025', 'in April 2024 to March 2025', '12 of 12 months', 'Apr 2024–Mar 2025'],
  ['2022-01-01/P3Y', '2022–2024', 'in 2022 to 2024', '36 months', '2022–2024'],
  ['2024-11-01/P4M', 'Nov 2024–Feb 2025', 'in November 2024 to February 2025', '4 of 12 months', 'Nov 2024–Feb 2025'],
])('%s is %s', (text, short, sentence, covered, months) => {
  const given = period(text);
  expect([periodText(given), periodInSentence(given), monthsCovered(given), periodInMonths(given)]).toEqual([
    short,
    sentence,
    covered,
    months,
  ]);
});

test('an unstated period has words and no months', () => {
  expect([periodText(UNSTATED), periodNote(UNSTATED), periodInSentence(UNSTATED)]).toEqual([
    'not stated',
    'Year not stated',
    'in a year that is not stated',
  ]);
  expect([monthsCovered(UNSTATED), periodInMonths(UNSTATED), partYearCells(UNSTATED)]).toEqual([null, null, null]);
});

test('under a name, an inferred period says so', () => {
  expect([periodNote(period('2024', 'inferred')), periodNote(period('2023'))]).toEqual(['2024, inferred', '2023']);
});

test('a part of one calendar year has twelve cells, any other period none', () => {
  expect(partYearCells(period('2025-03-01/P2M'))).toEqual([false, false, true, true, ...Array(8).fill(false)]);
  expect([partYearCells(period('2025')), partYearCells(period('2024-11-01/P4M'))]).toEqual([null, null]);
});

test('years are never grouped like amounts, and the cells count the months', () => {
  fc.assert(
    fc.property(monthSpan(), (span) => {
      const given: Period = { ...span, basis: 'stated', asPrinted: null };
      const texts = [
        periodText(given),
        periodNote(given),
        periodInSentence(given),
        monthsCovered(given),
        periodInMonths(given),
      ];
      expect(texts.filter((text) => text === null || /\d,\d/.test(text))).toEqual([]);
      expect(texts[0]).toContain(span.last.slice(0, 4));
      const cells = partYearCells(given);
      if (cells) expect(cells.filter(Boolean).length).toBe(spanMonths(span));
    }),
  );
});
