import type { MoneyAmount } from './find-amounts';
import type { TimeMention } from './find-periods';
import { endOf, startOf } from './judge-amounts';
import { countBreaks, foldAt, type Scan } from './scan-sentence';

const BREAK_COST = 12;
const BEFORE_COST = 3;
const FAR_AMOUNT_COST = 25;

/** How far a time stands from an amount: words, breaks, and other amounts between. */
function costOf(scan: Scan, amount: MoneyAmount, time: TimeMention): number {
  const isBehind = time.from >= endOf(amount);
  const [from, to] = isBehind ? [endOf(amount), time.from] : [time.to, startOf(amount)];
  const between = scan.amounts.filter((other) => other !== amount && !other.isConversion && other.from >= from && other.to <= to).length;
  const words = to - from;
  const breaks = countBreaks(scan, from, to) + clausesBetween(scan, from, to);
  if (isBehind) return words + breaks * BREAK_COST + between * (BREAK_COST + FAR_AMOUNT_COST);
  return words / 2 + BEFORE_COST + (breaks * BREAK_COST) / 4 + between * (ownsTime(scan, amount, time) ? FAR_AMOUNT_COST : 1);
}

function clausesBetween(scan: Scan, from: number, to: number): number {
  return scan.terms.filter((term) => term.tag === 'clause' && term.from >= from && term.to <= to && !/^(and|y|e|и|as|que)$/.test(foldAt(scan, term.from))).length;
}

/** Whether an earlier amount has this time directly behind itself: "$23bn in 2022". */
function ownsTime(scan: Scan, amount: MoneyAmount, time: TimeMention): boolean {
  return scan.amounts.some((other) => other !== amount && time.from >= endOf(other) && time.from - endOf(other) <= 3 && other.to <= amount.from);
}

/** Times that say when a figure holds, not until when something is hoped for. */
const isUsable = (time: TimeMention) => !time.isDeadline;

/**
 * The time in a sentence that belongs to an amount: the nearest, where breaks and other amounts make it farther. A time
 * behind one amount stays with that amount. Null when the sentence has none.
 */
export function timeOf(scan: Scan, amount: MoneyAmount): TimeMention | null {
  let best: { time: TimeMention; cost: number } | null = null;
  for (const time of scan.times.filter(isUsable)) {
    const cost = costOf(scan, amount, time) + (time.time.is === 'vague' ? 10 : 0);
    if (!best || cost < best.cost) best = { time, cost };
  }
  return best?.time ?? null;
}
