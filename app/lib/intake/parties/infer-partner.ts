import type { Term } from '../languages/vocabulary';
import { flowOfTerm, isSideTerm } from '../scan/flow-terms';
import { isWord, type Scan } from '../scan/scan-sentence';
import type { Mark } from '../text/phrases';
import { type ArticleContext, type Party, takenOver } from './article-context';
import { otherSideOfDiplomat } from './find-diplomats';
import { isBilateral, isOverall, isPaired, isPairRecent, WORLD } from './flow-words';
import { lookAround } from './look-around';
import { isSameParty, type Parties, partyOf, SLOTS, toParty } from './party-slots';

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

/** The partner of the flow told before, or of another flow of the sentence. */
function partnerTold(scan: Scan, trigger: Mark<Term>, reporter: Party | null, article: ArticleContext): Party | null {
  const isFromPair = flowOfTerm(trigger.tag)?.flow === 'turnover' && reporter?.reason === 'previous_sentence';
  return (
    partnerFromFrame(reporter, article) ??
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
export function partnerFromFrame(reporter: Party | null, article: ArticleContext): Party | null {
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
export function subjectOfSide(scan: Scan, { from }: Mark<Term>): Party | null {
  const subject = scan.areas.find(
    ({ to, preposition, isPossessive, area }) =>
      to <= from && !preposition && !isPossessive && area?.by !== 'adjective' && area?.is !== 'world',
  );
  return toParty(subject, 'subject');
}

/** "A is B’s largest trading partner": B reports, A is the partner. */
export function partnershipParties(scan: Scan, trigger: Mark<Term>, found: Parties): Parties {
  const sides = scan.areas.filter((area) => area.to <= trigger.from).map((mention) => toParty(mention, 'subject'));
  const reporter = found.reporter ?? sides.at(-1) ?? null;
  const partner = sides.find((party) => party && !isSameParty(party, reporter)) ?? found.partner;
  return { reporter, partner: partner ?? null };
}
