import { type MonthSpan, monthNumber, toMonth } from '../../domain/period';
import type { FiscalYear } from './fiscal-years';
import { isYearOnly, LATEST_SURE_MONTH, type Publication, publishedYear, yearOfMonth } from './publication';
import type { Time, YearOf } from './time';

/** Why months are what they are. `printed` needs no inference. */
export type PeriodReason =
  | 'printed'
  | 'counted_from_publication'
  | 'counted_from_other_figure'
  | 'fiscal_year'
  | 'same_sentence'
  | 'previous_sentence'
  | 'later_sentence'
  | 'annual_total'
  | 'year_to_date'
  | 'not_stated'
  | 'no_publication_date';

export interface ResolvedPeriod {
  span: MonthSpan | null;
  reason: PeriodReason;
}

export interface PeriodContext {
  publication: Publication | null;
  /** The months of the figure that this one is compared with, or that stands before it. */
  anchor: MonthSpan | null;
  /** A year that the text names near; for months without one when the publication is unknown. */
  nearYear: number | null;
  fiscal: FiscalYear | null;
}

const spanOf = (first: number, last: number): MonthSpan | null =>
  first >= 12 && last >= first && last < 120_000 ? { first: toMonth(first), last: toMonth(last) } : null;

const shift = (span: MonthSpan, months: number) =>
  spanOf(monthNumber(span.first) + months, monthNumber(span.last) + months);

const missing = (context: PeriodContext): ResolvedPeriod => ({
  span: null,
  reason: context.publication ? 'not_stated' : 'no_publication_date',
});

function inferred(span: MonthSpan | null, context: PeriodContext): ResolvedPeriod {
  return span ? { span, reason: 'counted_from_publication' } : missing(context);
}

/** The calendar year that holds a month of a fiscal year, which begins in `begins`. */
function yearInFiscal(begins: number, month: number, { fiscal }: PeriodContext): number {
  return month >= (fiscal?.month ?? USUAL_FISCAL_MONTH) ? begins : begins + 1;
}

const USUAL_FISCAL_MONTH = 7;

/** A year that is said by number, by publication or by the figure before; `month` tells which half of a fiscal year. */
function resolveYear(year: YearOf, context: PeriodContext, month = 12): { year: number; reason: PeriodReason } | null {
  if (!year) return null;
  if ('begins' in year) return { year: yearInFiscal(year.begins, month, context), reason: 'fiscal_year' };
  if ('named' in year) {
    const begins = context.fiscal?.isNamedByEnd === false ? year.named : year.named - 1;
    return { year: context.fiscal ? yearInFiscal(begins, month, context) : year.named, reason: 'fiscal_year' };
  }
  if ('printed' in year) return { year: year.printed, reason: 'printed' };
  const published = publishedYear(context.publication);
  if ('fromNow' in year)
    return published === null ? null : { year: published + year.fromNow, reason: 'counted_from_publication' };
  const anchor = context.anchor ? yearOfMonth(monthNumber(context.anchor.first)) : published;
  return anchor === null ? null : { year: anchor + year.fromAnchor, reason: 'counted_from_other_figure' };
}

/** Months without a year are the latest that were over before publication. */
function latestPast(first: number, last: number, context: PeriodContext): ResolvedPeriod {
  const { publication, nearYear } = context;
  const length = last >= first ? last - first : last - first + 12;
  if (!publication) {
    const span = nearYear === null ? null : spanOf(nearYear * 12 + first - 1, nearYear * 12 + first - 1 + length);
    return { span, reason: span ? 'same_sentence' : 'no_publication_date' };
  }
  const now = publication.isEarly
    ? publication.first
    : isYearOnly(publication)
      ? publication.first + LATEST_SURE_MONTH
      : publication.last;
  const year = yearOfMonth(now);
  const end = year * 12 + last - 1 < now ? year * 12 + last - 1 : (year - 1) * 12 + last - 1;
  return inferred(spanOf(end - length, end), context);
}

function resolveMonths(time: Extract<Time, { is: 'months' }>, context: PeriodContext): ResolvedPeriod {
  const year = resolveYear(time.year, context, time.last);
  if (!year) return time.year ? missing(context) : latestPast(time.first, time.last, context);
  const last = year.year * 12 + time.last - 1;
  const startYear = time.firstYear ?? (time.first > time.last ? year.year - 1 : year.year);
  return { span: spanOf(startYear * 12 + time.first - 1, last), reason: year.reason };
}

function fiscalSpan(start: number, fiscal: FiscalYear): MonthSpan | null {
  const first = start * 12 + fiscal.month - 1;
  return spanOf(first, first + 11);
}

/** "FY26" is the year that ends in 2026 or begins in it, as the country has it; a calendar year where none is known. */
function resolveFiscal(year: YearOf, context: PeriodContext): ResolvedPeriod {
  const found = resolveYear(year, context);
  if (!found) return missing(context);
  const { fiscal } = context;
  if (!fiscal) return { span: spanOf(found.year * 12, found.year * 12 + 11), reason: found.reason };
  return { span: fiscalSpan(fiscal.isNamedByEnd ? found.year - 1 : found.year, fiscal), reason: 'fiscal_year' };
}

/** The fiscal year in which a text came out, moved by some years. */
function fiscalFromNow(move: number, context: PeriodContext): ResolvedPeriod {
  const { publication, fiscal } = context;
  if (!publication) return missing(context);
  const month = fiscal?.month ?? 1;
  const start = yearOfMonth(publication.last - (month - 1)) + move;
  return { span: fiscalSpan(start, fiscal ?? { month: 1, isNamedByEnd: true }), reason: 'fiscal_year' };
}

/** "The first quarter of FY26": months counted from the beginning of the fiscal year. */
function resolveFiscalPart(
  { first, last, year, start: begins }: Extract<Time, { is: 'fiscal_part' }>,
  context: PeriodContext,
): ResolvedPeriod {
  const named = year && 'fromNow' in year ? fiscalFromNow(year.fromNow, context) : resolveFiscal(year, context);
  const whole = begins === null ? named : resolveSplitYear(begins, context);
  if (!whole.span) return whole;
  const start = monthNumber(whole.span.first);
  return { span: spanOf(start + first - 1, start + last - 1), reason: 'fiscal_year' };
}

/** "2020-21" is a fiscal year where the country has one across two calendar years, else both years. */
function resolveSplitYear(first: number, { fiscal }: PeriodContext): ResolvedPeriod {
  if (fiscal) return { span: fiscalSpan(first, fiscal), reason: 'fiscal_year' };
  return { span: spanOf(first * 12, first * 12 + 23), reason: 'printed' };
}

const published = (context: PeriodContext) => context.publication;

/** A month counted from that of publication, which must be known. */
function monthFromNow(move: number, context: PeriodContext): ResolvedPeriod {
  const publication = published(context);
  const isKnown = publication && publication.first === publication.last;
  return inferred(isKnown ? spanOf(publication.last + move, publication.last + move) : null, context);
}

function quarterFromNow(move: number, context: PeriodContext): ResolvedPeriod {
  const publication = published(context);
  if (!publication || publication.first !== publication.last) return missing(context);
  const first = publication.last - (publication.last % 3) + move * 3;
  return inferred(spanOf(first, first + 2), context);
}

function yearFromNow(move: number, context: PeriodContext): ResolvedPeriod {
  const year = publishedYear(context.publication);
  return inferred(year === null ? null : spanOf((year + move) * 12, (year + move) * 12 + 11), context);
}

function fromAnchor(months: number, context: PeriodContext): ResolvedPeriod {
  if (context.anchor) return { span: shift(context.anchor, months), reason: 'counted_from_other_figure' };
  return months === -12 ? yearFromNow(-1, context) : monthFromNow(-2, context);
}

/** So far this year: January to the month before publication. */
function yearToDate(context: PeriodContext): ResolvedPeriod {
  const publication = published(context);
  if (!publication || publication.first !== publication.last || publication.last % 12 === 0)
    return yearFromNow(0, context);
  const start = publication.last - (publication.last % 12);
  return { span: spanOf(start, publication.last - 1), reason: 'year_to_date' };
}

function resolveRelative(time: Extract<Time, { is: 'relative' }>, context: PeriodContext): ResolvedPeriod {
  switch (time.word) {
    case 'this_year':
      return yearToDate(context);
    case 'last_year':
      return yearFromNow(-1, context);
    case 'year_before_last':
      return yearFromNow(-2, context);
    case 'years_ago':
    case 'decade_ago':
      return yearFromNow(-time.count, context);
    case 'year_earlier':
    case 'same_period_last_year':
      return fromAnchor(-12, context);
    case 'month_earlier':
      return fromAnchor(-1, context);
    case 'last_month':
      return monthFromNow(-1, context);
    case 'this_month':
      return monthFromNow(0, context);
    case 'last_quarter':
      return quarterFromNow(-1, context);
    case 'this_quarter':
      return quarterFromNow(0, context);
    case 'fiscal_last':
      return fiscalFromNow(-1, context);
    case 'fiscal_this':
      return fiscalFromNow(0, context);
    default:
      return missing(context);
  }
}

/** The months of the figure before, in another year: "the same period of 2003". */
function resolveSamePeriod(year: YearOf, context: PeriodContext): ResolvedPeriod {
  const month = context.anchor ? (monthNumber(context.anchor.last) % 12) + 1 : 12;
  const found = resolveYear(year, context, month);
  if (!context.anchor)
    return found ? { span: spanOf(found.year * 12, found.year * 12 + 11), reason: found.reason } : missing(context);
  if (!found) return { span: context.anchor, reason: 'counted_from_other_figure' };
  const move = found.year - yearOfMonth(monthNumber(context.anchor.last));
  return { span: shift(context.anchor, move * 12), reason: 'counted_from_other_figure' };
}

function resolveYearTo(month: number, year: YearOf, context: PeriodContext): ResolvedPeriod {
  const found = resolveYear(year, context);
  const end = found ? found.year * 12 + month - 1 : null;
  if (end !== null) return { span: spanOf(end - 11, end), reason: found?.reason ?? 'printed' };
  const latest = latestPast(month, month, context).span;
  return inferred(latest && spanOf(monthNumber(latest.last) - 11, monthNumber(latest.last)), context);
}

/** "As of 1 September" is January to August. */
function resolveAsOf(time: Extract<Time, { is: 'as_of' }>, context: PeriodContext): ResolvedPeriod {
  const found = resolveYear(time.year, context);
  const year = found?.year ?? publishedYear(context.publication);
  const last = time.day === 1 ? time.month - 1 : time.month;
  if (year === null || last < 1) return missing(context);
  return { span: spanOf(year * 12, year * 12 + last - 1), reason: found?.reason ?? 'counted_from_publication' };
}

/**
 * Words of time to months. What names its year is printed; the rest is counted from the publication or from the figure
 * before, and says so. "Last year" in a text of 17 November to 31 December 2025 is 2024.
 */
export function resolvePeriod(time: Time, context: PeriodContext): ResolvedPeriod {
  switch (time.is) {
    case 'years':
      return { span: spanOf(time.first * 12, time.last * 12 + 11), reason: 'printed' };
    case 'split_year':
      return resolveSplitYear(time.first, context);
    case 'months':
      return resolveMonths(time, context);
    case 'fiscal':
      return resolveFiscal(time.year, context);
    case 'years_before':
      return context.anchor ? fromAnchor(-12 * time.count, context) : yearFromNow(-time.count, context);
    case 'fiscal_part':
      return resolveFiscalPart(time, context);
    case 'relative':
      return resolveRelative(time, context);
    case 'same_period':
      return resolveSamePeriod(time.year, context);
    case 'year_to':
      return resolveYearTo(time.month, time.year, context);
    case 'as_of':
      return resolveAsOf(time, context);
    case 'vague':
      return { span: null, reason: 'not_stated' };
  }
}
