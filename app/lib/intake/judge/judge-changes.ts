import { endOf, leftOfAmount, type MoneyAmount, startOf } from '../amounts/money-amount';
import type { Term } from '../languages/vocabulary';
import { countBreaks, foldAt, hasWord, isWord, type Scan, tokenAt } from '../scan/scan-sentence';
import type { Mark } from '../text/phrases';
import { judgeTariff } from './judge-tariffs';
import { type Judgement, other } from './judgement';

/** What is told around any amount, whatever its matter: changes, rates, prices, tariffs. */
export function judgeSurroundings(scan: Scan, amount: MoneyAmount): Judgement | null {
  return judgeRate(scan, amount) ?? judgeTariff(scan, amount) ?? judgeChange(scan, amount);
}

function judgeRate(scan: Scan, amount: MoneyAmount): Judgement | null {
  for (let at = endOf(amount); at < endOf(amount) + 4; at += 1) {
    const term = scan.termAt.get(at);
    if (term?.tag === 'rate') return other('rate', term);
    if (term?.tag === 'price' && !isWord(scan, term.from, 'priceWord')) return other('price', term);
    if (/^[,.;]$/.test(foldAt(scan, at)) && !isPointOfUnit(scan, at)) break;
  }
  const before = scan.terms.filter(({ tag, to }) => tag === 'rate' && to <= amount.from).at(-1);
  return before && amount.from - before.to < 8 && isWord(scan, before.from, 'rateWord') ? other('rate', before) : null;
}

const isPointOfUnit = (scan: Scan, at: number) =>
  foldAt(scan, at) === '.' && !tokenAt(scan, at)?.isSpaced && at + 1 < scan.sentence.to;

const SIZE_REACH = 9;

/** "El aumento de las exportaciones fue de 5.000", "прирост товарооборота составил 1,3 млрд", "сокращение дефицита на $1 млрд". */
function isSizeOf(scan: Scan, change: Mark<Term>, amount: MoneyAmount): boolean {
  const [from, to] = [change.to, startOf(amount)];
  if (
    to - from > SIZE_REACH ||
    countBreaks(scan, from, to) > 0 ||
    scan.amounts.some((one) => one.from >= from && one.to <= to)
  )
    return false;
  if (scan.reading.lexicon.sets.towards.has(foldAt(scan, to - 1)) || hasWord(scan, from, to, 'shareWord')) return false;
  const isVerb = hasWord(scan, from, to, 'amountedTo');
  return isVerb || isWord(scan, leftOfAmount(amount) - 1, 'changeBy');
}

/** "на 12% ($35 млн) больше", "+4,7% (+US$ 3.660 millones)": a bracket behind a percentage says how much that is. */
function isBracketOfPercent(scan: Scan, amount: MoneyAmount): boolean {
  let at = startOf(amount) - 1;
  const hasPlus = /^[+±-]$/.test(foldAt(scan, at));
  if (hasPlus || isWord(scan, at, 'bracketLead')) at -= 1;
  if (foldAt(scan, at) !== '(') return false;
  // Statistics print a balance with its sign: "the surplus rose (+91.3 bn in 2006)".
  const isBalance = scan.terms.some(({ tag, to }) => to <= at && /^(deficit|surplus|balance)/.test(tag));
  return (hasPlus && !isBalance) || isWord(scan, at - 1, 'percentEnd');
}

/** "прирост составил" right before an amount. */
function growthTold(scan: Scan, start: number): Mark<Term> | null {
  const told = scan.termAt.get(start - 1) ?? scan.termAt.get(start - 2);
  const isTo = scan.reading.lexicon.sets.towards.has(foldAt(scan, start - 1));
  return told?.tag === 'subject' && !isTo && isWord(scan, told.from, 'changeNoun') ? told : null;
}

/** "un saldo superior en 700 millones al de mayo": how far ahead of another amount. */
function isAheadBy(scan: Scan, amount: MoneyAmount): boolean {
  for (let at = amount.from - 1; at >= amount.from - 4; at -= 1)
    if (isWord(scan, at, 'aheadBy') && isWord(scan, at - 1, 'ahead')) return true;
  return false;
}

/** "rose by $11bn", "an increase of $5bn", "$3bn more than", "вырос на": how much, not how high. */
function judgeChange(scan: Scan, amount: MoneyAmount): Judgement | null {
  const { sets } = scan.reading.lexicon;
  const next = foldAt(scan, endOf(amount));
  if (isAheadBy(scan, amount)) return other('change', { from: amount.from, to: amount.to });
  const isMore = sets.more.has(next) && !scan.termAt.get(endOf(amount))?.tag.match(/^(deficit|surplus)/);
  if (isMore && !isWord(scan, endOf(amount), 'aboveOrBelow'))
    return other('change', { from: endOf(amount), to: endOf(amount) + 1 });
  const start = leftOfAmount(amount);
  if (isBracketOfPercent(scan, amount)) return other('change', { from: amount.from, to: amount.to });
  const told = growthTold(scan, start);
  if (told) return other('change', told);
  const change = scan.terms.findLast(({ tag, to }) => tag === 'change' && to <= start);
  return change && isChange(scan, change, amount) ? other('change', change) : null;
}

/** Whether a word of change tells how large an amount of it is, not where it leads. */
function isChange(scan: Scan, change: Mark<Term>, amount: MoneyAmount): boolean {
  const { sets } = scan.reading.lexicon;
  const start = leftOfAmount(amount);
  const before = foldAt(scan, start - 1);
  const gap = start - change.to;
  const isNoun = isWord(scan, change.from, 'changeNoun');
  if (isNoun && !sets.towards.has(before) && isSizeOf(scan, change, amount)) return true;
  if (sets.by.has(before) && gap < 9 && isChangeBy(scan, change, start)) return true;
  if (scan.reading.lexicon.grammar.hasChangeBeforeAmount && gap === 0) return true;
  return isNoun && gap <= 1 && (sets.of.has(before) || gap === 0);
}

/** "на" and "en" also lead to places: the change must come right before or have its own percentage. */
function isChangeBy(scan: Scan, change: Mark<Term>, start: number): boolean {
  if (scan.reading.lexicon.grammar.hasSureChangeBy) return true;
  return start - 1 - change.to < 5 && !scan.areas.some((area) => area.from >= change.to && area.to <= start);
}
