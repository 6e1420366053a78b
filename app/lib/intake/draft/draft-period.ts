import { type MonthSpan, monthNumber, spanMonths, toMonth } from '../../domain/period';
import { leftOfAmount, type MoneyAmount } from '../amounts/money-amount';
import type { ArticleContext } from '../parties/article-context';
import { isSameParty, type Parties } from '../parties/party-slots';
import { isWord, type Scan } from '../scan/scan-sentence';
import { fiscalYearOf } from '../times/fiscal-years';
import { type ResolvedPeriod, resolvePeriod } from '../times/resolve-periods';
import type { TimeMention } from '../times/time';
import { isCompared, timeOf } from './attach-periods';
import { isOwnTime, monthsTold } from './context-times';
import type { Reached, SentenceContext } from './draft';

const ANNUAL_REACH = 12;

/** "in December, taking the annual total to": the calendar year of the months told just before. */
function annualSpan({ scan, drafts }: Reached, amount: MoneyAmount): MonthSpan | null {
  const span = drafts.at(-1)?.period.span;
  const isAnnual = scan.terms.some(
    ({ tag, to, from }) =>
      tag === 'annual' &&
      to <= amount.from &&
      amount.from - to < ANNUAL_REACH &&
      from > (drafts.at(-1)?.amount.to ?? 0),
  );
  if (!span || !isAnnual) return null;
  const year = span.last.slice(0, 4);
  return { first: `${year}-01`, last: `${year}-12` };
}

const LEANS_ON_ANCHOR = new Set(['year_earlier', 'same_period_last_year', 'month_earlier']);

const isAnchored = ({ time }: TimeMention) =>
  time.is === 'same_period' ||
  time.is === 'years_before' ||
  (time.is === 'relative' && LEANS_ON_ANCHOR.has(time.word)) ||
  (time.is === 'months' && time.year !== null && 'fromAnchor' in time.year);

/** The words of time that belong to an amount, and the months that they mean; inherited ones where it has none. */
export function periodOf(
  context: SentenceContext,
  reached: Reached,
  amount: MoneyAmount,
  parties: Parties,
): { time: TimeMention | null; period: ResolvedPeriod } {
  const time = timeOf(reached.scan, amount);
  const codes = [
    parties.reporter?.area.code,
    parties.partner?.area.code,
    ...reached.scan.areas.map(({ area }) => area?.code),
    context.article.country?.code,
  ];
  const years = codes.map((code) => fiscalYearOf(code ?? null)).filter((year) => year !== null);
  const fiscal = years.slice(0, 2).find(({ isTradeYear }) => isTradeYear) ?? years[0] ?? null;
  const base = { publication: context.publication, fiscal, nearYear: yearNear(reached.scan, context.article) };
  const annual = annualSpan(reached, amount);
  if (annual) return { time, period: { span: annual, reason: 'annual_total' } };
  if (time && time.time.is !== 'vague') {
    const isFrom = isWord(reached.scan, leftOfAmount(amount) - 1, 'startsFrom');
    const before = isFrom ? spanBefore(reached, time) : null;
    if (before) return { time, period: { span: before, reason: 'counted_from_other_figure' } };
    const anchor = isAnchored(time) ? anchorSpan(context, reached, time, base) : null;
    return { time, period: resolvePeriod(time.time, { ...base, anchor }) };
  }
  if (time) return { time, period: { span: null, reason: 'not_stated' } };
  return { time: null, period: inheritPeriod(context, reached, parties, amount) };
}

/** "shrank to $5bn in January from $6bn": what a month or year is compared with is the one before it. */
function spanBefore({ drafts }: Reached, time: TimeMention): MonthSpan | null {
  const last = drafts.at(-1);
  const span = last?.time === time && !last.isCompared ? last.period.span : null;
  if (!span) return null;
  const months = spanMonths(span);
  if (months !== 1 && months !== 12) return null;
  const back = (month: MonthSpan['first']) => toMonth(monthNumber(month) - months);
  return { first: back(span.first), last: back(span.last) };
}

/** The months that "a year earlier" counts from: another time of the sentence, else the figure before. */
function anchorSpan(
  context: SentenceContext,
  { scan, drafts, told }: Reached,
  time: TimeMention,
  base: Omit<Parameters<typeof resolvePeriod>[1], 'anchor'>,
): MonthSpan | null {
  const others = scan.times.filter(
    (one) => one !== time && !isAnchored(one) && one.time.is !== 'vague' && !one.isDeadline,
  );
  // "el más elevado desde 2009" is no time to count from when the figure itself leans on nothing else.
  const own = others.filter((one) => one.from < time.from || isOwnTime(scan, one));
  const earlier = own.filter(({ from }) => from < time.from).at(-1);
  const last =
    time.time.is === 'same_period' && !earlier ? (drafts.at(-1)?.period.span ?? monthsTold(told, context.index)) : null;
  if (last) return last;
  const before = earlier ?? own[0];
  if (before) return resolvePeriod(before.time, { ...base, anchor: null }).span;
  return drafts.at(-1)?.period.span ?? monthsTold(told, context.index) ?? told.frame?.span ?? context.article.span;
}

/** A year that the sentence names, else the one named last: for months without one when nothing is known of publication. */
export function yearNear(scan: Scan, article: ArticleContext): number | null {
  const years = scan.times.flatMap(({ time, isDeadline }) => (time.is === 'years' && !isDeadline ? [time.last] : []));
  return years[0] ?? article.nearYear;
}

/** Whether a sentence speaks of the present, which belongs to no month told before. */
export function isPresent(scan: Scan): boolean {
  for (let at = scan.sentence.from; at < scan.sentence.to; at += 1)
    if (isWord(scan, at, 'present') && !isWord(scan, at + 1, 'notPresent')) return true;
  return false;
}

const NOT_STATED: ResolvedPeriod = { span: null, reason: 'not_stated' };

/** A sentence without a time holds for the months told before, unless it speaks of the present or of somebody else. */
function inheritPeriod(
  context: SentenceContext,
  reached: Reached,
  { reporter }: Parties,
  amount: MoneyAmount,
): ResolvedPeriod {
  const { scan, drafts } = reached;
  // What is only compared with lies further back.
  const isBase = isCompared(scan, amount);
  const told = drafts.findLast((draft) => draft.isCompared === isBase);
  const same = told ?? (isBase || monthsTold(reached.told, context.index) === null ? drafts.at(-1) : undefined);
  if (same) return same.period.span ? { span: same.period.span, reason: 'same_sentence' } : NOT_STATED;
  const span = monthsTold(reached.told, context.index);
  const isOfTold = scan.terms.some(({ tag }) => tag === 'gap') && reached.told.figure !== null;
  if (!span || (isPresent(scan) && !isOfTold)) return NOT_STATED;
  const frame = reached.told.figure?.span === span ? reached.told.figure : null;
  const isAboutSame =
    !reporter || !frame?.reporter || isSameParty(reporter, frame.reporter) || isSameParty(reporter, frame.partner);
  return isAboutSame ? { span, reason: 'previous_sentence' } : NOT_STATED;
}
