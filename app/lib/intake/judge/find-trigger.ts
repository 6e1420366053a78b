import { behindOf, endOf, leftOfAmount } from '../amounts/amount-edges';
import type { MoneyAmount } from '../amounts/money-amount';
import type { Term } from '../languages/vocabulary';
import { isFlowTerm, isKindTerm, isSideTerm } from '../scan/flow-terms';
import { countBreaks, foldAt, type Scan } from '../scan/scan-sentence';
import type { Mark } from '../text/phrases';

const AFTER_LINKS = new Set(
  'worth of in total annual bilateral de en del por combined the a its their record into on ellos ellas procedentes provenientes'.split(
    ' ',
  ),
);

/** Verbs behind which "from" and "on" lead to a flow: "earned $3bn from exports". */
const EARNS =
  /^(earn|fetch|net|gener|receiv|made|mak|spen|rais|bring|brought|realis|realiz|obtain|gain|garner|rak|pull)/;

function isEarned(scan: Scan, amount: MoneyAmount): boolean {
  for (let at = leftOfAmount(amount) - 1; at > leftOfAmount(amount) - 4; at -= 1)
    if (EARNS.test(foldAt(scan, at))) return true;
  return false;
}

const COPULAS = new Set(
  'was is were are fue es fueron son пришлось приходится приходилось составил составили составляет на se a las los corresponden correspondio correspondieron correspondia'.split(
    ' ',
  ),
);

/** How many words behind an amount its own term may stand. */
export const AFTER_REACH = 7;

/** "$124bn trade deficit", "$5bn in exports", "559 bn USD was the trade volume": the term that directly follows. */
export function triggerBehind(scan: Scan, amount: MoneyAmount): Mark<Term> | null {
  for (let at = behindOf(amount); at < behindOf(amount) + AFTER_REACH; at += 1) {
    const term = scan.termAt.get(at);
    if (term && (isFlowTerm(term.tag) || isKindTerm(term.tag))) return isOwnTerm(scan, amount, term) ? term : null;
    const fold = foldAt(scan, at);
    const isLink =
      AFTER_LINKS.has(fold) ||
      COPULAS.has(fold) ||
      fold === '-' ||
      (/^(from|on|through|via)$/.test(fold) && at === behindOf(amount) && isEarned(scan, amount)) ||
      scan.areaAt.has(at) ||
      scan.reading.books.sets.fillers.has(fold);
    const isModifier = term && /^(product|goods|services|subset|bilateral|overall)$/.test(term.tag);
    if (!isLink && !isModifier) return null;
  }
  return null;
}

/** "из которых 1,6 млрд пришлось на экспорт", "de los que 1.600 correspondieron a exportaciones". */
const SHARE =
  /^(пришлось|приходится|приходилось|составил|составили|составляет|corresponden|correspondio|correspondieron|correspondia|fueron|son)$/;

/** Behind a Spanish or Russian amount, "de" and "в" lead to another matter unless the words say "en exportaciones". */
function isOwnTerm(scan: Scan, amount: MoneyAmount, term: Mark<Term>): boolean {
  const first = foldAt(scan, behindOf(amount));
  if (scan.reading.language === 'en') return true;
  if (SHARE.test(first)) return true;
  if (scan.reading.language === 'es') return term.from === behindOf(amount) ? false : /^(de|en|del)$/.test(first);
  return false;
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
  const before = scan.reading.books.sets.fillers.has(foldAt(scan, from - 1)) ? from - 2 : from - 1;
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
  if (!/^(in|of|by|to|from|on)$/.test(foldAt(scan, term.from - 1))) return false;
  for (let at = term.to; at < amount.from; at += 1) if (/^(it|they)$/.test(foldAt(scan, at))) return true;
  return false;
}

/** "helped by investment", "despite sanctions": words that a preposition keeps aside. */
function isPassing(scan: Scan, term: Mark<Term>, amount: MoneyAmount): boolean {
  if (!isKindTerm(term.tag) || term.tag === 'gdp') return false;
  const before = foldAt(scan, term.from - 1);
  return (
    /^(despite|amid|by|after|before|from|due|за|из|благодаря|несмотря|pese|por|tras)$/.test(before) &&
    amount.from - term.to > 3
  );
}

/** Who lost an amount of trade never had it. */
const LOSES = /^(lose|loses|losing|lost|perd|потеря)/;

/** "losses of $1.4bn in exports", "a loan of $2bn", "lost $3bn in exports": another matter directly in front. */
export function kindBefore(scan: Scan, amount: MoneyAmount): Mark<Term> | null {
  const start = leftOfAmount(amount);
  const { sets } = scan.reading.books;
  const lost = scan.termAt.get(start - 1);
  if (lost?.tag === 'other' && LOSES.test(foldAt(scan, lost.from))) return lost;
  if (!sets.of.has(foldAt(scan, start - 1)) || foldAt(scan, start - 1) === 'worth') return null;
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
  [from - 1, from - 2].some((at) => /^(in|on|в|en|of|de|во)$/.test(foldAt(scan, at)));

/** Whether exports and imports stand behind "between". */
function isGapOfFlows(scan: Scan, gap: Mark<Term>): boolean {
  const near = scan.terms.filter(({ from }) => from >= gap.to && from - gap.to <= GAP_REACH).map(({ tag }) => tag);
  return (
    near.includes('combined') ||
    (near.some((tag) => tag.startsWith('exports')) && near.some((tag) => tag.startsWith('imports')))
  );
}
