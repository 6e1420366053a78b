import { isCalendarYear, type Month, monthNumber, type Period, periodSpan, spanMonths } from '../../domain/period';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONG_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function monthName(month: Month, names = MONTHS): string {
  return names[monthNumber(month) % 12] ?? month;
}

function spanWords(period: Period, names: string[], dash: string): string | null {
  const span = periodSpan(period);
  if (!span) return null;
  const [firstYear, lastYear] = [span.first.slice(0, 4), span.last.slice(0, 4)];
  if (isCalendarYear(span)) return firstYear;
  if (span.first === span.last) return `${monthName(span.first, names)} ${firstYear}`;
  if (spanMonths(span) % 12 === 0 && span.first.endsWith('-01')) return `${firstYear}${dash}${lastYear}`;
  const start = firstYear === lastYear ? monthName(span.first, names) : `${monthName(span.first, names)} ${firstYear}`;
  return `${start}${dash}${monthName(span.last, names)} ${lastYear}`;
}

/** The months without how they are known: `2024`, `Jan–Aug 2025`, `Apr 2024–Mar 2025`, "not stated". */
export function periodText(period: Period): string {
  return spanWords(period, MONTHS, '–') ?? 'not stated';
}

/** Under a name in a chart: "2024, inferred", "Year not stated", "2023", "Jan–Aug 2025". */
export function periodNote(period: Period): string {
  const text = spanWords(period, MONTHS, '–');
  if (text === null) return 'Year not stated';
  return period.basis === 'inferred' ? `${text}, inferred` : text;
}

/** In a sentence: "in 2024", "in January to August 2025", "in a year that is not stated". */
export function periodInSentence(period: Period): string {
  const text = spanWords(period, LONG_MONTHS, ' to ');
  return text === null ? 'in a year that is not stated' : `in ${text}`;
}

/** "8 of 12 months", "12 of 12 months"; longer spans are counted alone; null when unstated. */
export function monthsCovered(period: Period): string | null {
  const span = periodSpan(period);
  if (!span) return null;
  const months = spanMonths(span);
  return months > 12 ? `${months} months` : `${months} of 12 months`;
}

/** Twelve cells of the year, true where the period covers the month; null unless it is a part of one calendar year. */
export function partYearCells(period: Period): boolean[] | null {
  const span = periodSpan(period);
  if (!span || spanMonths(span) >= 12 || span.first.slice(0, 4) !== span.last.slice(0, 4)) return null;
  const [first, last] = [monthNumber(span.first) % 12, monthNumber(span.last) % 12];
  return MONTHS.map((_, month) => month >= first && month <= last);
}

/** "Jan–Dec 2024", also for a full year: what a period is taken to mean, month by month. */
export function periodInMonths(period: Period): string | null {
  const span = periodSpan(period);
  if (!span) return null;
  if (!isCalendarYear(span)) return periodText(period);
  return `Jan–Dec ${span.first.slice(0, 4)}`;
}
