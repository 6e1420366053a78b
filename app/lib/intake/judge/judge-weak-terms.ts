import { endOf, type MoneyAmount } from '../amounts/money-amount';
import type { AreaMention } from '../areas/area-mention';
import type { Term } from '../languages/vocabulary';
import { memberBeside } from '../parties/list-members';
import { isSideTerm } from '../scan/flow-terms';
import { countBreaks, hasWord, isWord, type Scan, tokenAt } from '../scan/scan-sentence';
import type { Mark } from '../text/phrases';
import { isStrongFlow, type JudgeContext, type Judgement, other, words } from './judgement';

/** Words that count as trade only with more evidence beside them. */
export function judgeWeak(
  scan: Scan,
  amount: MoneyAmount,
  trigger: Mark<Term>,
  context: JudgeContext,
): Judgement | null {
  const hasPartner = scan.areas.some(({ preposition }) => preposition === 'with' || preposition === 'between');
  switch (trigger.tag) {
    case 'turnover_weak': {
      const isBilateral = scan.terms.some(({ tag }) => tag === 'bilateral' || tag === 'pair');
      return hasPartner ||
        scan.areaAt.get(trigger.from - 1)?.isListed ||
        isBilateral ||
        context.isAboutTrade ||
        isOfCountry(scan, trigger, context)
        ? null
        : other('company', trigger);
    }
    case 'gap':
    case 'deficit_weak':
    case 'surplus_weak':
      return context.isAboutTrade || hasPartner || isTradeBalance(scan, trigger) ? null : other('finance', trigger);
    case 'sold':
    case 'bought':
      return judgeSale(scan, amount, trigger, context);
    case 'market':
    case 'supplier':
      if (!isNamedTrade(scan, trigger) && !context.isAboutTrade) return other('other', trigger);
      return isNear(scan, trigger, amount) ? null : other('other', trigger);
    case 'partnership':
      return isNear(scan, trigger, amount) ? null : other('other', trigger);
    default:
      return null;
  }
}

/** Few words and at most one comma behind the term. */
const isNear = (scan: Scan, { to }: Mark<Term>, amount: MoneyAmount) =>
  (countBreaks(scan, to, amount.from) <= 1 && amount.from - to < 14) || memberBeside(scan, amount, to) !== null;

/** "our turnover", said by somebody who speaks for a country. */
const isOfCountry = (scan: Scan, { from }: Mark<Term>, { speaker }: JudgeContext) =>
  speaker !== null && isWord(scan, from - 1, 'ours');

/** "export market", "buyer of Polish goods": the words themselves speak of trade. */
const isNamedTrade = (scan: Scan, { from, to }: Mark<Term>) =>
  hasWord(scan, from, to, 'tradeWord') ||
  (isWord(scan, to, 'sideOf') && (scan.areaAt.has(to + 1) || scan.areaAt.has(to + 2)));

/** A bare "deficit" is one of trade beside other words of trade, or with a partner. */
function isTradeBalance(scan: Scan, trigger: Mark<Term>): boolean {
  const isWith = isWord(scan, trigger.to, 'balanceWith');
  return (
    isWith || scan.terms.some(({ tag }) => isStrongFlow(tag) || tag === 'goods' || tag === 'sold' || tag === 'bought')
  );
}

/** "sold $5bn worth of goods to": goods, or a partner and no product. */
function judgeSale(scan: Scan, amount: MoneyAmount, trigger: Mark<Term>, context: JudgeContext): Judgement | null {
  const [from, to] = [Math.min(trigger.from, amount.from), Math.max(trigger.to, endOf(amount) + SALE_REACH)];
  const near = scan.terms.filter((term) => term.from >= from && term.to <= to);
  const product = near.find(({ tag, from }) => tag === 'product' && scan.termAt.get(from - 1)?.tag !== 'except');
  if (product) return other('product', product, words(scan, product));
  const object = objectOfSale(scan, trigger);
  if (object) return object;
  const services = near.find(({ tag }) => tag === 'services');
  if (services) return other('subset', services);
  const hasGoods = near.some(({ tag }) => tag === 'goods' || isStrongFlow(tag));
  const isTold =
    hasGoods ||
    isToThem(scan, trigger, context) ||
    isContinuedSale(scan, trigger) ||
    isSaleToArea(scan, amount, trigger);
  const isSale = isTold || isSaleOfFigure(scan, amount, context) || isSaleOfCountry(scan, trigger, context);
  if (isSale) return null;
  return other(isRemitted(scan, context) ? 'finance' : 'deal', trigger);
}

const SALE_REACH = 8;

/** "compró cazas a Kenia por", "compró a Kenia cazas por": a noun that no list knows is what was sold. */
function objectOfSale(scan: Scan, { from, to }: Mark<Term>): Judgement | null {
  if (!isWord(scan, from, 'salePast')) return null;
  const area = scan.areas.find((one) => one.from >= to && one.from - to <= OWNER_REACH && one.preposition);
  const places = area ? [to, area.to] : [to];
  const at = places.find((place) => isUnknownNoun(scan, place) && isWord(scan, place + 1, 'objectEnd'));
  return at === undefined ? null : other('product', { from: at, to: at + 1 }, words(scan, { from: at, to: at + 1 }));
}

const LONG_ENOUGH = 4;

/** A plain word in small letters that means nothing here. */
function isUnknownNoun(scan: Scan, at: number): boolean {
  const token = tokenAt(scan, at);
  if (token?.kind !== 'word' || token.isCapital || token.text.length < LONG_ENOUGH || isWord(scan, at, 'adverb'))
    return false;
  const { sets, prepositions } = scan.reading.lexicon;
  const isKnown =
    scan.termAt.has(at) || scan.areaAt.has(at) || sets.fillers.has(token.fold) || prepositions.has(token.fold);
  const isWithin = ({ from, to }: { from: number; to: number }) => at >= from && at < to;
  return !isKnown && !scan.tenses.some(isWithin) && !scan.times.some(isWithin) && !isWord(scan, at, 'plainNoun');
}

/** "le vendió 5.300 millones": to whom is told already, and trade is told of. */
const isToThem = (scan: Scan, { from }: Mark<Term>, { isAboutTrade }: JudgeContext) =>
  isWord(scan, from - 1, 'toThem') &&
  (isAboutTrade || scan.terms.some(({ tag, to }) => to <= from && (isStrongFlow(tag) || isSideTerm(tag))));

/** "It imports $4bn of goods but sells only $230m": the sale goes on about the same trade. */
function isContinuedSale(scan: Scan, trigger: Mark<Term>): boolean {
  const follows = scan.amounts.some(({ to }) => to <= trigger.from && trigger.from - to < 20);
  const isTold = scan.terms.some(({ tag, to }) => /^(sold|bought|exports|imports)/.test(tag) && to < trigger.from);
  return follows && isTold && isWord(scan, trigger.from, 'saleVerb');
}

/** "Exports were $9bn. France, which bought $3bn worth": a sale goes on about the figure told just before. */
function isSaleOfFigure(scan: Scan, amount: MoneyAmount, { figure, sentence }: JudgeContext): boolean {
  const isNext = figure !== null && sentence - figure.sentence <= 1;
  return isNext && hasWord(scan, endOf(amount), endOf(amount) + 3, 'worth');
}

/** Whether a sentence speaks of money that people send home. */
export const isOfRemittances = (scan: Scan) => hasWord(scan, scan.sentence.from, scan.sentence.to, 'remitted');

const REMITTED_REACH = 3;

/** Whether this sentence or one shortly before speaks of it. */
const isRemitted = (scan: Scan, { remittedAt, sentence }: JudgeContext) =>
  isOfRemittances(scan) || (remittedAt !== null && sentence - remittedAt <= REMITTED_REACH);

/** "Los envíos sumaron 21.735 millones": sales of a country where trade is told of, and nothing of a firm or product. */
function isSaleOfCountry(scan: Scan, trigger: Mark<Term>, context: JudgeContext): boolean {
  if (isRemitted(scan, context)) return false;
  if (
    !isWord(scan, trigger.from, 'tradedNoun') ||
    scan.terms.some(({ tag }) => /^(product|company|subset|services)$/.test(tag))
  )
    return false;
  const isAbroad = hasWord(scan, trigger.to, trigger.to + ABROAD_REACH, 'abroad');
  return (
    context.isAboutTrade ||
    isAbroad ||
    isWord(scan, trigger.from, 'shipments') ||
    scan.terms.some(({ tag }) => isStrongFlow(tag) || isSideTerm(tag))
  );
}

const ABROAD_REACH = 6;

const OWNER_REACH = 2;

/** "South Korea, which sold $35bn to China": an area sells to an area. */
function isSaleToArea(scan: Scan, amount: MoneyAmount, trigger: Mark<Term>): boolean {
  const end = endOf(amount);
  const isNear = (from: number) => (from >= trigger.to && from < amount.from) || (from >= end && from - end < 4);
  const other = scan.areas.some(({ from, preposition }) => /^(to|from)$/.test(preposition ?? '') && isNear(from));
  const isOwner = ({ from, to, preposition }: AreaMention) =>
    to <= trigger.from
      ? !preposition || to === trigger.from
      : from - trigger.to <= OWNER_REACH && (!preposition || preposition === 'of');
  const hasSeller = scan.areas.some((mention) => mention.area?.is !== 'world' && isOwner(mention));
  return other && hasSeller;
}
