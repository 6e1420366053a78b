import { type MoneyAmount, startOf } from '../amounts/money-amount';
import type { Term } from '../languages/vocabulary';
import { clauseStart, isWord, type Scan, tokenAt } from '../scan/scan-sentence';
import type { Mark } from '../text/phrases';
import { type Judgement, other } from './judgement';

/** "Its sales reached", "estos envíos rebasaron": sales that name neither whose nor what of go on with the product told before. */
export function isBareSale(scan: Scan, trigger: Mark<Term>): boolean {
  if (!isWord(scan, trigger.from, 'saleNoun')) return false;
  const before = trigger.from - 1;
  const isFirst =
    trigger.from === scan.sentence.from ||
    isWord(scan, before, 'pointsAtSale') ||
    scan.termAt.get(before)?.tag === 'own';
  return isFirst && !scan.areas.some(({ from }) => from >= trigger.to && from - trigger.to < 4);
}

const FIRM_REACH = 3;

/** "Acme imports about $5bn of goods", "las empresas chilenas compraron": the trade of firms is not that of a country. */
export function makerOf(scan: Scan, trigger: Mark<Term>, amount: MoneyAmount): Judgement | null {
  if (/^(sold|bought)$/.test(trigger.tag)) {
    for (let at = trigger.from - 1; at >= trigger.from - FIRM_REACH; at -= 1)
      if (isWord(scan, at, 'firm')) return other('company', { from: at, to: at + 1 });
  }
  const earned = earnedBy(scan, trigger);
  if (earned) return earned;
  const isSaleVerb = /^(sold|bought)$/.test(trigger.tag) && !isWord(scan, trigger.from, 'saleNoun');
  const isVerb =
    isSaleVerb ||
    /_verb$/.test(trigger.tag) ||
    (scan.reading.lexicon.grammar.hasFlowVerbs &&
      /^(imports|exports)$/.test(trigger.tag) &&
      startOf(amount) === trigger.to);
  return isVerb && isFirmName(scan, trigger.from - 1)
    ? other('company', { from: trigger.from - 1, to: trigger.from })
    : null;
}

/** "Acme earned $3bn from exports": what a firm takes in from abroad. */
function earnedBy(scan: Scan, { from }: Mark<Term>): Judgement | null {
  for (let at = from - 1; at >= from - FIRM_REACH; at -= 1)
    if (isWord(scan, at, 'earned') && isFirmName(scan, at - 1)) return other('company', { from: at - 1, to: at });
  return null;
}

/** A name that no list of areas knows, in a clause without any area before it. */
function isFirmName(scan: Scan, at: number): boolean {
  const token = tokenAt(scan, at);
  if (token?.kind !== 'word' || !token.isCapital || scan.areaAt.has(at) || scan.termAt.has(at)) return false;
  if (scan.times.some(({ from, to }) => at >= from && at < to)) return false;
  const start = clauseStart(scan, at);
  return !scan.areas.some(({ from }) => from >= start && from < at) && !isWord(scan, at, 'sentenceWord');
}
