import type { MoneyAmount } from '../amounts/money-amount';
import { countryOfMoney } from '../amounts/resolve-currency';
import type { AreaMention } from '../areas/area-mention';
import type { AreaName } from '../areas/area-names';
import type { Term } from '../languages/vocabulary';
import { flowOfTerm, isSideTerm } from '../scan/flow-terms';
import { clauseStart, countBreaks, foldAt, isWord, type Scan } from '../scan/scan-sentence';
import type { Mark } from '../text/phrases';
import { type ArticleContext, type Party, takenOver } from './article-context';
import { otherSideOfDiplomat } from './find-diplomats';
import { type Around, lookAround } from './look-around';
import { isSameParty, type Parties, partyOf, SLOTS, toParty } from './party-slots';

/** "A, B and C were among the top partners, with trade of": what is listed as sides without an owner does not report. */
function sideBefore(scan: Scan, trigger: Mark<Term>): Mark<Term> | undefined {
  const side = scan.terms.find(({ tag, to }) => isSideTerm(tag) && to <= trigger.from);
  const isOwned = scan.areas.some(({ isPossessive, to }) => isPossessive && side && to <= side.from);
  const isListed = scan.areas.some((area) => side && area.isListed && area.to <= side.from);
  return side && isListed && !isOwned && scan.termAt.get(side.from - 1)?.tag !== 'own' ? side : undefined;
}

/** After a figure of the same sentence only a subject between the two is a new one. */
function subjectsFor(scan: Scan, trigger: Mark<Term>, { subjects }: Around, article: ArticleContext): AreaMention[] {
  const side = sideBefore(scan, trigger);
  if (side) return subjects.filter(({ from }) => from >= side.to);
  if (article.frame?.sentence !== article.sentence) return subjects;
  const before = scan.amounts.filter(({ to }) => to <= trigger.from).at(-1);
  return before ? subjects.filter(({ from }) => from >= before.to) : subjects;
}

/** The reporter that the trigger’s own phrase does not give: a subject, then what the sentences before were about. */
export function inferReporter(
  scan: Scan,
  { trigger, around, amount }: { trigger: Mark<Term>; around: Around; amount: MoneyAmount | null },
  partner: Party | null,
  article: ArticleContext,
): Party | null {
  const search = { scan, trigger, around, partner, amount, article };
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
  partner: Party | null;
  amount: MoneyAmount | null;
  article: ArticleContext;
}

type Candidates = (search: ReporterSearch) => (Party | null)[];

const notWorld = (party: Party | null) => (party?.area.is === 'world' ? null : party);

/** "proveedor de Estados Unidos, que importó": the area right before the pronoun of a verb, whatever leads to it. */
function antecedentOf(scan: Scan, { tag, from }: Mark<Term>): AreaMention | undefined {
  const isVerb = /^(sold|bought|exports_verb|imports_verb)$/.test(tag);
  // "Kenia, país que obtuvo un superávit"
  const reach = flowOfTerm(tag)?.flow === 'balance' ? 4 : isVerb ? 2 : 0;
  for (let at = from - 1; at >= from - reach; at -= 1) {
    if (!isWord(scan, at, 'relativePronoun')) continue;
    const end = isWord(scan, at - 1, 'countryNoun') ? at - 1 : at;
    return scan.areas.find(({ to }) => to === end - 1 && foldAt(scan, to) === ',');
  }
  return undefined;
}

/** Subjects of the sentence, the nearest first. */
const subjectsOf: Candidates = ({ scan, trigger, around, article }) =>
  [antecedentOf(scan, trigger), ...subjectsFor(scan, trigger, around, article)].map((mention) =>
    notWorld(toParty(mention, 'subject')),
  );

/** Behind "its": the reporter told in the sentence, else the area named last. */
const ownersOf: Candidates = (search) => {
  const { scan, trigger, around } = search;
  if (!hasOwnWord(scan, trigger)) return [];
  const before = scan.areas.filter(
    (area) => area.to <= trigger.from && area.area?.is !== 'world' && !around.owned.includes(area),
  );
  const subject = before.find(({ preposition, from }) => !preposition && from >= clauseStart(scan, trigger.from));
  return [...inFrameOf(search), toParty(subject ?? before.at(-1), 'same_sentence')];
};

const worldOf: Candidates = ({ scan, trigger }) => (isOfWorld(scan, trigger) ? [partyOf(WORLD, 'printed')] : []);

const inFrameOf: Candidates = ({ article }) => {
  const reporter = article.frame?.sentence === article.sentence ? article.frame.reporter : null;
  return [reporter && takenOver(reporter, true)];
};

/** "Exports in Ghana". */
const placesOf: Candidates = ({ around: { fronted, behind } }) =>
  [fronted.get('in'), behind.get('in'), fronted.get('by'), fronted.get('of')].map((list) =>
    toParty(list?.[0], 'same_sentence'),
  );

/** What the sentences before were about. */
const toldOf: Candidates = ({ article, partner }) => {
  // Who was a partner before is none to report on another partner.
  const other = partner?.reason === 'printed' ? null : (article.frame?.partner ?? null);
  const told = [article.topic, article.frame?.reporter ?? null, other].map(notWorld);
  const paired = article.topic ? (article.pair ?? []).map((area) => partyOf(area, 'previous_sentence')) : [];
  return [...told.map((party) => party && { ...party, reason: 'previous_sentence' as const }), ...paired];
};

/** "..., Peru’s customs agency said": areas anywhere in the sentence, owners before those a preposition leads to. */
const anyOf: Candidates = ({ scan }) => {
  const free = scan.areas.filter(({ preposition }) => !/^(to|from|with)$/.test(preposition ?? ''));
  return [...free, ...scan.areas].map((mention) => notWorld(toParty(mention, 'same_sentence')));
};

/** Who speaks, when nothing else tells. */
const speakersOf: Candidates = ({ article }) => [article.speaker && partyOf(article.speaker, 'speaker')];

/** "Ties between A and B are warm. Trade reached": the pair that stood together just before. */
const pairOf: Candidates = ({ trigger, article }) => {
  const isTurnover = flowOfTerm(trigger.tag)?.flow === 'turnover';
  const hasTopic = article.topic !== null && article.pair?.some(({ name }) => name === article.topic?.area.name);
  if (!isTurnover || !isPairRecent(article) || hasTopic) return [];
  return (article.pair ?? []).map((area) => partyOf(area, 'previous_sentence'));
};

/** The country whose own money it is, when no area in the sentence may report. */
const moneyOf: Candidates = ({ amount }) => {
  const area = countryOfMoney(amount?.currencyFrom === 'printed' ? amount.currency : null);
  return [area && partyOf(area, 'currency_of_amount')];
};

const REPORTER_SOURCES: Candidates[] = [
  subjectsOf,
  ownersOf,
  worldOf,
  inFrameOf,
  placesOf,
  pairOf,
  toldOf,
  moneyOf,
  speakersOf,
  anyOf,
];

/** "Объем внешней и взаимной торговли" is that with all. */
const hasForeignWord = (scan: Scan, { from }: Mark<Term>) =>
  [from, from + 1].some((at) => isWord(scan, at, 'foreignTrade'));

/** "bilateral", "two-way", "the two sides"; not "the first two months". */
function isWordOfTwo(scan: Scan, at: number): boolean {
  const isPair = foldAt(scan, at + 1) === '-' || isWord(scan, at + 1, 'pairNoun');
  return (isPair && isWord(scan, at, 'two')) || isWord(scan, at, 'mutual');
}

/** Whether the words before a trigger say that it is between two. */
function isBilateral(scan: Scan, trigger: Mark<Term>): boolean {
  if (hasForeignWord(scan, trigger)) return false;
  const near = scan.terms.filter(({ from, to }) => to > trigger.from - 5 && from <= trigger.to + 3);
  let isNamed = false;
  for (
    let at = trigger.from;
    at < Math.min(trigger.to + 8, scan.sentence.to) && !/^[,;.]$/.test(foldAt(scan, at));
    at += 1
  )
    isNamed ||= isWordOfTwo(scan, at);
  return isNamed || near.some(({ tag }) => tag === 'bilateral');
}

/** "le vendió": to the other side, which is known. */
const isToThem = (scan: Scan, { tag, from }: Mark<Term>) =>
  /^(sold|bought|exports_verb|imports_verb)$/.test(tag) && isWord(scan, from - 1, 'toThem');

/** "bilateral", "between the two countries". */
export function isPaired(scan: Scan, trigger: Mark<Term>): boolean {
  return (
    isBilateral(scan, trigger) ||
    isToThem(scan, trigger) ||
    scan.areas.some(({ reference, from }) => reference === 'pair' && Math.abs(from - trigger.to) < 12)
  );
}

const PAIR_REACH = 2;

/** Whether two areas stood together in one of the last sentences. */
const isPairRecent = ({ pairedAt, sentence }: ArticleContext) => pairedAt !== null && sentence - pairedAt <= PAIR_REACH;

/** The other of the pair that stood together just before. */
function otherOfPair(reporter: Party | null, article: ArticleContext): Party | null {
  if (!isPairRecent(article) || !reporter || !article.pair?.some(({ name }) => name === reporter.area.name))
    return null;
  const other = article.pair.find(({ name }) => name !== reporter.area.name);
  return other ? partyOf(other, 'previous_sentence') : null;
}

/** The other side of a bilateral flow: another area of the sentence, then the pair told before. */
function inferOtherSide(
  scan: Scan,
  trigger: Mark<Term>,
  reporter: Party | null,
  article: ArticleContext,
): Party | null {
  const before = scan.areas
    .filter((area) => area.to <= trigger.from)
    .toReversed()
    .map((mention) => toParty(mention, 'same_sentence'));
  const inSentence = before.find((party) => party && !isSameParty(party, reporter));
  if (inSentence) return inSentence;
  const other = otherOfPair(reporter, article);
  if (other) return other;
  const frame = article.frame;
  const told = [frame?.partner ?? null, frame?.reporter ?? null, article.topic].find(
    (party) => party && !isSameParty(party, reporter) && party.area.is !== 'world',
  );
  if (told) return { ...told, reason: 'previous_sentence' };
  const paired = article.pair?.find((area) => area.name !== reporter?.area.name);
  return paired ? partyOf(paired, 'previous_sentence') : null;
}

/** "its exports", "su comercio": owned by what was named before. */
function hasOwnWord(scan: Scan, trigger: Mark<Term>): boolean {
  return scan.terms.some(({ tag, to }) => tag === 'own' && to <= trigger.from && trigger.from - to < 4);
}

/** "Global trade", "мировой экспорт": that of all countries. */
function isOfWorld(scan: Scan, trigger: Mark<Term>): boolean {
  for (let at = trigger.from - 3; at < trigger.to; at += 1)
    if (countBreaks(scan, at, trigger.from) === 0 && isWord(scan, at, 'ofWorld')) return true;
  return false;
}

const WORLD: AreaName = { code: 'M49:001', name: 'World', is: 'world', by: 'name', isProper: true };

const OVERALL_REACH = 5;

/** "its total imports", "the total value of goods exported": said of all trade, whatever other words it is part of. */
function hasTotalBefore(scan: Scan, { from }: Mark<Term>): boolean {
  for (let at = from - 1; at >= Math.max(scan.sentence.from, from - OVERALL_REACH); at -= 1) {
    if (isWord(scan, at, 'totalWord')) return true;
    if (scan.areaAt.has(at) || /^[,;:(]$/.test(foldAt(scan, at))) return false;
  }
  return false;
}

/** Whether the flow is told of as a whole: "total exports", "foreign trade". */
function isOverall(scan: Scan, trigger: Mark<Term>): boolean {
  const isNamed = isWord(scan, trigger.from, 'foreignFlow') || isWord(scan, trigger.to - 1, 'foreignFlowEnd');
  return (
    isNamed ||
    hasTotalBefore(scan, trigger) ||
    scan.terms.some(
      ({ tag, from, to }) =>
        tag === 'overall' && to <= trigger.from && trigger.from - to < OVERALL_REACH && from >= scan.sentence.from,
    )
  );
}

/** The partner of the flow told before, or of another flow of the sentence. */
function partnerTold(scan: Scan, trigger: Mark<Term>, reporter: Party | null, article: ArticleContext): Party | null {
  const isFromPair = flowOfTerm(trigger.tag)?.flow === 'turnover' && reporter?.reason === 'previous_sentence';
  return (
    partnerFromFrame(scan, reporter, article) ??
    (isFromPair ? otherOfPair(reporter, article) : null) ??
    sideOfTurnover(scan, trigger, reporter) ??
    sideOfFlowBefore(scan, trigger, reporter, article)
  );
}

/** The country to which the ambassador of the reporter is sent, or who sends one there. */
function sideOfDiplomat(
  reporter: Party | null,
  { diplomats, sentence, speaker }: ArticleContext,
  isPair: boolean,
): Party | null {
  const area = reporter && otherSideOfDiplomat(diplomats, { sentence, area: reporter.area, speaker, isPaired: isPair });
  return area ? partyOf(area, 'previous_sentence') : null;
}

/** The partner that the words do not give: the other side of a bilateral flow, that of the flow told before, or the World. */
export function inferPartner(
  scan: Scan,
  trigger: Mark<Term>,
  reporter: Party | null,
  article: ArticleContext,
): Party | null {
  const side = counterpartOf(trigger, reporter, article) ?? sideNamed(scan, trigger, reporter);
  if (side) return side;
  const isJoint =
    article.companion &&
    flowOfTerm(trigger.tag)?.flow === 'turnover' &&
    reporter?.reason === 'previous_sentence' &&
    !isOverall(scan, trigger);
  if (isJoint && article.companion && article.companion.name !== reporter?.area.name)
    return partyOf(article.companion, 'previous_sentence');
  const other = isOverall(scan, trigger) ? null : sideOfDiplomat(reporter, article, isPaired(scan, trigger));
  if (isPaired(scan, trigger)) return other ?? inferOtherSide(scan, trigger, reporter, article);
  const counterpart = favouredAgainst(scan, trigger, reporter, article);
  if (counterpart) return counterpart;
  const told = isOverall(scan, trigger) ? null : partnerTold(scan, trigger, reporter, article);
  if (told ?? other) return told ?? other;
  return !isOverall(scan, trigger) && isPairedBefore(scan, trigger) ? null : { ...partyOf(WORLD, 'world_by_default') };
}

/** The flow that a sentence tells of before a trigger, with no amount between. */
function flowBefore(scan: Scan, trigger: Mark<Term>): Mark<Term> | null {
  const before = scan.terms.findLast(({ tag, to }) => to <= trigger.from && flowOfTerm(tag) !== null);
  const isFree = before && !scan.amounts.some(({ from }) => from >= before.to && from < trigger.from);
  return before && isFree ? before : null;
}

/** "el comercio bilateral, desfavorable para Argentina": a balance of a bilateral flow. */
export function isPairedBefore(scan: Scan, trigger: Mark<Term>): boolean {
  const before = flowOfTerm(trigger.tag)?.flow === 'balance' ? flowBefore(scan, trigger) : null;
  return before !== null && flowOfTerm(before.tag)?.flow === 'turnover' && isPaired(scan, before);
}

/** "The second supplier of the US was Canada, with exports of": the owner of the words for a side. */
function ownerOfSide(scan: Scan, trigger: Mark<Term>, side: Mark<Term>): Party | null {
  const flow = flowOfTerm(trigger.tag)?.flow;
  const isMirrored = (side.tag === 'supplier' && flow === 'exports') || (side.tag === 'market' && flow === 'imports');
  return isMirrored ? toParty(lookAround(scan, side, null).behind.get('of')?.[0], 'same_sentence') : null;
}

/** "The balance with China is negative, and the deficit grew to": another flow of the sentence that is told without an amount. */
function sideOfFlowBefore(
  scan: Scan,
  trigger: Mark<Term>,
  reporter: Party | null,
  article: ArticleContext,
): Party | null {
  const before = flowBefore(scan, trigger);
  const flow = before && flowOfTerm(before.tag)?.flow;
  if (!before || !flow) return null;
  if (isSideTerm(before.tag)) {
    const owner = ownerOfSide(scan, trigger, before);
    return isSameParty(owner, reporter) ? null : owner;
  }
  const { partner } = SLOTS[flow](lookAround(scan, before, null));
  if (partner && partner.area.is !== 'world' && !isSameParty(partner, reporter))
    return { ...partner, reason: 'same_sentence' };
  return flow === 'turnover' && isBilateral(scan, before) ? inferOtherSide(scan, before, reporter, article) : null;
}

/** "The balance in favour of China": against the other of two that were told of. */
function favouredAgainst(
  scan: Scan,
  trigger: Mark<Term>,
  reporter: Party | null,
  { frame }: ArticleContext,
): Party | null {
  if (flowOfTerm(trigger.tag)?.flow !== 'balance' || !reporter?.at) return null;
  const { at } = reporter;
  if (![at.from - 1, at.from - 2].some((word) => isWord(scan, word, 'favour'))) return null;
  const sides = [frame?.reporter ?? null, frame?.partner ?? null];
  const isSide = sides.some((party) => isSameParty(party, reporter));
  const other = sides.find((party) => party && party.area.is !== 'world' && !isSameParty(party, reporter));
  return isSide && other ? { ...other, reason: 'previous_sentence' } : null;
}

/** "Germany's exports were $9bn. France bought $3bn": a purchase from who was told to sell, and a sale the other way round. */
function counterpartOf({ tag }: Mark<Term>, reporter: Party | null, { frame }: ArticleContext): Party | null {
  const isAnswer = (tag === 'bought' && frame?.flow === 'exports') || (tag === 'sold' && frame?.flow === 'imports');
  const told = isAnswer ? (frame?.reporter ?? null) : null;
  return told && !isSameParty(told, reporter) ? { ...told, reason: 'previous_sentence' } : null;
}

/** A flow goes on with the partner told before, unless its reporter is named anew and stands outside of that pair. */
export function partnerFromFrame(_scan: Scan, reporter: Party | null, article: ArticleContext): Party | null {
  const { frame } = article;
  if (!frame?.partner || frame.partner.area.is === 'world') return null;
  const isInSentence = frame.sentence === article.sentence;
  if (isSameParty(reporter, frame.partner) && frame.reporter && (frame.flow === 'turnover' || isInSentence))
    return takenOver(frame.reporter, isInSentence);
  const isImplied =
    reporter === null || reporter.reason === 'previous_sentence' || isInSentence || frame.flow === 'turnover';
  return isImplied && (reporter === null || isSameParty(reporter, frame.reporter))
    ? takenOver(frame.partner, isInSentence)
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

/** "Germany is the top market": the partner of a flow that is told beside. */
function sideNamed(scan: Scan, trigger: Mark<Term>, reporter: Party | null): Party | null {
  const isTurnover = flowOfTerm(trigger.tag)?.flow === 'turnover';
  const term = scan.terms.find(
    ({ tag, to }) => to <= trigger.from && isSideTerm(tag) && (isTurnover || tag !== 'partnership'),
  );
  if (!term) return null;
  if (isTurnover) return partnershipParties(scan, term, { reporter, partner: null }).partner;
  const subject = subjectOfSide(scan, term);
  return subject && !isSameParty(subject, reporter) ? subject : null;
}

/** The area of which words for a side are said: the first without a preposition or an owner's ending. */
function subjectOfSide(scan: Scan, { from }: Mark<Term>): Party | null {
  const subject = scan.areas.find(
    ({ to, preposition, isPossessive, area }) =>
      to <= from && !preposition && !isPossessive && area?.by !== 'adjective' && area?.is !== 'world',
  );
  return toParty(subject, 'subject');
}

/** "Germany was the biggest buyer of Polish goods": the one said of is the partner, the owner or what was told of reports. */
export function sideParties(
  scan: Scan,
  { trigger, around }: { trigger: Mark<Term>; around: Around },
  found: Parties,
  article: ArticleContext,
): Parties {
  const partner = subjectOfSide(scan, trigger);
  const owners = [
    found.reporter,
    toParty(around.behind.get('of')?.[0]),
    ...toldOf({ scan, trigger, around, partner, amount: null, article }),
  ];
  const reporter = owners.find((party) => party && !isSameParty(party, partner)) ?? null;
  return { reporter, partner };
}

/** "A is B’s largest trading partner": B reports, A is the partner. */
export function partnershipParties(scan: Scan, trigger: Mark<Term>, found: Parties): Parties {
  const sides = scan.areas.filter((area) => area.to <= trigger.from).map((mention) => toParty(mention, 'subject'));
  const reporter = found.reporter ?? sides.at(-1) ?? null;
  const partner = sides.find((party) => party && !isSameParty(party, reporter)) ?? found.partner;
  return { reporter, partner: partner ?? null };
}
