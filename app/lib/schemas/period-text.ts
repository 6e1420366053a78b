import { type MonthSpan, monthNumber, parseTimePeriod, toMonth } from '../domain/period';

/** When a source was published: a day, or a window of days. */
export interface PublicationWindow {
  from: string;
  to: string;
}

export type PeriodText =
  | { kind: 'months'; span: MonthSpan; basis: 'stated' | 'inferred' }
  | { kind: 'unstated' }
  /** Understood, but the source's date does not give it one meaning. */
  | { kind: 'unresolved'; code: 'period_needs_date' | 'period_not_one' };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const TO = '\\s*(?:-|/|\\bto\\b|\\bthrough\\b|\\buntil\\b)\\s*';
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const COUNTS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];

const monthIndex = (word = '') => MONTHS.indexOf(word.slice(0, 3));

function spanOf(start: number, months: number): MonthSpan | null {
  const last = start + months - 1;
  return months >= 1 && months <= 1200 && start >= 0 && last < 120_000
    ? { first: toMonth(start), last: toMonth(last) }
    : null;
}

const between = (first: number, last: number) => spanOf(first, last - first + 1);
const yearStart = (year = '') => Number(year) * 12;

/** What a form of words means: its pattern, and the span that its parts give. */
type Form = [pattern: RegExp, toSpan: (parts: string[]) => MonthSpan | null];

const form = (pattern: string, toSpan: Form[1]): Form => [new RegExp(`^${pattern}$`), toSpan];

/** Forms that name their year. */
const ABSOLUTE: Form[] = [
  form(`(\\d{4})${TO}(\\d{4})`, ([from, to]) => between(yearStart(from), yearStart(to) + 11)),
  form(`(\\d{4}-\\d{2})${TO}(\\d{4}-\\d{2})`, ([from = '', to = '']) =>
    parseTimePeriod(from) && parseTimePeriod(to) ? between(monthNumber(from), monthNumber(to)) : null,
  ),
  form(`${MONTH} (\\d{4})`, ([month, year]) => spanOf(yearStart(year) + monthIndex(month), 1)),
  form(`${MONTH} (\\d{4})${TO}${MONTH} (\\d{4})`, ([from, year, to, toYear]) =>
    between(yearStart(year) + monthIndex(from), yearStart(toYear) + monthIndex(to)),
  ),
  form(`${MONTH}${TO}${MONTH} (?:of )?(\\d{4})`, ([from, to, year]) =>
    between(yearStart(year) + monthIndex(from), yearStart(year) + monthIndex(to)),
  ),
  form('q([1-4]) (?:of )?(\\d{4})', ([quarter, year]) => spanOf(yearStart(year) + (Number(quarter) - 1) * 3, 3)),
  form('[hs]([12]) (?:of )?(\\d{4})', ([half, year]) => spanOf(yearStart(year) + (Number(half) - 1) * 6, 6)),
  form(`(?:the )?(${ORDINALS.join('|')}) quarter (?:of )?(\\d{4})`, ([word = '', year]) =>
    spanOf(yearStart(year) + ORDINALS.indexOf(word) * 3, 3),
  ),
  form('(?:the )?(first|second) half (?:of )?(\\d{4})', ([word = '', year]) =>
    spanOf(yearStart(year) + ORDINALS.indexOf(word) * 6, 6),
  ),
  form(`(?:the )?first (${COUNTS.join('|')}|\\d{1,2}) months (?:of )?(\\d{4})`, ([count = '', year]) => {
    const months = COUNTS.indexOf(count) + 2 || Number(count);
    return months > 1 && months < 12 ? spanOf(yearStart(year), months) : null;
  }),
];

/** Forms that lean on the day of publication; `now` is its month. */
type RelativeForm = [pattern: RegExp, toSpan: (now: number, parts: string[]) => MonthSpan | null];

const relative = (pattern: string, toSpan: RelativeForm[1]): RelativeForm => [new RegExp(`^${pattern}$`), toSpan];
const yearOf = (now: number) => now - (now % 12);
const quarterOf = (now: number) => now - (now % 3);

/** The latest such months of one year that were over before the month of publication. */
function latestPast(from: number, to: number, now: number): MonthSpan | null {
  if (to < from) return null;
  const thisYear = yearOf(now) + to < now ? 0 : 12;
  return between(yearOf(now) - thisYear + from, yearOf(now) - thisYear + to);
}

const RELATIVE: RelativeForm[] = [
  relative('(?:in )?(?:this|the current) year', (now) => spanOf(yearOf(now), 12)),
  relative('(?:in )?(?:the )?(?:last|previous|past) year', (now) => spanOf(yearOf(now) - 12, 12)),
  relative('(?:in )?the year before last', (now) => spanOf(yearOf(now) - 24, 12)),
  relative('(?:in )?this quarter', (now) => spanOf(quarterOf(now), 3)),
  relative('(?:in )?(?:the )?(?:last|previous) quarter', (now) => spanOf(quarterOf(now) - 3, 3)),
  relative('(?:in )?this month', (now) => spanOf(now, 1)),
  relative('(?:in )?(?:the )?(?:last|previous) month', (now) => spanOf(now - 1, 1)),
  relative(`(?:in )?${MONTH}`, (now, [month]) => latestPast(monthIndex(month), monthIndex(month), now)),
  relative(`(?:in )?${MONTH}${TO}${MONTH}`, (now, [from, to]) => latestPast(monthIndex(from), monthIndex(to), now)),
];

const UNSTATED = /^(not stated|unstated|none|no period)$/;

/**
 * A period the way an article says it. What names its year is stated; "last year", "January-August" and their like are
 * resolved against the source's date and inferred. A window of dates must give one answer for every day of it.
 * Null for what cannot be read. "Last year" in a source of 17 November to 31 December 2025 is 2024.
 */
export function parsePeriodText(text: string, published: PublicationWindow | null): PeriodText | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[–—−‑]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  if (UNSTATED.test(plain)) return { kind: 'unstated' };
  const stated = parseTimePeriod(plain.toUpperCase()) ?? readAbsolute(plain);
  if (stated) return { kind: 'months', span: stated, basis: 'stated' };
  const found = RELATIVE.find(([pattern]) => pattern.test(plain));
  return found ? resolve(found, plain, published) : null;
}

function readAbsolute(plain: string): MonthSpan | null {
  for (const [pattern, toSpan] of ABSOLUTE) {
    const parts = pattern.exec(plain)?.slice(1);
    if (parts) return toSpan(parts);
  }
  return null;
}

/** Every form depends on the month of publication alone, so that a window is its months. */
function resolve([pattern, toSpan]: RelativeForm, plain: string, window: PublicationWindow | null): PeriodText | null {
  if (!window) return { kind: 'unresolved', code: 'period_needs_date' };
  const parts = pattern.exec(plain)?.slice(1) ?? [];
  const [first, last] = [monthNumber(window.from.slice(0, 7)), monthNumber(window.to.slice(0, 7))];
  const answer = toSpan(first, parts);
  if (!answer) return null;
  for (let now = first + 1; now <= last; now += 1) {
    const other = toSpan(now, parts);
    if (other?.first !== answer.first || other.last !== answer.last)
      return { kind: 'unresolved', code: 'period_not_one' };
  }
  return { kind: 'months', span: answer, basis: 'inferred' };
}
