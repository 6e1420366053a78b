import { behindOf, type MoneyAmount } from '../amounts/money-amount';
import type { AreaMention } from '../areas/area-mention';
import type { Preposition, Term } from '../languages/vocabulary';
import { isFlowTerm, isKindTerm } from '../scan/flow-terms';
import { clauseStart, foldAt, isWord, type Scan } from '../scan/scan-sentence';
import type { Mark } from '../text/phrases';
import { isTie } from '../text/tokens';

/** Areas around a trigger, by where they stand. */
export interface Around {
  /** Areas behind "its" in front of the flow: "its China deficit" is one with China. */
  owned: AreaMention[];
  /** In front of it in one phrase: "China’s total", "US-China". */
  left: AreaMention[];
  /** Behind it or behind the amount, by preposition; the first of each. */
  behind: Map<Preposition, AreaMention[]>;
  /** In front of it in its clause, with a preposition: "With China, trade". */
  fronted: Map<Preposition, AreaMention[]>;
  /** The area whose goods are told of: "imports of Chinese goods", "импорт российских товаров". */
  goodsOf: AreaMention | null;
  /** "los déficits mayores correspondieron a China": with whom a balance is. */
  matched: AreaMention | undefined;
  /** Whether "a surplus to" leads to the partner; "favorable a" leads to the owner. */
  isToPartner: boolean;
  /** Possible subjects in front of it, the nearest first. */
  subjects: AreaMention[];
}

const LEFT_REACH = 14;

/** Walks left over modifiers and collects the areas among them. */
function areasLeft(scan: Scan, trigger: Mark<Term>): AreaMention[] {
  const { sets } = scan.reading.lexicon;
  const found: AreaMention[] = [];
  let at = trigger.from;
  for (let steps = 0; steps < LEFT_REACH; steps += 1) {
    const area = scan.areaAt.get(at - 1);
    const term = scan.termAt.get(at - 1);
    const fold = foldAt(scan, at - 1);
    if (area && isOutside(scan, area)) break;
    if (area) {
      found.unshift(area);
      at = area.from;
    } else if (
      fold === "'s" ||
      fold === "'" ||
      isTie(scan.reading.tokens, at - 1) ||
      sets.fillers.has(fold) ||
      isModifier(term) ||
      isJoined(scan, at - 1, found)
    ) {
      at = term && isModifier(term) ? term.from : at - 1;
    } else break;
  }
  return found;
}

/** "With Japan the gap": an area behind a preposition is no owner when an article parts it from the flow. */
function isOutside(scan: Scan, { area, preposition, isPossessive, to }: AreaMention): boolean {
  if (isPossessive || !/^(with|to|from|between)$/.test(preposition ?? '')) return false;
  const { grammar } = scan.reading.lexicon;
  // "Con Kenia comerciamos": with whom, not who.
  if (/^(with|to)$/.test(preposition ?? '') && area?.by !== 'adjective' && grammar.frontsPartner) return true;
  return foldAt(scan, to) === ',' || isWord(scan, to, 'outsideArticle');
}

const isModifier = (term: Mark<Term> | undefined) =>
  term !== undefined && /^(bilateral|overall|goods|product|except|services)$/.test(term.tag);

/** "Chinese and Indian exports": a joiner between two areas. */
function isJoined(scan: Scan, at: number, found: readonly AreaMention[]): boolean {
  const isLink = scan.reading.lexicon.sets.joiners.has(foldAt(scan, at)) || foldAt(scan, at) === ',';
  const first = found[0];
  // "Kenya and the Union traded": an article may stand between.
  return isLink && first?.isListed === true && first.from - at <= 2 && scan.areaAt.has(at - 1);
}

const BEHIND_REACH = 32;

/** Where the phrase behind a trigger ends: the next term of trade, a harder break, or a relative clause. */
function endBehind(scan: Scan, from: number, isStrict: boolean): number {
  for (let at = from; at < Math.min(scan.sentence.to, from + BEHIND_REACH); at += 1) {
    const fold = foldAt(scan, at);
    const term = scan.termAt.get(at);
    if (fold === ';' || fold === ':' || fold === '—') return at;
    const isOther = term && isFlowTerm(term.tag) && term.from === at && !isVerbOfGoods(term);
    if (isOther && !isInner(scan, term) && !isApposed(scan, term)) return at;
    if (fold === ',' && (isStrict || scan.termAt.get(at + 1)?.tag === 'clause')) return at;
    if (isStrict && term?.tag === 'clause' && !scan.reading.lexicon.sets.joiners.has(fold)) return at;
  }
  return Math.min(scan.sentence.to, from + BEHIND_REACH);
}

/** "a deficit in its trade with": the trade only says of what. */
function isInner(scan: Scan, { tag, from }: Mark<Term>): boolean {
  return /^(turnover|balance)$/.test(tag) && [from - 1, from - 2].some((at) => isWord(scan, at, 'innerLink'));
}

/** "to Japan’s biggest trading partner, China": only says who somebody is. */
function isApposed(scan: Scan, { tag, to }: Mark<Term>): boolean {
  return /^(partnership|market|supplier)$/.test(tag) && foldAt(scan, to) === ',' && scan.areaAt.has(to + 1);
}

const isVerbOfGoods = (term: Mark<Term>) => term.tag === 'sold' || term.tag === 'bought';

function collect(scan: Scan, from: number, to: number, into: Map<Preposition, AreaMention[]>): void {
  for (const mention of scan.areas) {
    if (mention.from < from || mention.to > to || !mention.preposition) continue;
    const list = into.get(mention.preposition);
    if (!list) into.set(mention.preposition, [mention]);
    else if (mention.isListed && list.at(-1) && isNextOnList(list, mention)) list.push(mention);
  }
}

const isNextOnList = (list: readonly AreaMention[], mention: AreaMention) => mention.from - (list.at(-1)?.to ?? 0) < 5;

/** Owners that follow the noun: "экспорт России", "exportaciones chinas". */
function areasDirectlyBehind(scan: Scan, trigger: Mark<Term>): AreaMention[] {
  const { ownerBehind } = scan.reading.lexicon.grammar;
  if (ownerBehind === 'none') return [];
  let at = trigger.to;
  for (
    let steps = 0;
    steps < 5 && !scan.areaAt.has(at) && scan.reading.lexicon.sets.fillers.has(foldAt(scan, at));
    steps += 1
  )
    at += 1;
  if (scan.termAt.get(at)?.tag === 'goods') at = scan.termAt.get(at)?.to ?? at;
  const first = scan.areaAt.get(at);
  if (!first || first.preposition) return [];
  if (ownerBehind === 'adjective' && first.area?.by !== 'adjective') return [];
  const second = scan.areas.find((area) => area.isListed && area.from > first.to && area.from - first.to < 5);
  return second && !second.preposition ? [first, second] : [first];
}

/** The areas around a trigger, by where they stand. Without an amount only those of the trigger’s own phrase. */
export function lookAround(scan: Scan, trigger: Mark<Term>, amount: MoneyAmount | null): Around {
  const behind = new Map<Preposition, AreaMention[]>();
  const own = areasDirectlyBehind(scan, trigger);
  if (own.length > 0) behind.set('of', own);
  const isRight = amount !== null && trigger.from >= amount.to;
  const limit =
    amount && !isRight ? Math.min(endBehind(scan, trigger.to, false), amount.from) : endBehind(scan, trigger.to, false);
  collect(scan, trigger.to, limit, behind);
  if (amount && !isRight && limit === amount.from)
    collect(scan, behindOf(amount), endAfterAmount(scan, amount), behind);
  if (trigger.tag === 'sold' && !behind.has('to')) addRecipient(scan, trigger, behind);
  const fronted = new Map<Preposition, AreaMention[]>();
  collect(scan, frontFrom(scan, trigger), trigger.from, fronted);
  const start = clauseStart(scan, trigger.from);
  const before = scan.areas.filter((area) => area.to <= trigger.from && !area.preposition).toReversed();
  const isParticiple = isWord(scan, trigger.from, 'gerund') && foldAt(scan, trigger.from - 1) === ',';
  if (isParticiple) before.reverse();
  const subjects = isParticiple
    ? before
    : [...before.filter(({ from }) => from >= start), ...before.filter(({ from }) => from < start).toReversed()];
  const beside = areasLeft(scan, trigger);
  const isOwned = beside[0] !== undefined && isBehindOwn(scan, beside[0]);
  const goodsOf = areaOfGoods(scan, behind.get('of')?.[0]);
  const matched = behind.get('to')?.find(({ from }) => isWord(scan, from - 2, 'correspondsTo'));
  const isToPartner = scan.reading.lexicon.grammar.hasBalanceToPartner;
  const [left, owned] = isOwned ? [[], beside] : [beside, []];
  return { left, owned, behind, fronted, goodsOf, matched, isToPartner, subjects };
}

/** An adjective with the word for goods behind it, or in some languages before it. */
function areaOfGoods(scan: Scan, mention: AreaMention | undefined): AreaMention | null {
  if (mention?.area?.by !== 'adjective') return null;
  const isBehindGoods =
    scan.reading.lexicon.grammar.hasAdjectiveBehind &&
    (scan.termAt.get(mention.from - 1)?.tag === 'goods' || isWord(scan, mention.from - 1, 'goodsNoun'));
  return scan.termAt.get(mention.to)?.tag === 'goods' || isBehindGoods ? mention : null;
}

/** "sold Romania €900 million worth of goods": the area right behind the verb is where they went. */
function addRecipient(scan: Scan, { to }: Mark<Term>, behind: Map<Preposition, AreaMention[]>): void {
  const at = scan.reading.lexicon.sets.fillers.has(foldAt(scan, to)) ? to + 1 : to;
  const mention = scan.areaAt.get(at);
  if (mention && mention.area?.by !== 'adjective' && !mention.isPossessive) behind.set('to', [mention]);
}

/** "its China deficit", "its total US exports": an area behind words that own. */
function isBehindOwn(scan: Scan, { from }: AreaMention): boolean {
  const isOverall = scan.termAt.get(from - 1)?.tag === 'overall';
  return scan.termAt.get(isOverall ? from - 2 : from - 1)?.tag === 'own';
}

const FRONT_REACH = 12;

/** What stands in front of a trigger counts when nothing else that was told reaches up to it. */
function frontFrom(scan: Scan, trigger: Mark<Term>): number {
  const start = clauseStart(scan, trigger.from);
  const told = scan.terms.findLast(
    (term) => term.to <= trigger.from && (isFlowTerm(term.tag) || isKindTerm(term.tag) || term.tag === 'clause'),
  );
  let from = told?.to ?? scan.sentence.from;
  if (told && isFlowTerm(told.tag)) while (from < trigger.from && !/^[,;:(—]$/.test(foldAt(scan, from))) from += 1;
  return Math.max(start, from, trigger.from - FRONT_REACH);
}

function endAfterAmount(scan: Scan, amount: MoneyAmount): number {
  const next = scan.amounts.find(({ from, isConversion }) => from > amount.from && !isConversion);
  return Math.min(endBehind(scan, behindOf(amount), true), next?.from ?? Number.POSITIVE_INFINITY);
}
