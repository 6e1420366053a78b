import type { Source } from '../../domain/source';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface DateParts {
  year: string;
  month: string;
  day: string;
}

function toParts(isoDate: string): DateParts {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  return { year, month: MONTHS[Number(month) - 1] ?? month, day: String(Number(day)) };
}

/** A month, given as `2020-02`: "Feb 2020". */
export function formatMonth(isoMonth: string): string {
  const { year, month } = toParts(`${isoMonth}-01`);
  return `${month} ${year}`;
}

/** A day: `2025-11-17` is "17 Nov 2025". */
export function formatDay(isoDate: string): string {
  const { year, month, day } = toParts(isoDate);
  return `${day} ${month} ${year}`;
}

/** A moment as its UTC day and time: "21 Nov 2026, 16:40 UTC". */
export function formatMoment(at: Date): string {
  const iso = at.toISOString();
  return `${formatDay(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`;
}

/** A moment as its UTC day. */
export function formatMomentDay(at: Date): string {
  return formatDay(at.toISOString().slice(0, 10));
}

function isWholeMonth(from: string, to: string): boolean {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return from.endsWith('-01') && to === `${from.slice(0, 8)}${lastDay}`;
}

type PublishedDates = Pick<Source, 'publishedFrom' | 'publishedTo' | 'publishedBasis'>;

/** "21 Nov 2025", "between 17 Nov and 31 Dec 2025", "in Sep 2022", "on an unknown date"; fits after "published". */
export function publishedInSentence({ publishedFrom: from, publishedTo: to }: PublishedDates): string {
  if (!from || !to) return 'on an unknown date';
  if (from === to) return `on ${formatDay(from)}`;
  if (isWholeMonth(from, to)) return `in ${toParts(from).month} ${toParts(from).year}`;
  return `between ${shortDay(from, to)} and ${formatDay(to)}`;
}

/** The same as a value of its own: "17 Nov to 31 Dec 2025", "Sep 2022". */
export function publishedText({ publishedFrom: from, publishedTo: to }: PublishedDates): string {
  if (!from || !to) return 'date unknown';
  if (from === to) return formatDay(from);
  if (isWholeMonth(from, to)) return `${toParts(from).month} ${toParts(from).year}`;
  return `${shortDay(from, to)} to ${formatDay(to)}`;
}

/** The first day of a range, its year left out when the last day has the same. */
function shortDay(from: string, to: string): string {
  return from.slice(0, 4) === to.slice(0, 4) ? formatDay(from).replace(/ \d{4}$/, '') : formatDay(from);
}
