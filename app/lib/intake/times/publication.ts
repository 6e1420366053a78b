import { monthNumber } from '../../domain/period';
import type { Time } from './time';

/** The months in which a text may have come out; equal when the month is known. Null when nothing is known. */
export interface Publication {
  first: number;
  last: number;
  /** Only the year is known, and the text shows that it came out early in it. */
  isEarly?: boolean;
}

const PUBLISHED = /^(\d{4})(?:-(\d{2}))?(?:-\d{2})?(?:\/(\d{4})(?:-(\d{2}))?(?:-\d{2})?)?$/;

/** "2025-11-20", "2025-11", "2025", or a window "2025-11-17/2025-12-31". Null for anything else. */
export function parsePublication(text: string | null): Publication | null {
  const [whole, year, month, toYear, toMonthOf] = PUBLISHED.exec(text?.trim() ?? '') ?? [];
  if (!whole || !year) return null;
  const first = monthNumber(`${year}-${month ?? '01'}`);
  const last = toYear ? monthNumber(`${toYear}-${toMonthOf ?? '12'}`) : monthNumber(`${year}-${month ?? '12'}`);
  return first >= 12 && last >= first && last - first < 1200 ? { first, last } : null;
}

/** The year that holds a month, both counted from year 0. */
export const yearOfMonth = (month: number) => Math.floor(month / 12);

/** The one year in which a text came out; null when its window spans two. */
export function publishedYear(publication: Publication | null): number | null {
  if (!publication) return null;
  const [first, last] = [yearOfMonth(publication.first), yearOfMonth(publication.last)];
  return first === last ? first : null;
}

/** The latest year in which a text may have come out; null when unknown. */
export function latestYearOf(publication: Publication | null): number | null {
  return publication && yearOfMonth(publication.last);
}

/** With only the year of publication, months up to this one are taken to be past in it. */
export const LATEST_SURE_MONTH = 10;

/** Whether no more than the year of publication is known. */
export const isYearOnly = ({ first, last }: Publication) => last - first === 11 && first % 12 === 0;

/**
 * A text of which only the year is known, and that speaks of November or December without a year, came out early in
 * that year: its months are those of the year before.
 */
export function sharpenPublication(
  publication: Publication | null,
  findTimes: () => readonly { time: Time; isBase: boolean }[],
): Publication | null {
  if (!publication || !isYearOnly(publication)) return publication;
  // What is compared with October is November at least.
  const isEarly = findTimes().some(
    ({ time, isBase }) =>
      time.is === 'months' &&
      time.year === null &&
      time.first === time.last &&
      time.last + (isBase ? 1 : 0) > LATEST_SURE_MONTH,
  );
  return isEarly ? { ...publication, last: publication.first + 10, isEarly } : publication;
}
