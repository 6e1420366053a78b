import { behindOf, type MoneyAmount, startOf } from '../amounts/money-amount';
import type { Term } from '../languages/vocabulary';
import type { ToldProduct } from '../parties/article-context';
import { flowOfTerm, isSideTerm } from '../scan/flow-terms';
import { clauseStart, countBreaks, foldAt, isWord, type Scan, tokenAt } from '../scan/scan-sentence';
import type { Mark } from '../text/phrases';
import { isCapitalised } from '../text/tokens';
import { AFTER_REACH } from './find-trigger';
import { type Judgement, other, words } from './judgement';

/** The product of which a sentence tells exports or imports; null when it tells of trade as a whole. */
export function productOf(scan: Scan): ToldProduct | null {
  const flows = scan.terms.filter(({ tag }) => /^(exports|imports)/.test(tag));
  if (flows.length === 0 || scan.terms.some(({ tag }) => tag === 'goods' || tag === 'overall' || tag === 'combined'))
    return null;
  const product = scan.terms.find(
    (term) => term.tag === 'product' && scan.termAt.get(backOverTies(scan, term.from - 1))?.tag !== 'except',
  );
  if (!product) return null;
  const name = words(scan, product);
  const isOwned = flows.some(({ from }) => scan.termAt.get(from - 1)?.tag === 'own' && product.to <= from);
  if (isOwned || flows.some((flow) => scopeLeft(scan, flow) !== null)) return { name, flow: null };
  const own = flows.find((flow) => isRightBehind(scan, flow, product));
  return own ? { name, flow: flowOfTerm(own.tag)?.flow ?? null } : null;
}

/** "exportaciones agropecuarias", "exports of coffee", "экспорт зерна". */
const isRightBehind = (scan: Scan, flow: Mark<Term>, { from }: Mark<Term>) =>
  from === flow.to
    ? scan.reading.lexicon.grammar.hasProductBehind
    : from === flow.to + 1 && isWord(scan, flow.to, 'of');

/** One product, services alone, or the trade of some firms only. */
export function judgeScope(
  scan: Scan,
  amount: MoneyAmount,
  trigger: Mark<Term>,
  side: 'left' | 'right',
): Judgement | null {
  const found =
    scopeOfSubject(scan, amount, trigger) ??
    scopeLeft(scan, trigger) ??
    scopeOfMakers(scan, trigger) ??
    scopeRight(scan, trigger, amount) ??
    scopeOfAmount(scan, amount, trigger) ??
    productInFront(scan, amount, trigger);
  if (found) return found;
  return side === 'left' ? scopeBetween(scan, trigger, amount) : null;
}

/** "el comercio de hidrocarburos reportó un déficit": a balance of the trade in one product. */
function scopeOfSubject(scan: Scan, amount: MoneyAmount, trigger: Mark<Term>): Judgement | null {
  if (flowOfTerm(trigger.tag)?.flow !== 'balance') return null;
  const start = clauseStart(scan, trigger.from);
  const subject = scan.terms.findLast(
    ({ tag, from, to }) => to <= trigger.from && from >= start && /^(turnover|exports|imports)$/.test(tag),
  );
  if (!subject || scan.amounts.some(({ from }) => from >= subject.to && from < trigger.from)) return null;
  return scopeLeft(scan, subject) ?? scopeRight(scan, subject, amount);
}

function toScope(scan: Scan, term: Mark<Term>): Judgement | null {
  if (term.tag === 'product') return other('product', term, words(scan, term));
  return term.tag === 'services' || term.tag === 'subset' ? other('subset', term) : null;
}

const SCOPE_REACH = 7;

/** "oil and gas exports", "services exports"; "non-oil" is a broad total. */
function scopeLeft(scan: Scan, trigger: Mark<Term>): Judgement | null {
  const { sets } = scan.reading.lexicon;
  let at = trigger.from - 1;
  for (let steps = 0; steps < SCOPE_REACH && at >= scan.sentence.from; steps += 1) {
    const term = scan.termAt.get(at);
    const scope = term && toScope(scan, term);
    if (term && scope) return scan.termAt.get(backOverTies(scan, term.from - 1))?.tag === 'except' ? null : scope;
    const fold = foldAt(scan, at);
    const isJoined = sets.joiners.has(fold) && /^(product|services|subset)$/.test(scan.termAt.get(at - 1)?.tag ?? '');
    if (!isJoined && !sets.fillers.has(fold) && fold !== '-' && !scan.areaAt.has(at)) return null;
    at = (term?.from ?? at) - 1;
  }
  return null;
}

const backOverTies = (scan: Scan, at: number) => (foldAt(scan, at) === '-' ? at - 1 : at);

/** "exports of", "the main destination for" */
const isScopeLink = (scan: Scan, { tag, to }: Mark<Term>) =>
  isWord(scan, to, 'partOf') || (isSideTerm(tag) && isWord(scan, to, 'sideFor'));

/** "exports of cut stones", "imports of gas", "экспорт нефти", "exports of private firms". */
function scopeRight(scan: Scan, trigger: Mark<Term>, amount: MoneyAmount): Judgement | null {
  const hasLink = isScopeLink(scan, trigger);
  if (!hasLink && !scan.reading.lexicon.grammar.hasProductBehind && !isBareObject(scan, trigger.to)) return null;
  let at = trigger.to + (hasLink ? 1 : 0);
  for (let steps = 0; steps < SCOPE_STEPS; steps += 1) {
    const term = scan.termAt.get(at);
    if (at >= amount.from && at < amount.to) return null;
    if (term?.tag === 'goods') return kindOfGoods(scan, term);
    const scope = term && toScope(scan, term);
    if (scope) return scope;
    if (!isPassable(scan, at)) break;
    at += 1;
  }
  return isWord(scan, trigger.to, 'productOf') ? unknownProduct(scan, trigger, at) : null;
}

/** "exports from special economic zones", "imports by private firms": a part of those who trade. */
function scopeOfMakers(scan: Scan, trigger: Mark<Term>): Judgement | null {
  if (!isWord(scan, trigger.to, 'makersLead')) return null;
  const makers = scan.termAt.get(trigger.to + 1);
  return makers?.tag === 'subset' ? toScope(scan, makers) : null;
}

/** "productos agropecuarios", "bienes industriales": the kind stands behind the goods in some languages. */
function kindOfGoods(scan: Scan, goods: Mark<Term>): Judgement | null {
  const kind = scan.reading.lexicon.grammar.hasAdjectiveBehind ? scan.termAt.get(goods.to) : undefined;
  return kind?.tag === 'product' ? toScope(scan, kind) : null;
}

const SCOPE_STEPS = 5;

/** Words that may stand before the product: areas, "its", what only fills. */
function isPassable(scan: Scan, at: number): boolean {
  const fold = foldAt(scan, at);
  return (
    scan.areaAt.has(at) ||
    scan.reading.lexicon.sets.fillers.has(fold) ||
    fold === '-' ||
    scan.termAt.get(at)?.tag === 'own'
  );
}

/** "India imports oil": a product directly behind. */
const isBareObject = (scan: Scan, at: number) => scan.termAt.get(at)?.tag === 'product';

/** "exports of" and a noun that no list knows is one product. */
function unknownProduct(scan: Scan, trigger: Mark<Term>, at: number): Judgement | null {
  if (!/^(exports|exports_verb|imports|imports_verb)$/.test(trigger.tag)) return null;
  const token = tokenAt(scan, at);
  const isTerm = scan.termAt.has(at) && !/^(change|clause)$/.test(scan.termAt.get(at)?.tag ?? '');
  const isKnown =
    token?.kind !== 'word' || isCapitalised(token) || isWord(scan, at, 'genericGoods') || isTerm || isTimed(scan, at);
  if (
    isKnown ||
    !token ||
    scan.reading.lexicon.sets.fillers.has(token.fold) ||
    scan.reading.lexicon.prepositions.has(token.fold)
  )
    return null;
  if (scan.tenses.some(({ from, to }) => at >= from && at < to) || !isWordOfGoods(scan, trigger, at)) return null;
  return other('product', { from: at, to: at + 1 }, token.text);
}

const isTimed = (scan: Scan, at: number) => scan.times.some(({ from, to }) => at >= from && at < to);

/** Directly behind "of", or behind the adjective of a country: "imports of Canadian canola". */
function isWordOfGoods(scan: Scan, trigger: Mark<Term>, at: number): boolean {
  return at === trigger.to + 1 || scan.areaAt.get(at - 1)?.area?.by === 'adjective';
}

/** "$5bn of oil", "$20bn worth of cars", "3 млрд долларов газа". */
export function scopeOfAmount(scan: Scan, amount: MoneyAmount, trigger: Mark<Term> | null): Judgement | null {
  let at = behindOf(amount);
  if (foldAt(scan, at) === "'") at += 1;
  if (trigger && trigger.from >= amount.to && trigger.from < at + AFTER_REACH) return null;
  let links = 0;
  while (isWord(scan, at, 'amountOf') && links < 2) {
    at += 1;
    links += 1;
  }
  if (links === 0) return null;
  for (let steps = 0; steps < 5; steps += 1) {
    const term = scan.termAt.get(at + steps);
    if (term?.tag === 'goods') return null;
    const scope = term && toScope(scan, term);
    if (scope) return scope;
    const fold = foldAt(scan, at + steps);
    if (
      !scan.areaAt.has(at + steps) &&
      !scan.reading.lexicon.sets.fillers.has(fold) &&
      !scan.reading.lexicon.sets.joiners.has(fold)
    )
      break;
  }
  return null;
}

/** "exports of Tee-shirts and knit garments fetched": a product behind "of", before anything is told. */
function isOfProduct(scan: Scan, trigger: Mark<Term>, product: Mark<Term>): boolean {
  if (!isWord(scan, trigger.to, 'productOf') || scan.areaAt.has(trigger.to + 1)) return false;
  const isBetween = ({ from, to }: { from: number; to: number }) => from >= trigger.to && to <= product.from;
  return !scan.tenses.some(isBetween) && !scan.terms.some((term) => term.tag === 'change' && isBetween(term));
}

const ITEMS_REACH = 3;

/** "The main products were shrimp ($5m)": what stands before a bracket is one of the products listed. */
function productListed(scan: Scan, link: number): Judgement | null {
  const item = tokenAt(scan, link - 1);
  if (foldAt(scan, link) !== '(' || item?.kind !== 'word' || scan.areaAt.has(link - 1)) return null;
  for (let at = Math.max(scan.sentence.from, link - LIST_LENGTH); at < link - 1; at += 1) {
    if (!isWord(scan, at, 'main')) continue;
    for (let next = at - 1; next <= at + ITEMS_REACH && next < link - 1; next += 1)
      if (isWord(scan, next, 'items')) return other('product', { from: link - 1, to: link }, item.text);
  }
  return null;
}

const LIST_LENGTH = 60;

/** "cars (Dh19 billion)", "textiles with $1bn", "white goods by $500 million": a product that owns the amount. */
export function productInFront(scan: Scan, amount: MoneyAmount, trigger: Mark<Term> | null): Judgement | null {
  const link = startOf(amount) - 1;
  const listed = productListed(scan, link);
  if (listed) return listed;
  const isLink = /^[(:–—]$/.test(foldAt(scan, link)) || isWord(scan, link, 'productLink');
  if (!isLink || trigger?.from === link) return null;
  const product = scan.terms.find(({ tag, to }) => tag === 'product' && to === link);
  if (!product || scan.termAt.get(backOverTies(scan, product.from - 1))?.tag === 'except') return null;
  return other('product', product, words(scan, product));
}

/** "exported crude oil to China worth", "exports ..., of which oil": a product between the flow and the amount. */
function scopeBetween(scan: Scan, trigger: Mark<Term>, amount: MoneyAmount): Judgement | null {
  const between = scan.terms.filter(({ from, to }) => from >= trigger.to && to <= amount.from);
  if (between.some(({ tag }) => tag === 'goods')) return null;
  const product = between.filter(({ tag }) => tag === 'product' || tag === 'services').at(-1);
  if (!product) return null;
  const isObject = /_verb$/.test(trigger.tag) && countBreaks(scan, trigger.to, product.from) === 0;
  const isPart = clauseStart(scan, amount.from) <= product.from && clauseStart(scan, product.from) > trigger.to;
  const isClose =
    amount.from - product.to <= 3 &&
    countBreaks(scan, trigger.to, product.from) > 0 &&
    countBreaks(scan, product.to, amount.from) === 0;
  return isObject || isPart || isClose || isOfProduct(scan, trigger, product) ? toScope(scan, product) : null;
}
