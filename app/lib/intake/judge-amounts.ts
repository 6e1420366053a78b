import type { MoneyAmount } from './find-amounts';
import { isFlowTerm, isKindTerm, KIND_OF_TERM, type OtherKind } from './kinds';
import { findPhrases, type Mark } from './phrases';
import { clauseStart, countBreaks, foldAt, type Scan, tokenAt } from './scan-sentence';
import { isCapitalised } from './tokens';
import type { Term } from './vocabulary';

/** What an amount is: trade of the flow that `trigger` names, something else, or not told in its sentence. */
export type Judgement =
  | { is: 'figure'; trigger: Mark<Term>; side: 'left' | 'right' }
  | { is: 'other'; kind: OtherKind; product: string | null; at: { from: number; to: number } | null }
  | { is: 'open' };

const other = (kind: OtherKind, at: { from: number; to: number } | null, product: string | null = null): Judgement => ({
  is: 'other',
  kind,
  product,
  at,
});

/** Whether anything before this sentence was about trade: a bare "deficit" is then one of trade. */
export interface JudgeContext {
  isAboutTrade: boolean;
  /** The one product that the sentence before spoke of with its exports or imports. */
  product: string | null;
}

const AFTER_LINKS = new Set(
  'worth of in total annual bilateral de en del por combined the a its their record into on'.split(' '),
);
const COPULAS = new Set('was is were are fue es fueron'.split(' '));
const AFTER_REACH = 7;

/** "$124bn trade deficit", "$5bn in exports", "559 bn USD was the trade volume": the term that directly follows. */
function triggerBehind(scan: Scan, amount: MoneyAmount): Mark<Term> | null {
  for (let at = behindOf(amount); at < behindOf(amount) + AFTER_REACH; at += 1) {
    const term = scan.termAt.get(at);
    if (term && (isFlowTerm(term.tag) || isKindTerm(term.tag))) return isOwnTerm(scan, amount, term) ? term : null;
    const fold = foldAt(scan, at);
    const isLink =
      AFTER_LINKS.has(fold) ||
      COPULAS.has(fold) ||
      fold === '-' ||
      scan.areaAt.has(at) ||
      scan.reading.books.sets.fillers.has(fold);
    const isModifier = term && /^(product|goods|services|subset|bilateral|overall)$/.test(term.tag);
    if (!isLink && !isModifier) return null;
  }
  return null;
}

/** Behind a Spanish or Russian amount, "de" and "в" lead to another matter unless the words say "en exportaciones". */
function isOwnTerm(scan: Scan, amount: MoneyAmount, term: Mark<Term>): boolean {
  const first = foldAt(scan, behindOf(amount));
  if (scan.reading.language === 'en') return true;
  if (scan.reading.language === 'es') return term.from === behindOf(amount) ? false : /^(de|en|del)$/.test(first);
  return false;
}

/** Where an amount ends with a hedge behind it. */
export function endOf(amount: MoneyAmount): number {
  return Math.max(amount.to, amount.hedge?.to ?? 0);
}

/** Where what is told behind an amount begins: after its hedge, and after the bracket of its conversions. */
export function behindOf(amount: MoneyAmount): number {
  return Math.max(endOf(amount), amount.tail);
}

/** Where an amount begins with its hedge. */
export function startOf(amount: MoneyAmount): number {
  return Math.min(amount.from, amount.hedge?.from ?? amount.from);
}

const COMMA_COST = 4;
const KIND_COMMA_COST = 15;

/** The term to the left that tells what an amount is: the nearest, where commas make things farther. */
function triggerBefore(scan: Scan, amount: MoneyAmount): Mark<Term> | null {
  let best: { term: Mark<Term>; cost: number } | null = null;
  for (const term of scan.terms) {
    if (term.to > amount.from) break;
    // "its biggest trading partner" is only said beside.
    if (!isTrigger(term.tag) || (term.tag === 'partnership' && best)) continue;
    const cost = costOf(scan, term, amount);
    if (!best || cost <= best.cost) best = { term, cost };
  }
  return best?.term ?? null;
}

const isTrigger = (tag: Term) => isKindTerm(tag) || isFlowTerm(tag);
const PASSING_COST = 40;

/** How far a term stands from an amount: words, and commas, which part other matters more than flows. */
function costOf(scan: Scan, term: Mark<Term>, amount: MoneyAmount): number {
  const comma = isKindTerm(term.tag) ? KIND_COMMA_COST : COMMA_COST;
  const words = amount.from - term.to + countBreaks(scan, term.to, amount.from) * comma;
  return words + (isPassing(scan, term, amount) ? PASSING_COST : 0);
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

/** "losses of $1.4bn in exports", "a loan of $2bn": another matter directly in front. */
function kindBefore(scan: Scan, amount: MoneyAmount): Mark<Term> | null {
  const start = leftOfAmount(scan, amount);
  const { sets } = scan.reading.books;
  if (!sets.of.has(foldAt(scan, start - 1)) || foldAt(scan, start - 1) === 'worth') return null;
  const term = scan.termAt.get(start - 2);
  return term && isKindTerm(term.tag) ? term : null;
}

/** A verb behind: "$5bn worth of goods were exported". */
function verbBehind(scan: Scan, amount: MoneyAmount): Mark<Term> | null {
  const found = scan.terms.find(({ tag, from }) => from >= endOf(amount) && /_verb$|^sold$|^bought$/.test(tag));
  return found && found.from - endOf(amount) < 10 && countBreaks(scan, endOf(amount), found.from) === 0 ? found : null;
}

const GAP_REACH = 8;

/** "The gap between exports and imports" is a balance, and "a deficit in the trade balance" has its sign. */
function preciseTrigger(scan: Scan, trigger: Mark<Term> | null): Mark<Term> | null {
  if (!trigger || !/^(combined|exports|imports|balance|turnover)$/.test(trigger.tag)) return trigger;
  const near = scan.terms.filter(({ to }) => to <= trigger.from && trigger.from - to <= GAP_REACH);
  const gap = near.findLast(({ tag }) => tag === 'gap');
  if (gap && trigger.tag !== 'balance') return isGapOfFlows(scan, gap) ? gap : trigger;
  const signed = near.findLast(({ tag }) => /^(deficit|surplus)/.test(tag));
  const isOfTrade = trigger.tag === 'balance' || (trigger.tag === 'turnover' && isInside(scan, trigger));
  return signed && isOfTrade && countBreaks(scan, signed.to, trigger.from) === 0 ? signed : trigger;
}

/** "a deficit in its trade with", "дефицит в торговле": the trade only says of what. */
const isInside = (scan: Scan, { from }: Mark<Term>) =>
  [from - 1, from - 2].some((at) => /^(in|в|en|of|de|во)$/.test(foldAt(scan, at)));

/** Whether exports and imports stand behind "between". */
function isGapOfFlows(scan: Scan, gap: Mark<Term>): boolean {
  const near = scan.terms.filter(({ from }) => from >= gap.to && from - gap.to <= GAP_REACH).map(({ tag }) => tag);
  return (
    near.includes('combined') ||
    (near.some((tag) => tag.startsWith('exports')) && near.some((tag) => tag.startsWith('imports')))
  );
}

/** What an amount is by the words around it; `open` when its sentence does not say. */
export function judgeAmount(scan: Scan, amount: MoneyAmount, context: JudgeContext): Judgement {
  if (amount.isConversion) return other('conversion', null);
  const early = judgeSurroundings(scan, amount);
  if (early) return early;
  const adjacent = kindBefore(scan, amount);
  if (adjacent) return other(KIND_OF_TERM[adjacent.tag] ?? 'other', adjacent);
  const behind = triggerBehind(scan, amount);
  const before = behind ? null : preciseTrigger(scan, triggerBefore(scan, amount));
  const trigger = behind ?? before ?? verbBehind(scan, amount);
  if (!trigger) return judgeTense(scan, amount, scan.sentence.from) ?? { is: 'open' };
  const side = trigger.from >= amount.to ? 'right' : 'left';
  return judgeTrigger(scan, amount, { trigger, side }, context);
}

function judgeTrigger(
  scan: Scan,
  amount: MoneyAmount,
  { trigger, side }: { trigger: Mark<Term>; side: 'left' | 'right' },
  context: JudgeContext,
): Judgement {
  if (isKindTerm(trigger.tag)) return other(KIND_OF_TERM[trigger.tag] ?? 'other', trigger);
  const weak = judgeWeak(scan, amount, trigger, context);
  if (weak) return weak;
  const narrowed = judgeScope(scan, amount, trigger, side);
  if (narrowed) return narrowed;
  if (context.product && isBareFlow(scan, trigger)) return other('product', trigger, context.product);
  const tense = judgeTense(scan, amount, side === 'left' ? trigger.to : scan.sentence.from);
  return tense ?? { is: 'figure', trigger, side };
}

/** "Exports jumped": a flow that names neither whose nor which goes on with the product told before. */
function isBareFlow(scan: Scan, trigger: Mark<Term>): boolean {
  if (trigger.tag !== 'exports' && trigger.tag !== 'imports') return false;
  const before = foldAt(scan, trigger.from - 1);
  const isFirst =
    trigger.from === scan.sentence.from ||
    /^(the|las|these|those|such|эти)$/.test(before) ||
    scan.termAt.get(trigger.from - 1)?.tag === 'own';
  return (
    isFirst &&
    !scan.areas.some(({ from, preposition }) => from >= trigger.to && from - trigger.to < 8 && preposition === 'of')
  );
}

/** The product of which a sentence tells exports or imports; null when it tells of trade as a whole. */
export function productOf(scan: Scan): string | null {
  const flows = scan.terms.filter(({ tag }) => /^(exports|imports)/.test(tag));
  if (flows.length === 0 || scan.terms.some(({ tag }) => tag === 'goods' || tag === 'overall' || tag === 'combined'))
    return null;
  const product = scan.terms.find(
    (term) => term.tag === 'product' && scan.termAt.get(backOverTies(scan, term.from - 1))?.tag !== 'except',
  );
  const isOwned = flows.some(({ from }) => scan.termAt.get(from - 1)?.tag === 'own' && product && product.to <= from);
  const isNamed = flows.some((flow) => scopeLeft(scan, flow) !== null);
  return product && (isOwned || isNamed) ? words(scan, product) : null;
}

/** Words that count as trade only with more evidence beside them. */
function judgeWeak(scan: Scan, amount: MoneyAmount, trigger: Mark<Term>, context: JudgeContext): Judgement | null {
  const hasPartner = scan.areas.some(({ preposition }) => preposition === 'with' || preposition === 'between');
  switch (trigger.tag) {
    case 'turnover_weak': {
      const isBilateral = scan.terms.some(({ tag }) => tag === 'bilateral' || tag === 'pair');
      return hasPartner || isBilateral ? null : other('company', trigger);
    }
    case 'gap':
    case 'deficit_weak':
    case 'surplus_weak':
      return context.isAboutTrade || hasPartner || isTradeBalance(scan, trigger) ? null : other('finance', trigger);
    case 'sold':
    case 'bought':
      return judgeSale(scan, amount, trigger);
    case 'partnership':
      return countBreaks(scan, trigger.to, amount.from) <= 1 && amount.from - trigger.to < 14
        ? null
        : other('other', trigger);
    default:
      return null;
  }
}

/** A bare "deficit" is one of trade beside other words of trade, or with a partner. */
function isTradeBalance(scan: Scan, trigger: Mark<Term>): boolean {
  const isWith = /^(with|con|с|со|frente)$/.test(foldAt(scan, trigger.to));
  return (
    isWith || scan.terms.some(({ tag }) => isStrongFlow(tag) || tag === 'goods' || tag === 'sold' || tag === 'bought')
  );
}

const isStrongFlow = (tag: Term) => isFlowTerm(tag) && !/_weak$|^sold$|^bought$|^partnership$|^gap$/.test(tag);

/** "sold $5bn worth of goods to": goods, or a partner and no product. */
function judgeSale(scan: Scan, amount: MoneyAmount, trigger: Mark<Term>): Judgement | null {
  const [from, to] = [Math.min(trigger.from, amount.from), Math.max(trigger.to, endOf(amount) + SALE_REACH)];
  const near = scan.terms.filter((term) => term.from >= from && term.to <= to);
  const product = near.find(({ tag }) => tag === 'product');
  if (product) return other('product', product, words(scan, product));
  const hasGoods = near.some(({ tag }) => tag === 'goods' || isStrongFlow(tag));
  return hasGoods || isContinuedSale(scan, trigger) || isSaleToArea(scan, amount, trigger)
    ? null
    : other('deal', trigger);
}

const SALE_REACH = 8;
const SALE_VERB =
  /^(sold|sells|sell|selling|sent|shipped|shipping|bought|buys|buying|vend|compr|прода|куп|закуп|постав)/;

/** "It imports $4bn of goods but sells only $230m": the sale goes on about the same trade. */
function isContinuedSale(scan: Scan, trigger: Mark<Term>): boolean {
  const follows = scan.amounts.some(({ to }) => to <= trigger.from && trigger.from - to < 12);
  const isTold = scan.terms.some(({ tag, to }) => /^(sold|bought|exports|imports)/.test(tag) && to < trigger.from);
  return follows && isTold && SALE_VERB.test(foldAt(scan, trigger.from));
}

/** "South Korea, which sold $35bn to China": an area sells to an area. */
function isSaleToArea(scan: Scan, amount: MoneyAmount, trigger: Mark<Term>): boolean {
  const end = endOf(amount);
  const isNear = (from: number) => (from >= trigger.to && from < amount.from) || (from >= end && from - end < 4);
  const other = scan.areas.some(({ from, preposition }) => /^(to|from)$/.test(preposition ?? '') && isNear(from));
  const hasSeller = scan.areas.some(
    ({ to, preposition, area }) => to <= trigger.from && !preposition && area?.is !== 'world',
  );
  return other && hasSeller;
}

/** What is told around any amount, whatever its matter: changes, rates, prices, tariffs. */
function judgeSurroundings(scan: Scan, amount: MoneyAmount): Judgement | null {
  return judgeRate(scan, amount) ?? judgeTariff(scan, amount) ?? judgeChange(scan, amount);
}

function judgeRate(scan: Scan, amount: MoneyAmount): Judgement | null {
  for (let at = endOf(amount); at < endOf(amount) + 4; at += 1) {
    const term = scan.termAt.get(at);
    if (term?.tag === 'rate') return other('rate', term);
    if (term?.tag === 'price' && !/^(price|prices|priced|цен)/.test(foldAt(scan, term.from)))
      return other('price', term);
    if (/^[,.;]$/.test(foldAt(scan, at)) && !isPointOfUnit(scan, at)) break;
  }
  const before = scan.terms.filter(({ tag, to }) => tag === 'rate' && to <= amount.from).at(-1);
  return before && amount.from - before.to < 8 && /^(daily|weekly|hourly|ежеднев|diari)/.test(foldAt(scan, before.from))
    ? other('rate', before)
    : null;
}

const isPointOfUnit = (scan: Scan, at: number) =>
  foldAt(scan, at) === '.' && !tokenAt(scan, at)?.isSpaced && at + 1 < scan.sentence.to;

/** "tariffs on $110 billion worth of goods", "$50bn of imports subject to duties". */
function judgeTariff(scan: Scan, amount: MoneyAmount): Judgement | null {
  const start = startOf(amount);
  for (const term of scan.terms) {
    if (term.tag !== 'tariff') continue;
    const isBefore = term.to <= start && start - term.to < 14;
    if (
      isBefore &&
      hasWord(scan, term.to, start, /^(on|against|на|sobre|to|a|по)$/) &&
      !hasFlowBetween(scan, term.to, start)
    )
      return other('tariff', term);
    const isBehind = term.from >= endOf(amount) && term.from - endOf(amount) < 16;
    const isHit = hasWord(
      scan,
      endOf(amount),
      term.from,
      /^(subject|hit|facing|face|under|with|affected|covered|targeted|impose|imposed|slapped|новыми|обложены|попад\p{L}*|подпад\p{L}*|sujetos|sujetas|gravados|afectados)$/u,
    );
    if (isBehind && isHit && countBreaks(scan, endOf(amount), term.from) < 2) return other('tariff', term);
  }
  return null;
}

function hasFlowBetween(scan: Scan, from: number, to: number): boolean {
  return (
    scan.tenses.some((mark) => mark.from >= from && mark.to <= to && mark.tag === 'settled') &&
    scan.terms.some((term) => term.from >= from && term.to <= to && isStrongFlow(term.tag))
  );
}

function hasWord(scan: Scan, from: number, to: number, word: RegExp): boolean {
  for (let at = from; at < to; at += 1) if (word.test(foldAt(scan, at))) return true;
  return false;
}

/** "rose by $11bn", "an increase of $5bn", "$3bn more than", "вырос на": how much, not how high. */
function judgeChange(scan: Scan, amount: MoneyAmount): Judgement | null {
  const { sets } = scan.reading.books;
  const next = foldAt(scan, endOf(amount));
  const isMore = sets.more.has(next) && !scan.termAt.get(endOf(amount))?.tag.match(/^(deficit|surplus)/);
  if (isMore && !/^(above|below|más|menos)$/.test(next))
    return other('change', { from: endOf(amount), to: endOf(amount) + 1 });
  const start = leftOfAmount(scan, amount);
  const before = foldAt(scan, start - 1);
  const change = scan.terms.filter(({ tag, to }) => tag === 'change' && to <= start).at(-1);
  if (!change) return null;
  const gap = start - change.to;
  if (sets.by.has(before) && gap < 9 && isChangeBy(scan, change, start)) return other('change', change);
  if (scan.reading.language === 'en' && gap === 0) return other('change', change);
  const isNoun =
    /^(increase|rise|growth|jump|drop|decline|fall|gain|reduction|surge|decrease|cut|change|expansion|aumento|incremento|alza|caida|disminucion|crecimiento|baja|reduccion|descenso|рост|росте|прирост|снижение|падение|сокращение|увеличение)$/.test(
      foldAt(scan, change.from),
    );
  return isNoun && gap <= 1 && (sets.of.has(before) || gap === 0) ? other('change', change) : null;
}

/** Russian and Spanish "на" and "en" also lead to places: the change must come right before or have its own percentage. */
function isChangeBy(scan: Scan, change: Mark<Term>, start: number): boolean {
  if (scan.reading.language === 'en') return true;
  return start - 1 - change.to < 5 && !scan.areas.some((area) => area.from >= change.to && area.to <= start);
}

/** The first token of the hedge, or of the amount, without what only fills. */
function leftOfAmount(scan: Scan, amount: MoneyAmount): number {
  const hedge = amount.hedge;
  return hedge && hedge.hedge !== 'plain' ? Math.min(hedge.from, amount.from) : amount.from;
}

/** One product, services alone, or the trade of some firms only. */
function judgeScope(scan: Scan, amount: MoneyAmount, trigger: Mark<Term>, side: 'left' | 'right'): Judgement | null {
  const found = scopeLeft(scan, trigger) ?? scopeRight(scan, trigger, amount) ?? scopeOfAmount(scan, amount, trigger);
  if (found) return found;
  return side === 'left' ? scopeBetween(scan, trigger, amount) : null;
}

function toScope(scan: Scan, term: Mark<Term>): Judgement | null {
  if (term.tag === 'product') return other('product', term, words(scan, term));
  return term.tag === 'services' || term.tag === 'subset' ? other('subset', term) : null;
}

const SCOPE_REACH = 7;

/** "oil and gas exports", "services exports"; "non-oil" is a broad total. */
function scopeLeft(scan: Scan, trigger: Mark<Term>): Judgement | null {
  const { sets } = scan.reading.books;
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

const GENERIC = new Set(
  'goods merchandise products commodities the its their both these all over more about some up nearly around almost at less this that our each which a an any other various as and bienes mercancias productos los las el la este su sus nuestro ambos mas unos todo todos hasta mercaderias casi enero enero en'.split(
    ' ',
  ),
);

/** "exports of cut stones", "imports of gas", "экспорт нефти", "exports of private firms". */
function scopeRight(scan: Scan, trigger: Mark<Term>, amount: MoneyAmount): Judgement | null {
  const link = foldAt(scan, trigger.to);
  const hasLink = /^(of|in|de|del)$/.test(link);
  if (!hasLink && scan.reading.language === 'en' && !isBareObject(scan, trigger.to)) return null;
  let at = trigger.to + (hasLink ? 1 : 0);
  for (let steps = 0; steps < SCOPE_STEPS; steps += 1) {
    const term = scan.termAt.get(at);
    if ((at >= amount.from && at < amount.to) || term?.tag === 'goods') return null;
    const scope = term && toScope(scan, term);
    if (scope) return scope;
    if (!isPassable(scan, at)) break;
    at += 1;
  }
  return link === 'of' ? unknownProduct(scan, trigger, at) : null;
}

const SCOPE_STEPS = 5;

/** Words that may stand before the product: areas, "its", what only fills. */
function isPassable(scan: Scan, at: number): boolean {
  const fold = foldAt(scan, at);
  return (
    scan.areaAt.has(at) ||
    scan.reading.books.sets.fillers.has(fold) ||
    fold === '-' ||
    scan.termAt.get(at)?.tag === 'own'
  );
}

/** "India imports oil": a product directly behind. */
const isBareObject = (scan: Scan, at: number) => scan.termAt.get(at)?.tag === 'product';

/** English "exports of" and a noun that no list knows is one product. */
function unknownProduct(scan: Scan, trigger: Mark<Term>, at: number): Judgement | null {
  if (!/^(exports|exports_verb|imports|imports_verb)$/.test(trigger.tag)) return null;
  const token = tokenAt(scan, at);
  const isTerm = scan.termAt.has(at) && !/^(change|clause)$/.test(scan.termAt.get(at)?.tag ?? '');
  const isKnown =
    token?.kind !== 'word' || isCapitalised(token) || GENERIC.has(token.fold) || isTerm || isTimed(scan, at);
  if (
    isKnown ||
    !token ||
    scan.reading.books.sets.fillers.has(token.fold) ||
    scan.reading.books.prepositions.has(token.fold)
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
function scopeOfAmount(scan: Scan, amount: MoneyAmount, trigger: Mark<Term>): Judgement | null {
  let at = behindOf(amount);
  if (trigger.from >= amount.to && trigger.from < at + AFTER_REACH) return null;
  let links = 0;
  while (/^(worth|of|in|de|en)$/.test(foldAt(scan, at)) && links < 2) {
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
      !scan.reading.books.sets.fillers.has(fold) &&
      !scan.reading.books.sets.joiners.has(fold)
    )
      break;
  }
  return null;
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
  return isObject || isPart || isClose ? toScope(scan, product) : null;
}

const TENSE_REACH = 24;

/** Plans and forecasts: the nearest word of tense to the left of the amount, or a forecast directly behind. */
function judgeTense(scan: Scan, amount: MoneyAmount, floor: number): Judgement | null {
  const start = startOf(amount);
  const behind = tenseBehind(scan, amount);
  if (behind) return behind;
  const before = scan.amounts.filter(({ to }) => to <= start).at(-1);
  const from = Math.max(before?.to ?? 0, start - TENSE_REACH, Math.min(floor, clauseStart(scan, start)));
  if (scan.reading.books.sets.away.has(foldAt(scan, leftOfAmount(scan, amount) - 1)) && scan.reading.language === 'en')
    return null;
  const marks = scan.tenses.filter((mark) => mark.from >= from && mark.to <= endOf(amount) && mark.from < amount.from);
  for (const mark of marks.toReversed()) {
    if (mark.tag !== 'settled') return other(mark.tag === 'future' ? 'forecast' : 'target', mark);
    if (!isInfinitive(scan, mark)) return null;
  }
  return spanishFuture(scan, from, start) ?? (before ? judgeAlong(scan, before, amount) : null);
}

const ALONG_REACH = 16;

/** "Trade will reach 1.1 trillion, with a surplus of 10 billion": what is expected along with a forecast. */
function judgeAlong(scan: Scan, before: MoneyAmount, amount: MoneyAmount): Judgement | null {
  const [from, to] = [endOf(before), startOf(amount)];
  if (to - from > ALONG_REACH || !hasWord(scan, from, to, /^(with|including|con|incluyendo|при|включая)$/)) return null;
  return judgeTense(scan, before, scan.sentence.from);
}

/** "to hit", "could exceed": the same form is no past behind "to" or a modal verb. */
function isInfinitive(scan: Scan, mark: Mark<string>): boolean {
  const before = foldAt(scan, mark.from - 1);
  return (
    /^(to|will|would|could|may|might|should|can|shall|not|help|soon|even)$/.test(before) ||
    (/^(worth|valued|у|es|son|—|это|according|is|are)$/.test(foldAt(scan, mark.from)) &&
      mark.to - mark.from === 1 &&
      /^(worth|valued|according)$/.test(foldAt(scan, mark.from)))
  );
}

/** "superará", "llegarían". */
function spanishFuture(scan: Scan, from: number, to: number): Judgement | null {
  if (scan.reading.language !== 'es') return null;
  for (let at = to - 1; at >= from; at -= 1) {
    const token = tokenAt(scan, at);
    if (token?.kind === 'word' && token.text.length > 4 && /[aei]r(á|án|ía|ían|emos)$/i.test(token.text))
      return other('forecast', { from: at, to: at + 1 });
  }
  return null;
}

/** "$70bn forecast by analysts", "$500bn target", "$200bn by 2030". */
function tenseBehind(scan: Scan, amount: MoneyAmount): Judgement | null {
  const end = endOf(amount);
  const tense = findPhrases(scan.reading.books.tenses, scan.reading.tokens, {
    from: end,
    to: Math.min(end + 5, scan.sentence.to),
  }).find(({ tag }) => tag !== 'settled');
  const isClose = tense && tense.from - end <= 2 && countBreaks(scan, end, tense.from) === 0;
  if (
    isClose &&
    /^(forecast|target|goal|expected|projected|predicted|planned|anticipated|previst|proyectad|esperad|meta)/.test(
      foldAt(scan, tense.from),
    )
  ) {
    return other(tense.tag === 'target' ? 'target' : 'forecast', tense);
  }
  const deadline = scan.times.find(({ isDeadline, from }) => isDeadline && from >= end && from - end <= 4);
  return deadline ? other('target', deadline) : null;
}

/** The words of a mark as they stand in the text. */
function words(scan: Scan, { from, to }: { from: number; to: number }): string {
  return scan.reading.tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}
