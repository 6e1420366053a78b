import type { AreaName } from './area-names';
import type { MoneyAmount } from './find-amounts';
import type { AreaMention } from './find-areas';
import { behindOf } from './judge-amounts';
import { flowOfTerm, isFlowTerm, isKindTerm } from './kinds';
import type { Memory, Party, PartyReason } from './memory';
import type { Mark } from './phrases';
import { clauseStart, foldAt, type Scan, tokenAt } from './scan-sentence';
import type { Preposition, Term } from './vocabulary';

/** Areas around a trigger, by where they stand. */
interface Around {
  /** Areas behind "its" in front of the flow: "its China deficit" is one with China. */
  owned: AreaMention[];
  /** In front of it in one phrase: "China’s total", "US-China". */
  left: AreaMention[];
  /** Behind it or behind the amount, by preposition; the first of each. */
  behind: Map<Preposition, AreaMention[]>;
  /** In front of it in its clause, with a preposition: "With China, trade". */
  fronted: Map<Preposition, AreaMention[]>;
  /** Possible subjects in front of it, the nearest first. */
  subjects: AreaMention[];
}

export interface Parties {
  reporter: Party | null;
  partner: Party | null;
  /** Goods "shipped between the two" are trade in both directions. */
  isBothWays?: boolean;
  /** Told as between two, whoever they are. */
  isPaired?: boolean;
}

const LEFT_REACH = 14;

/** Walks left over modifiers and collects the areas among them. */
function areasLeft(scan: Scan, trigger: Mark<Term>): AreaMention[] {
  const { sets } = scan.reading.books;
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
      fold === '-' ||
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
function isOutside(scan: Scan, { preposition, isPossessive, to }: AreaMention): boolean {
  if (isPossessive || !/^(with|to|from|between)$/.test(preposition ?? '')) return false;
  return /^(the|a|its|la|el|los|las|su|sus|,)$/.test(foldAt(scan, to));
}

const isModifier = (term: Mark<Term> | undefined) =>
  term !== undefined && /^(bilateral|overall|goods|product|except|services)$/.test(term.tag);

/** "Chinese and Indian exports": a joiner between two areas. */
function isJoined(scan: Scan, at: number, found: readonly AreaMention[]): boolean {
  const isLink = scan.reading.books.sets.joiners.has(foldAt(scan, at)) || foldAt(scan, at) === ',';
  return isLink && found[0]?.isListed === true && found[0].from === at + 1 && scan.areaAt.has(at - 1);
}

const BEHIND_REACH = 32;

/** Where the phrase behind a trigger ends: the next term of trade, a harder break, or a relative clause. */
function endBehind(scan: Scan, from: number, isStrict: boolean): number {
  for (let at = from; at < Math.min(scan.sentence.to, from + BEHIND_REACH); at += 1) {
    const fold = foldAt(scan, at);
    const term = scan.termAt.get(at);
    if (fold === ';' || fold === ':' || fold === '—') return at;
    if (term && at >= from && isFlowTerm(term.tag) && term.from === at && !isVerbOfGoods(term) && !isInner(scan, term))
      return at;
    if (fold === ',' && (isStrict || scan.termAt.get(at + 1)?.tag === 'clause')) return at;
    if (isStrict && term?.tag === 'clause' && !scan.reading.books.sets.joiners.has(fold)) return at;
  }
  return Math.min(scan.sentence.to, from + BEHIND_REACH);
}

/** "a deficit in its trade with": the trade only says of what. */
function isInner(scan: Scan, { tag, from }: Mark<Term>): boolean {
  return (
    /^(turnover|balance)$/.test(tag) && [from - 1, from - 2].some((at) => /^(in|в|во|en|of|de)$/.test(foldAt(scan, at)))
  );
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

/** Russian genitives and Spanish adjectives follow the noun: "экспорт России", "exportaciones chinas". */
function areasDirectlyBehind(scan: Scan, trigger: Mark<Term>): AreaMention[] {
  if (scan.reading.language === 'en') return [];
  let at = trigger.to;
  for (
    let steps = 0;
    steps < 5 && !scan.areaAt.has(at) && scan.reading.books.sets.fillers.has(foldAt(scan, at));
    steps += 1
  )
    at += 1;
  if (scan.termAt.get(at)?.tag === 'goods') at = scan.termAt.get(at)?.to ?? at;
  const first = scan.areaAt.get(at);
  if (!first || first.preposition) return [];
  if (scan.reading.language === 'es' && first.area?.by !== 'adjective') return [];
  const second = scan.areas.find((area) => area.isListed && area.from > first.to && area.from - first.to < 5);
  return second && !second.preposition ? [first, second] : [first];
}

function lookAround(scan: Scan, trigger: Mark<Term>, amount: MoneyAmount | null): Around {
  const behind = new Map<Preposition, AreaMention[]>();
  const own = areasDirectlyBehind(scan, trigger);
  if (own.length > 0) behind.set('of', own);
  const isRight = amount !== null && trigger.from >= amount.to;
  const limit =
    amount && !isRight ? Math.min(endBehind(scan, trigger.to, false), amount.from) : endBehind(scan, trigger.to, false);
  collect(scan, trigger.to, limit, behind);
  if (amount && !isRight && limit === amount.from)
    collect(scan, behindOf(amount), endAfterAmount(scan, amount), behind);
  const fronted = new Map<Preposition, AreaMention[]>();
  collect(scan, frontFrom(scan, trigger), trigger.from, fronted);
  const start = clauseStart(scan, trigger.from);
  const before = scan.areas.filter((area) => area.to <= trigger.from && !area.preposition).toReversed();
  const subjects = [
    ...before.filter(({ from }) => from >= start),
    ...before.filter(({ from }) => from < start).toReversed(),
  ];
  const beside = areasLeft(scan, trigger);
  const isOwned = beside[0] !== undefined && scan.termAt.get(beside[0].from - 1)?.tag === 'own';
  return { left: isOwned ? [] : beside, owned: isOwned ? beside : [], behind, fronted, subjects };
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
  const next = scan.amounts.find(({ from }) => from > amount.from);
  return Math.min(endBehind(scan, behindOf(amount), true), next?.from ?? Number.POSITIVE_INFINITY);
}

function toParty(mention: AreaMention | undefined, reason: PartyReason = 'printed'): Party | null {
  if (!mention?.area) return null;
  return {
    area: mention.area,
    at: { from: mention.from, to: mention.to },
    reason: mention.reference ? 'stands_for' : reason,
  };
}

const partyOf = (area: AreaName, reason: PartyReason): Party => ({ area, at: null, reason });

/** Whether two parties are one area. */
export function isSameParty(a: Party | null, b: Party | null): boolean {
  return a !== null && b !== null && a.area.name === b.area.name;
}

type Slots = (around: Around) => Parties;

/** "Trade between A and B", "A’s trade with B", "A-B trade", "the two countries". */
const turnoverSlots: Slots = ({ left, behind, fronted }) => {
  const between = behind.get('between') ?? fronted.get('between') ?? [];
  const pair = [...left, ...between, ...(behind.get('of') ?? [])].find(
    ({ reference, second }) => reference === 'pair' && second,
  );
  if (pair?.area && pair.second)
    return {
      reporter: toParty(pair),
      partner: { ...partyOf(pair.second, 'stands_for'), at: { from: pair.from, to: pair.to } },
    };
  if (between.length > 1) return { reporter: toParty(between[0]), partner: toParty(between[1]) };
  const of = behind.get('of') ?? [];
  const owners = left.length > 0 ? left : of;
  const others = [...(behind.get('with') ?? []), ...(fronted.get('with') ?? [])];
  const rest = [...between, ...(behind.get('to') ?? [])];
  return { reporter: toParty(owners[0]), partner: toParty(others[0] ?? owners[1] ?? rest[0]) };
};

/** "A’s exports to B", "exports of A to B", "exports from A". */
const exportsSlots: Slots = (around) =>
  isBetween(around) ? { ...turnoverSlots(around), isBothWays: true } : ownExports(around);

/** "Goods shipped between the two countries" name both sides. */
function isBetween({ behind }: Around): boolean {
  const between = behind.get('between') ?? [];
  return between.length > 1 || between[0]?.reference === 'pair';
}

const ownExports: Slots = ({ left, behind, fronted }) => ({
  reporter: toParty(
    left.at(-1) ??
      behind.get('of')?.[0] ??
      behind.get('from')?.[0] ??
      behind.get('by')?.[0] ??
      fronted.get('from')?.[0],
  ),
  partner: toParty(
    behind.get('to')?.[0] ?? behind.get('with')?.[0] ?? fronted.get('to')?.[0] ?? fronted.get('with')?.[0],
  ),
});

/** "importó de Brasil", "compró a China": behind these verbs the words of other flows lead to where goods come from. */
const boughtSlots: Slots = ({ left, behind, fronted }) => ({
  reporter: toParty(left.at(-1)),
  partner: toParty(
    behind.get('from')?.[0] ??
      behind.get('of')?.[0] ??
      behind.get('to')?.[0] ??
      behind.get('with')?.[0] ??
      fronted.get('from')?.[0],
  ),
});

/** "B’s imports from A", "imports of Chinese goods", "imports from A to B", "Chinese imports into B". */
const importsSlots: Slots = ({ left, behind, fronted }) => {
  const of = behind.get('of')?.[0];
  const into = behind.get('to')?.[0] ?? behind.get('by')?.[0];
  const goodsOf = of?.area?.by === 'adjective' && (left.length > 0 || into) ? of : undefined;
  const from = behind.get('from')?.[0] ?? goodsOf ?? behind.get('with')?.[0] ?? fronted.get('from')?.[0];
  const owner = left.at(-1);
  if (owner && into && !from && owner.area?.by === 'adjective')
    return { reporter: toParty(into), partner: toParty(owner) };
  return { reporter: toParty(owner ?? (goodsOf ? undefined : of) ?? into), partner: toParty(from) };
};

/** "A’s deficit with B", "the trade gap between A and B". */
const balanceSlots: Slots = ({ left, behind, fronted }) => {
  const between = behind.get('between') ?? [];
  const pair = [...left, ...between].find(({ reference, second }) => reference === 'pair' && second);
  const other = behind.get('with')?.[0] ?? fronted.get('with')?.[0] ?? between[1] ?? left[1] ?? behind.get('to')?.[0];
  if (pair?.second) return { reporter: toParty(pair), partner: { ...partyOf(pair.second, 'stands_for'), at: pair } };
  const owner = left[0] ?? behind.get('of')?.[0] ?? between[0] ?? behind.get('by')?.[0] ?? behind.get('in')?.[0];
  return { reporter: toParty(owner), partner: toParty(other) };
};

const SLOTS = { turnover: turnoverSlots, exports: exportsSlots, imports: importsSlots, balance: balanceSlots };

const FIRST_PERSON =
  /^(our|we|us|nuestr\p{L}*|nosotros|наш\p{L}*|мы|нас|нам|exportamos|importamos|exportabamos|importabamos|vendimos|compramos|tenemos|tuvimos|fuimos|somos)$/u;

/** Whether the speaker’s own country is meant, which only the speaker knows. */
function isOwnCountry(scan: Scan, trigger: Mark<Term>): boolean {
  for (
    let at = Math.max(scan.sentence.from, trigger.from - 4);
    at < Math.min(trigger.to + 3, scan.sentence.to);
    at += 1
  )
    if (FIRST_PERSON.test(foldAt(scan, at)) && tokenAt(scan, at)?.text !== 'US') return true;
  return false;
}

/** After a figure of the same sentence only a subject between the two is a new one. */
function subjectsFor(scan: Scan, trigger: Mark<Term>, { subjects }: Around, memory: Memory): AreaMention[] {
  if (memory.frame?.sentence !== memory.sentence) return subjects;
  const before = scan.amounts.filter(({ to }) => to <= trigger.from).at(-1);
  return before ? subjects.filter(({ from }) => from >= before.to) : subjects;
}

/** The reporter that the trigger’s own phrase does not give: a subject, then what the sentences before were about. */
function inferReporter(
  scan: Scan,
  { trigger, around }: { trigger: Mark<Term>; around: Around },
  partner: Party | null,
  memory: Memory,
): Party | null {
  const search = { scan, trigger, around, memory };
  for (const candidates of REPORTER_SOURCES) {
    const found = candidates(search).find((party) => party !== null && !isSameParty(party, partner));
    if (found) return found;
  }
  return null;
}

interface ReporterSearch {
  scan: Scan;
  trigger: Mark<Term>;
  around: Around;
  memory: Memory;
}

type Candidates = (search: ReporterSearch) => (Party | null)[];

const notWorld = (party: Party | null) => (party?.area.is === 'world' ? null : party);

/** Subjects of the sentence, the nearest first. */
const subjectsOf: Candidates = ({ scan, trigger, around, memory }) =>
  subjectsFor(scan, trigger, around, memory).map((mention) => notWorld(toParty(mention, 'subject')));

/** Behind "its": the reporter told in the sentence, else the area named last. */
const ownersOf: Candidates = ({ scan, trigger, around, memory }) => {
  if (!hasOwnWord(scan, trigger)) return [];
  const owner = scan.areas.findLast(
    (area) => area.to <= trigger.from && area.area?.is !== 'world' && !around.owned.includes(area),
  );
  return [...inFrameOf({ scan, trigger, around, memory }), toParty(owner, 'same_sentence')];
};

const worldOf: Candidates = ({ scan, trigger }) => (isOfWorld(scan, trigger) ? [partyOf(WORLD, 'printed')] : []);

const inFrameOf: Candidates = ({ memory }) => {
  const reporter = memory.frame?.sentence === memory.sentence ? memory.frame.reporter : null;
  return [reporter && { ...reporter, reason: 'same_sentence' as const }];
};

/** "Exports in Ghana". */
const placesOf: Candidates = ({ around: { fronted, behind } }) =>
  [fronted.get('in'), behind.get('in'), fronted.get('by'), fronted.get('of')].map((list) =>
    toParty(list?.[0], 'same_sentence'),
  );

/** What the sentences before were about. */
const toldOf: Candidates = ({ memory }) => {
  const told = [memory.topic, memory.frame?.reporter ?? null, memory.frame?.partner ?? null].map(notWorld);
  const paired = memory.topic ? (memory.pair ?? []).map((area) => partyOf(area, 'previous_sentence')) : [];
  return [...told.map((party) => party && { ...party, reason: 'previous_sentence' as const }), ...paired];
};

/** "..., Peru’s customs agency said": areas anywhere in the sentence, owners before those a preposition leads to. */
const anyOf: Candidates = ({ scan }) => {
  const free = scan.areas.filter(({ preposition }) => !/^(to|from|with)$/.test(preposition ?? ''));
  return [...free, ...scan.areas].map((mention) => notWorld(toParty(mention, 'same_sentence')));
};

const REPORTER_SOURCES: Candidates[] = [subjectsOf, ownersOf, worldOf, inFrameOf, placesOf, toldOf, anyOf];

/** Whether the words before a trigger say that it is between two. */
function isBilateral(scan: Scan, trigger: Mark<Term>): boolean {
  const near = scan.terms.filter(({ from, to }) => to > trigger.from - 5 && from <= trigger.to + 3);
  let isNamed = false;
  for (
    let at = trigger.from;
    at < Math.min(trigger.to + 8, scan.sentence.to) && !/^[,;.]$/.test(foldAt(scan, at));
    at += 1
  )
    isNamed ||= /^(bilateral|двусторон|взаимн|mutu|two$)/.test(foldAt(scan, at));
  return isNamed || near.some(({ tag }) => tag === 'bilateral');
}

/** "bilateral", "between the two countries". */
function isPaired(scan: Scan, trigger: Mark<Term>): boolean {
  return (
    isBilateral(scan, trigger) ||
    scan.areas.some(({ reference, from }) => reference === 'pair' && Math.abs(from - trigger.to) < 8)
  );
}

/** The other side of a bilateral flow: another area of the sentence, then the pair told before. */
function inferOtherSide(scan: Scan, trigger: Mark<Term>, reporter: Party | null, memory: Memory): Party | null {
  const before = scan.areas
    .filter((area) => area.to <= trigger.from)
    .toReversed()
    .map((mention) => toParty(mention, 'same_sentence'));
  const inSentence = before.find((party) => party && !isSameParty(party, reporter));
  if (inSentence) return inSentence;
  const frame = memory.frame;
  const told = [frame?.partner ?? null, frame?.reporter ?? null, memory.topic].find(
    (party) => party && !isSameParty(party, reporter) && party.area.is !== 'world',
  );
  if (told) return { ...told, reason: 'previous_sentence' };
  const paired = memory.pair?.find((area) => area.name !== reporter?.area.name);
  return paired ? partyOf(paired, 'previous_sentence') : null;
}

/** "its exports", "su comercio": owned by what was named before. */
function hasOwnWord(scan: Scan, trigger: Mark<Term>): boolean {
  return scan.terms.some(({ tag, to }) => tag === 'own' && to <= trigger.from && trigger.from - to < 4);
}

/** "Global trade", "мировой экспорт": that of all countries. */
function isOfWorld(scan: Scan, trigger: Mark<Term>): boolean {
  for (let at = trigger.from - 3; at < trigger.to; at += 1)
    if (/^(global|world|worldwide|mundial|mundiales|миров\p{L}*|глобальн\p{L}*)$/u.test(foldAt(scan, at))) return true;
  return false;
}

const WORLD: AreaName = { code: 'M49:001', name: 'World', is: 'world', by: 'name', isProper: true };

/** Whether the flow is told of as a whole: "total exports", "foreign trade". */
function isOverall(scan: Scan, trigger: Mark<Term>): boolean {
  const isNamed =
    /^(foreign|external|внешн|внешнеторг)/.test(foldAt(scan, trigger.from)) ||
    /exterior|externa/.test(foldAt(scan, trigger.to - 1));
  return (
    isNamed ||
    scan.terms.some(
      ({ tag, from, to }) =>
        tag === 'overall' && to <= trigger.from && trigger.from - to < 3 && from >= scan.sentence.from,
    )
  );
}

/** The partner that the words do not give: the other side of a bilateral flow, that of the flow told before, or the World. */
function inferPartner(scan: Scan, trigger: Mark<Term>, reporter: Party | null, memory: Memory): Party | null {
  const partnership =
    flowOfTerm(trigger.tag)?.flow === 'turnover'
      ? scan.terms.find(({ tag, to }) => tag === 'partnership' && to <= trigger.from)
      : undefined;
  const side = partnership && partnershipParties(scan, partnership, { reporter, partner: null }).partner;
  if (side) return side;
  const isJoint =
    memory.companion &&
    flowOfTerm(trigger.tag)?.flow === 'turnover' &&
    reporter?.reason === 'previous_sentence' &&
    !isOverall(scan, trigger);
  if (isJoint && memory.companion && memory.companion.name !== reporter?.area.name)
    return partyOf(memory.companion, 'previous_sentence');
  if (isPaired(scan, trigger)) return inferOtherSide(scan, trigger, reporter, memory);
  if (!isOverall(scan, trigger)) {
    const told = partnerFromFrame(scan, reporter, memory) ?? sideOfTurnover(scan, trigger, reporter);
    if (told) return told;
  }
  return { ...partyOf(WORLD, 'world_by_default') };
}

/** A flow goes on with the partner told before, unless its reporter is named anew and stands outside of that pair. */
function partnerFromFrame(scan: Scan, reporter: Party | null, memory: Memory): Party | null {
  const { frame } = memory;
  if (!frame?.partner || frame.partner.area.is === 'world') return null;
  const isInSentence = frame.sentence === memory.sentence;
  if (isSameParty(reporter, frame.partner) && frame.reporter && (frame.flow === 'turnover' || isInSentence))
    return { ...frame.reporter, reason: isInSentence ? 'same_sentence' : 'previous_sentence' };
  const isImplied =
    reporter === null || reporter.reason === 'previous_sentence' || isInSentence || frame.flow === 'turnover';
  return isImplied && (reporter === null || isSameParty(reporter, frame.reporter))
    ? { ...frame.partner, reason: isInSentence ? 'same_sentence' : 'previous_sentence' }
    : null;
}

/** "Russia is a partner of North Korea, yet all turnover is": another area before the flow in its sentence. */
function sideOfTurnover(scan: Scan, trigger: Mark<Term>, reporter: Party | null): Party | null {
  if (flowOfTerm(trigger.tag)?.flow !== 'turnover' || reporter === null) return null;
  const sides = scan.areas.filter(
    (area) => area.to <= trigger.from && /^(with|to|between|of)$/.test(area.preposition ?? '') && !area.isPossessive,
  );
  return (
    sides
      .map((mention) => toParty(mention, 'same_sentence'))
      .find((party) => party && !isSameParty(party, reporter) && party.area.is !== 'world') ?? null
  );
}

/**
 * Reporter and partner of a flow: from its own phrase first ("A’s exports to B"), then from the sentence, then from what
 * was told before. "Trade between A and B" has A as reporter. Null for a party that the text does not give.
 */
export function findParties(scan: Scan, trigger: Mark<Term>, amount: MoneyAmount | null, memory: Memory): Parties {
  const told = flowOfTerm(trigger.tag);
  if (!told) return { reporter: null, partner: null };
  const around = lookAround(scan, trigger, amount);
  const isSpanishVerb = scan.reading.language === 'es' && /^(imports_verb|bought)$/.test(trigger.tag);
  const found = isSpanishVerb ? boughtSlots(around) : SLOTS[told.flow](around);
  if (isSameParty(found.reporter, found.partner)) found.partner = null;
  if (trigger.tag === 'partnership') return partnershipParties(scan, trigger, found);
  if (!found.partner && around.owned[0]) found.partner = toParty(around.owned[0]);
  const isOwn = !found.reporter && isOwnCountry(scan, trigger);
  const reporter = found.reporter ?? (isOwn ? null : inferReporter(scan, { trigger, around }, found.partner, memory));
  const partner =
    found.partner ?? (isOwn ? partnerFromFrame(scan, null, memory) : inferPartner(scan, trigger, reporter, memory));
  return {
    reporter,
    partner: isSameParty(reporter, partner) ? null : partner,
    isBothWays: found.isBothWays,
    isPaired: isPaired(scan, trigger),
  };
}

/** "A is B’s largest trading partner": B reports, A is the partner. */
function partnershipParties(scan: Scan, trigger: Mark<Term>, found: Parties): Parties {
  const sides = scan.areas.filter((area) => area.to <= trigger.from).map((mention) => toParty(mention, 'subject'));
  const reporter = found.reporter ?? sides.at(-1) ?? null;
  const partner = sides.find((party) => party && !isSameParty(party, reporter)) ?? found.partner;
  return { reporter, partner: partner ?? null };
}

/** The area that a sentence is about: its first without a preposition, else its first. */
export function topicOf(scan: Scan): Party | null {
  const named = scan.areas.filter(({ area, reference }) => area && !reference && area.is !== 'world');
  const first = named.find(({ preposition }) => !preposition) ?? null;
  return first ? toParty(first) : null;
}

/** The second of two that a sentence is about: "Ethiopia and Djibouti share". */
export function companionOf(scan: Scan): AreaName | null {
  const first = scan.areas.findIndex(
    ({ area, reference, preposition }) => area && !reference && area.is !== 'world' && !preposition,
  );
  const second = first < 0 ? undefined : scan.areas[first + 1];
  return second?.isListed && !second.preposition && !scan.areas[first + 2]?.isListed ? second.area : null;
}

/** Whether a sentence speaks of what came before: "it amounted to", "this figure". */
export function hasSubjectWord(scan: Scan, to: number): boolean {
  return scan.terms.some((term) => term.tag === 'subject' && term.to <= to && tokenAt(scan, term.from) !== undefined);
}
