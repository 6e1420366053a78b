import type { MonthSpan } from '../../domain/period';
import type { ArticleContext } from '../parties/article-context';
import type { Scan } from '../scan/scan-sentence';
import type { Publication } from '../times/publication';
import { resolvePeriod } from '../times/resolve-periods';
import type { TimeMention } from '../times/time';
import { isComparison } from './attach-periods';

/** How many sentences on the months that one names without a figure still hold. */
const HEARD_REACH = 2;

const LEANS = new Set(['year_earlier', 'same_period_last_year', 'month_earlier']);

/** Whether a time stands on its own feet: it leans on no other, is no goal, and nothing is only compared with it. */
export function isOwnTime(scan: Scan, mention: TimeMention): boolean {
  const { time, isDeadline } = mention;
  const isLeaning =
    time.is === 'vague' ||
    time.is === 'same_period' ||
    time.is === 'years_before' ||
    (time.is === 'relative' && LEANS.has(time.word));
  return !isDeadline && !isLeaning && !isComparison(scan, mention);
}

/** Keeps the months that a sentence without a figure names: "Results for 2020 are out. Exports were $5bn." */
export function updateTimeContext(scan: Scan, article: ArticleContext, publication: Publication | null): void {
  const heard = scan.times.findLast((mention) => isOwnTime(scan, mention));
  if (!heard) return;
  const context = { publication, anchor: null, nearYear: article.nearYear, fiscal: null };
  const { span } = resolvePeriod(heard.time, context);
  if (span) article.heard = { span, sentence: article.sentence };
}

/** The months last told: those of the last figure, or those that a sentence without a figure named since. */
export function monthsTold({ figure, heard }: ArticleContext, index: number): MonthSpan | null {
  const told = figure && index - figure.sentence <= HEARD_REACH ? figure : null;
  const named = heard && heard.sentence < index && index - heard.sentence <= HEARD_REACH ? heard : null;
  if (!named) return told?.span ?? null;
  const isNewer = !told?.span || (named.sentence > told.sentence && named.span.last >= told.span.last);
  return isNewer ? named.span : told.span;
}
