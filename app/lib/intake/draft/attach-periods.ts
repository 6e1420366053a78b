import { behindOf, type MoneyAmount, startOf } from '../amounts/money-amount';
import { countBreaks, foldAt, isWord, type Scan } from '../scan/scan-sentence';
import type { TimeMention } from '../times/time';

const BREAK_COST = 12;
const BEFORE_COST = 3;
const FAR_AMOUNT_COST = 25;

/** How far a time stands from an amount: words, breaks, and other amounts between. */
function costOf(scan: Scan, amount: MoneyAmount, time: TimeMention): number {
  const isBehind = time.from >= behindOf(amount);
  const [from, to] = isBehind ? [behindOf(amount), time.from] : [time.to, startOf(amount)];
  const between = amountsBetween(scan, from, to).length;
  const breaks = countBreaks(scan, from, to) + clausesBetween(scan, from, to);
  const joined = isBehind && between === 0 && hasJoiner(scan, from, to) ? BREAK_COST : 0;
  const owned = ownsTime(scan, amount, time) ? FAR_AMOUNT_COST : 0;
  if (isBehind) return to - from + joined + breaks * BREAK_COST + between * (BREAK_COST + FAR_AMOUNT_COST);
  return (to - from) / 2 + BEFORE_COST + (breaks * BREAK_COST) / 4 + between + owned;
}

/** "334 million and in 2005": what follows a joiner is told anew. */
function hasJoiner(scan: Scan, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (scan.reading.lexicon.sets.joiners.has(foldAt(scan, at))) return true;
  return false;
}

function amountsBetween(scan: Scan, from: number, to: number): MoneyAmount[] {
  return scan.amounts.filter((other) => !other.isConversion && other.from >= from && other.to <= to);
}

function clausesBetween(scan: Scan, from: number, to: number): number {
  return scan.terms.filter(
    (term) => term.tag === 'clause' && term.from >= from && term.to <= to && !isWord(scan, term.from, 'softClause'),
  ).length;
}

/** Whether an earlier amount has this time directly behind itself: "$23bn in 2022". */
function ownsTime(scan: Scan, amount: MoneyAmount, time: TimeMention): boolean {
  return scan.amounts.some(
    (other) =>
      other !== amount &&
      time.from >= behindOf(other) &&
      time.from - behindOf(other) <= 3 &&
      other.to <= amount.from &&
      countBreaks(scan, behindOf(other), time.from) === 0 &&
      !isComparison(scan, time),
  );
}

const WORDS_BEFORE = 5;

/** Whether the words before a time only compare with it: "up 5% on 2003", "по сравнению с 2015 годом". */
export function isComparison(scan: Scan, time: TimeMention): boolean {
  // "$613 million over the same period" lasted that long.
  if (isWord(scan, time.from - 1, 'lasting') && isBehindAmount(scan, time.from - 1)) return false;
  const isSpan = time.time.is === 'months' && time.time.first !== time.time.last;
  const words = Array.from({ length: WORDS_BEFORE }, (_, index) => foldAt(scan, time.from - WORDS_BEFORE + index));
  const before = words.filter((word) => word !== '').join(' ');
  const lead = isWord(scan, time.from - 1, 'the') ? time.from - 2 : time.from - 1;
  return scan.reading.lexicon.patterns.comparison.test(before) && !(isSpan && isWord(scan, lead, 'lasting'));
}

/** "from a year earlier", "con el año anterior": words that lean on another time only compare behind these. */
function isFromBefore(scan: Scan, { time, from }: TimeMention): boolean {
  const isLeaning = time.is === 'same_period' || (time.is === 'relative' && /earlier|same_period/.test(time.word));
  return isLeaning && isWord(scan, from - 1, 'leansBehind') && !isBehindAmount(scan, from - 1);
}

/** "$5bn in the same period", "14.200 millones del mismo periodo": the words stand right behind an amount. */
const isBehindAmount = (scan: Scan, at: number) => scan.amounts.some((amount) => behindOf(amount) === at);

const OWN_REACH = 2;

/** Whether a time stands with one amount alone and so says nothing of the others: "October’s £5bn", "$5bn in 2003". */
function isOthers(scan: Scan, amount: MoneyAmount, time: TimeMention): boolean {
  const isBehind = time.from >= behindOf(amount);
  if (!isBehind) return false;
  if (hasHardBreak(scan, behindOf(amount), time.from)) return true;
  const between = amountsBetween(scan, behindOf(amount), time.from);
  if (between.length > 0) return between.some((other) => !isJoined(scan, amount, other));
  const next = scan.amounts.find((other) => !other.isConversion && other.from >= time.to);
  if (!next) return false;
  const isClose = startOf(next) - time.to <= OWN_REACH && !isParted(scan, time.to, startOf(next));
  return (
    (isClose || countBreaks(scan, behindOf(amount), time.from) > 0) && countBreaks(scan, time.to, startOf(next)) === 0
  );
}

/** "in July from 4.1 billion": a word that leads on to another amount. */
function isParted(scan: Scan, from: number, to: number): boolean {
  const { sets } = scan.reading.lexicon;
  for (let at = from; at < to; at += 1) {
    const fold = foldAt(scan, at);
    if (
      scan.reading.lexicon.forms.leadsOn.has(fold) ||
      fold === ',' ||
      isSettled(scan, at) ||
      [sets.away, sets.towards, sets.joiners].some((set) => set.has(fold))
    )
      return true;
  }
  return false;
}

/** "which was $35m in 2010 has reached": a verb parts what stands behind it. */
const isSettled = (scan: Scan, at: number) => scan.tenses.some(({ tag, from }) => tag === 'settled' && from === at);

function hasHardBreak(scan: Scan, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (/^[;:]$/.test(foldAt(scan, at))) return true;
  return false;
}

/** "exports of $3bn and imports of $2bn in 2003": nothing but a joiner and a flow parts the two. */
function isJoined(scan: Scan, amount: MoneyAmount, other: MoneyAmount): boolean {
  if (other.from - behindOf(amount) > 9 || countBreaks(scan, behindOf(amount), other.from) > 0) return false;
  for (let at = behindOf(amount); at < other.from; at += 1)
    if (scan.reading.lexicon.sets.joiners.has(foldAt(scan, at))) return true;
  return false;
}

/** Times that say when this amount holds: not until when something is hoped for, nor what it is compared with. */
function isUsable(scan: Scan, amount: MoneyAmount, time: TimeMention): boolean {
  if (time.isDeadline || isOthers(scan, amount, time)) return false;
  const gap = startOf(amount) - time.to;
  const isBeside =
    gap === 0 ||
    (gap === 1 && foldAt(scan, time.to) === '(') ||
    isLevel(scan, time.to, gap) ||
    isRelative(scan, time.to, gap) ||
    (gap > 0 && gap <= OWN_REACH && foldAt(scan, time.to) === "'s");
  return isBeside || !(isComparison(scan, time) || isFromBefore(scan, time));
}

/** "с февральским уровнем в 779,5 млрд": the time belongs to the level that follows. */
function isLevel(scan: Scan, at: number, gap: number): boolean {
  if (gap <= 0 || gap > OWN_REACH) return false;
  return isWord(scan, at, 'level');
}

/** "Imports ($12bn) outpaced exports ($9bn) in 2022": one time at the end holds for what comes before, if nothing compares. */
function sharedTime(scan: Scan, amount: MoneyAmount): TimeMention | null {
  const last = scan.times.at(-1);
  if (!last || last.isDeadline || last.time.is === 'vague' || last.from < behindOf(amount) || isComparison(scan, last))
    return null;
  const behind = amountsBetween(scan, behindOf(amount), last.from);
  if (behind.length === 0 || scan.times.some((time) => time !== last && time.from >= behindOf(amount))) return null;
  for (let at = behindOf(amount); at < last.from; at += 1)
    if (isWord(scan, at, 'leadsOn') || foldAt(scan, at) === ';') return null;
  return scan.amounts.some(({ from }) => from >= last.to) ? null : last;
}

const YEARLY_COST = 60;
const NOW_COST = 20;

/** "a year" gives way to any other time; "now" does unless it leads to the amount: "today it exceeds". */
function vagueCost(scan: Scan, amount: MoneyAmount, { time, from, to }: TimeMention): number {
  if (time.is !== 'vague') return 0;
  if (holdsYear(scan, from, to)) return YEARLY_COST;
  return to <= startOf(amount) && countBreaks(scan, to, startOf(amount)) === 0 ? 0 : NOW_COST;
}

function holdsYear(scan: Scan, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isWord(scan, at, 'yearly')) return true;
  return false;
}

const RELATIVE_REACH = 9;

/** "the same period of 1999, which was $1bn": the clause speaks of the time right before it. */
function isRelative(scan: Scan, at: number, gap: number): boolean {
  if (gap <= 0 || gap > RELATIVE_REACH || foldAt(scan, at) !== ',') return false;
  return isWord(scan, at + 1, 'relativeTime');
}

/**
 * The time in a sentence that belongs to an amount: the nearest, where breaks and other amounts make it farther. A time
 * behind one amount stays with that amount. Null when the sentence has none.
 */
export function timeOf(scan: Scan, amount: MoneyAmount): TimeMention | null {
  let best: { time: TimeMention; cost: number } | null = null;
  for (const time of scan.times) {
    if (!isUsable(scan, amount, time)) continue;
    const cost = costOf(scan, amount, time) + vagueCost(scan, amount, time);
    if (!best || cost < best.cost) best = { time, cost };
  }
  return best?.time ?? sharedTime(scan, amount);
}

/** Whether an amount stands behind words that compare. */
export function isCompared(scan: Scan, amount: MoneyAmount): boolean {
  for (let at = amount.from - 1; at >= amount.from - 4; at -= 1) if (isWord(scan, at, 'compares')) return true;
  return false;
}
