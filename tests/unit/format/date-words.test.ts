import { expect, test } from 'vitest';
import {
  formatDay,
  formatMoment,
  formatMomentDay,
  publishedInSentence,
  publishedText,
} from '@/lib/format/figure/date-words';

test('days and moments are told in UTC, whatever the zone of the machine', () => {
  expect(formatDay('2025-11-07')).toBe('7 Nov 2025');
  expect(formatMoment(new Date('2026-11-21T23:59:59Z'))).toBe('21 Nov 2026, 23:59 UTC');
  expect(formatMomentDay(new Date('2026-12-31T12:00:00Z'))).toBe('31 Dec 2026');
});

test.each([
  ['2025-11-21', '2025-11-21', 'on 21 Nov 2025', '21 Nov 2025'],
  ['2025-11-17', '2025-12-31', 'between 17 Nov and 31 Dec 2025', '17 Nov to 31 Dec 2025'],
  ['2024-12-17', '2025-01-05', 'between 17 Dec 2024 and 5 Jan 2025', '17 Dec 2024 to 5 Jan 2025'],
  ['2022-09-01', '2022-09-30', 'in Sep 2022', 'Sep 2022'],
  ['2024-02-01', '2024-02-29', 'in Feb 2024', 'Feb 2024'],
  ['2023-02-01', '2023-02-28', 'in Feb 2023', 'Feb 2023'],
  ['2024-02-01', '2024-02-28', 'between 1 Feb and 28 Feb 2024', '1 Feb to 28 Feb 2024'],
  [null, null, 'on an unknown date', 'date unknown'],
])('%s to %s', (publishedFrom, publishedTo, sentence, text) => {
  const dates = { publishedFrom, publishedTo, publishedBasis: 'stated' as const };
  expect([publishedInSentence(dates), publishedText(dates)]).toEqual([sentence, text]);
});
