import { behindOf, endOf, leftOfAmount, type MoneyAmount } from '../amounts/money-amount';
import type { Term } from '../languages/vocabulary';
import { isFlowTerm, isKindTerm, isSideTerm } from '../scan/flow-terms';
import { countBreaks, foldAt, isWord, type Scan } from '../scan/scan-sentence';
import type { Mark } from '../text/phrases';

function isEarned(scan: Scan, amount: MoneyAmount): boolean {
  for (let at = leftOfAmount(amount) - 1; at > leftOfAmount(amount) - 4; at -= 1)
    if (isWord(scan, at, 'earns')) return true;
  return false;
}

/** How many words behind an amount its own term may stand. */
export const AFTER_REACH = 7;

/** "$124bn trade deficit", "$5bn in exports", "559 bn USD was the trade volume": the term that directly follows. */
export function triggerBehind(scan: Scan, amount: MoneyAmount): Mark<Term> | null {
  for (let at = behindOf(amount); at < behindOf(amount) + AFTER_REACH; at += 1) {
    const term = scan.termAt.get(at);
    if (term && (isFlowTerm(term.tag) || isKindTerm(term.tag))) return isOwnTerm(scan, amount, term) ? term : null;
    const fold = foldAt(scan, at);
    const isLink =
      isWord(scan, at, 'afterLink') ||
      isWord(scan, at, 'copula') ||
      fold === '-' ||
      (isWord(scan, at, 'earnedFrom') && at === behindOf(amount) && isEarned(scan, amount)) ||
      scan.areaAt.has(at) ||
      scan.reading.lexicon.sets.fillers.has(fold);
    const isModifier = term && /^(product|goods|services|subset|bilateral|overall)$/.test(term.tag);
    if (!isLink && !isModifier) return null;
  }
  return null;
}

/** Where a language says so, "de" and "в" lead to another matter unless the words say "en exportaciones". */
function isOwnTerm(scan: Scan, amount: MoneyAmount, term: Mark<Term>): boolean {
  const { termBehindAmount } = scan.reading.lexicon.grammar;
  const first = behindOf(amount);
  if (termBehindAmount === 'any' || isWord(scan, first, 'share')) return true;
  return termBehindAmount === 'linked' && term.from !== first && isWord(scan, first, 'termLink');
}

const COMMA_COST = 4;

const KIND_COMMA_COST = 15;

/** The term to the left that tells what an amount is: the nearest, where commas make things farther. */
export function triggerBefore(scan: Scan, amount: MoneyAmount): Mark<Term> | null {
  let best: { term: Mark<Term>; cost: number } | null = null;
  for (const term of scan.terms) {
    if (term.to > amount.from) break;
    // "its biggest trading partner" is only said beside.
    if (!isTrigger(term.tag) || (isSideTerm(term.tag) && best) || isApposition(scan, term)) continue;
    const cost = costOf(scan, term, amount);
    if (!best || cost <= best.cost) best = { term, cost };
  }
  return best?.term ?? null;
}

/** "with Brazil, its main partner, it came to": only says who somebody is. */
function isApposition(scan: Scan, { tag, from, to }: Mark<Term>): boolean {
  if (tag !== 'partnership' || foldAt(scan, to) !== ',') return false;
  const before = scan.reading.lexicon.sets.fillers.has(foldAt(scan, from - 1)) ? from - 2 : from - 1;
  return foldAt(scan, before) === ',';
}

const isTrigger = (tag: Term) => isKindTerm(tag) || isFlowTerm(tag);

const PASSING_COST = 40;

/** How far a term stands from an amount: words, and commas, which part other matters more than flows. */
function costOf(scan: Scan, term: Mark<Term>, amount: MoneyAmount): number {
  const comma = isKindTerm(term.tag) ? KIND_COMMA_COST : COMMA_COST;
  const words = amount.from - term.to + countBreaks(scan, term.to, amount.from) * comma;
  const isAside =
    isPassing(scan, term, amount) || isInBracket(scan, term, amount) || isLeftByPronoun(scan, term, amount);
  return words + (isAside ? PASSING_COST : 0);
}

/** "trade (exports plus imports) came to": what a bracket says stays inside of it. */
function isInBracket(scan: Scan, term: Mark<Term>, amount: MoneyAmount): boolean {
  for (let at = term.to; at < amount.from; at += 1) {
    if (foldAt(scan, at) === '(') return false;
    if (foldAt(scan, at) === ')') return true;
  }
  return false;
}

/** "trade rose on a surge in imports, and it fell to": the pronoun goes back over what only stood beside. */
function isLeftByPronoun(scan: Scan, term: Mark<Term>, amount: MoneyAmount): boolean {
  if (!isWord(scan, term.from - 1, 'besideLead')) return false;
  for (let at = term.to; at < amount.from; at += 1) if (isWord(scan, at, 'pronoun')) return true;
  return false;
}

/** "helped by investment", "despite sanctions": words that a preposition keeps aside. */
function isPassing(scan: Scan, term: Mark<Term>, amount: MoneyAmount): boolean {
  if (!isKindTerm(term.tag) || term.tag === 'gdp') return false;
  return isWord(scan, term.from - 1, 'asideLead') && amount.from - term.to > 3;
}

/** "losses of $1.4bn in exports", "a loan of $2bn", "lost $3bn in exports": another matter directly in front. */
export function kindBefore(scan: Scan, amount: MoneyAmount): Mark<Term> | null {
  const start = leftOfAmount(amount);
  const { sets } = scan.reading.lexicon;
  const lost = scan.termAt.get(start - 1);
  if (lost?.tag === 'other' && isWord(scan, lost.from, 'loses')) return lost;
  if (!sets.of.has(foldAt(scan, start - 1)) || isWord(scan, start - 1, 'worth')) return null;
  const term = scan.termAt.get(start - 2);
  return term && isKindTerm(term.tag) ? term : null;
}

/** A verb behind: "$5bn worth of goods were exported". */
export function verbBehind(scan: Scan, amount: MoneyAmount): Mark<Term> | null {
  const found = scan.terms.find(({ tag, from }) => from >= endOf(amount) && /_verb$|^sold$|^bought$/.test(tag));
  return found && found.from - endOf(amount) < 10 && countBreaks(scan, endOf(amount), found.from) === 0 ? found : null;
}

const GAP_REACH = 8;

/** "The gap between exports and imports" is a balance, and "a deficit in the trade balance" has its sign. */
export function preciseTrigger(scan: Scan, trigger: Mark<Term> | null): Mark<Term> | null {
  if (!trigger || !/^(combined|exports|imports|balance|turnover)$/.test(trigger.tag)) return trigger;
  const near = scan.terms.filter(({ to }) => to <= trigger.from && trigger.from - to <= GAP_REACH);
  const gap = near.findLast(({ tag }) => tag === 'gap');
  if (gap && trigger.tag !== 'balance') return isGapOfFlows(scan, gap) ? gap : trigger;
  const combined = near.findLast(({ tag }) => tag === 'combined');
  if (combined && trigger.tag === 'turnover' && isInside(scan, trigger)) return combined;
  const signed = near.findLast(({ tag }) => /^(deficit|surplus)/.test(tag));
  const isOfTrade = trigger.tag === 'balance' || (trigger.tag === 'turnover' && isInside(scan, trigger));
  return signed && isOfTrade && countBreaks(scan, signed.to, trigger.from) === 0 ? signed : trigger;
}

/** "a deficit in its trade with", "дефицит в торговле": the trade only says of what. */
const isInside = (scan: Scan, { from }: Mark<Term>) =>
  [from - 1, from - 2].some((at) => isWord(scan, at, 'insideLink'));

/** Whether exports and imports stand behind "between". */
function isGapOfFlows(scan: Scan, gap: Mark<Term>): boolean {
  const near = scan.terms.filter(({ from }) => from >= gap.to && from - gap.to <= GAP_REACH).map(({ tag }) => tag);
  return (
    near.includes('combined') ||
    (near.some((tag) => tag.startsWith('exports')) && near.some((tag) => tag.startsWith('imports')))
  );
}

const LINK_REACH = 2;
const HEAD_REACH = 7;

/** "Las multas por errores de importación sumaron": the head of the phrase in which a flow only says of what. */
export function headOf(scan: Scan, { tag, from }: Mark<Term>): Mark<Term> | null {
  const isNoun = /^(exports|imports|turnover)$/.test(tag);
  const isLed = isWord(scan, from - 1, 'headLink') || isWord(scan, from - LINK_REACH, 'headLink');
  if (!isNoun || !isLed) return null;
  const head = scan.terms.findLast((term) => isKindTerm(term.tag) && term.to <= from && from - term.to <= HEAD_REACH);
  if (!head || head.tag === 'company' || isWord(scan, head.from, 'takings')) return null;
  const isParted =
    countBreaks(scan, head.to, from) > 0 ||
    scan.tenses.some((mark) => mark.from >= head.to && mark.to <= from) ||
    scan.terms.some((term) => term.tag === 'clause' && term.from >= head.to && term.to <= from) ||
    scan.amounts.some((amount) => amount.from >= head.to && amount.to <= from);
  return isParted || !isWord(scan, head.to, 'headLink') ? null : head;
}
