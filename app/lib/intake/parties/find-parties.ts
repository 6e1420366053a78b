import type { Flow } from '../../domain/figure';
import type { MoneyAmount } from '../amounts/money-amount';
import type { AreaName } from '../areas/area-names';
import type { Term } from '../languages/vocabulary';
import { flowOfTerm, isSideTerm } from '../scan/flow-terms';
import { isWord, type Scan, tokenAt } from '../scan/scan-sentence';
import type { Mark } from '../text/phrases';
import type { ArticleContext, Party } from './article-context';
import { isPaired } from './flow-words';
import { inferPartner, isPairedBefore, partnerFromFrame, partnershipParties } from './infer-partner';
import { inferReporter, sideParties } from './infer-reporter';
import { type Around, lookAround } from './look-around';
import { boughtSlots, isSameParty, type Parties, partyOf, purchaseSlots, SLOTS, toParty } from './party-slots';

/** Whether the speaker’s own country is meant, which only the speaker knows. */
function isOwnCountry(scan: Scan, trigger: Mark<Term>): boolean {
  for (
    let at = Math.max(scan.sentence.from, trigger.from - 4);
    at < Math.min(trigger.to + 3, scan.sentence.to);
    at += 1
  )
    if (isWord(scan, at, 'firstPerson') && !/^U\.?S/.test(tokenAt(scan, at)?.text ?? '')) return true;
  return false;
}

/** Where the parties of a flow stand; behind words of purchase, "importó de", "compras a", "закупила в", goods come from there. */
function slotsOf(scan: Scan, { tag, from }: Mark<Term>, flow: Flow) {
  const isNoun = /^(imports|bought)$/.test(tag) && isWord(scan, from, 'purchaseNoun');
  if (isNoun) return purchaseSlots;
  return scan.reading.lexicon.grammar.boughtFrom.includes(tag) ? boughtSlots : SLOTS[flow];
}

/** What the phrase of a flow itself says of its parties. */
function partiesNamed(scan: Scan, trigger: Mark<Term>, flow: Flow, around: Around): Parties {
  const found = slotsOf(scan, trigger, flow)(around);
  if (isSameParty(found.reporter, found.partner)) found.partner = null;
  const isNone = flow === 'turnover' && !found.reporter && !found.partner;
  return isNone ? { ...found, ...pairAsSubject(scan, trigger), ...partnersBefore(scan, trigger) } : found;
}

/** The country of the person who says "our". */
function speakerOf(partner: Party | null, { speaker }: ArticleContext): Party | null {
  const party = speaker && partyOf(speaker, 'speaker');
  return party && !isSameParty(party, partner) ? party : null;
}

/**
 * Reporter and partner of a flow: from its own phrase first ("A’s exports to B"), then from the sentence, then from what
 * was told before. "Trade between A and B" has A as reporter. Null for a party that the text does not give.
 */
export function findParties(
  scan: Scan,
  trigger: Mark<Term>,
  amount: MoneyAmount | null,
  article: ArticleContext,
): Parties {
  const told = flowOfTerm(trigger.tag);
  if (!told) return { reporter: null, partner: null };
  const around = lookAround(scan, trigger, amount);
  const found = partiesNamed(scan, trigger, told.flow, around);
  if (trigger.tag === 'partnership') return partnershipParties(scan, trigger, found);
  if (isSideTerm(trigger.tag)) return sideParties(scan, { trigger, around }, found, article);
  if (!found.partner && around.owned[0]) found.partner = toParty(around.owned[0]);
  const isOwn = !found.reporter && isOwnCountry(scan, trigger);
  const reporter =
    found.reporter ??
    (isOwn
      ? speakerOf(found.partner, article)
      : inferReporter(scan, { trigger, around, amount }, found.partner, article));
  const partner =
    found.partner ??
    (isOwn && !reporter ? partnerFromFrame(null, article) : inferPartner(scan, trigger, reporter, article));
  return {
    reporter,
    partner: isSameParty(reporter, partner) ? null : partner,
    isBothWays: found.isBothWays,
    isOwn,
    isPaired: isPaired(scan, trigger) || isPairedBefore(scan, trigger),
  };
}

/** "China is Tajikistan's main trading partner: trade exceeded": the sentence has said who they are. */
function partnersBefore(scan: Scan, { from }: Mark<Term>): Partial<Parties> {
  const term = scan.terms.findLast(({ tag, to }) => tag === 'partnership' && to <= from);
  if (!term || scan.amounts.some((one) => one.from >= term.to && one.to <= from)) return {};
  const owned = SLOTS.turnover(lookAround(scan, term, null));
  if (!owned.reporter) return {};
  const { reporter, partner } = partnershipParties(scan, term, owned);
  return reporter?.at && partner?.at && !isSameParty(reporter, partner) ? { reporter, partner } : {};
}

/** "Cuba and Russia raised their trade": two areas that do something together trade with each other. */
function pairAsSubject(scan: Scan, { from }: Mark<Term>): Partial<Parties> {
  const second = scan.areas.findLast(({ to, isListed, preposition }) => to <= from && isListed && !preposition);
  const at = second ? scan.areas.indexOf(second) : -1;
  const [before, first, next] = [scan.areas[at - 2], scan.areas[at - 1], scan.areas[at + 1]];
  const isTwo = second && first && !first.isListed && !next?.isListed && !(before && first.isListed);
  if (!isTwo || first.area?.is === 'world' || scan.amounts.some((one) => one.from > first.from && one.to <= from))
    return {};
  return { reporter: toParty(first, 'subject'), partner: toParty(second, 'subject') };
}

/** The area that a sentence is about: its first without a preposition, else its first. */
export function topicOf(scan: Scan): Party | null {
  const named = scan.areas.filter(({ area, reference }) => area && !reference && area.is !== 'world');
  // "A is B's largest partner" goes on about B.
  const side = scan.terms.find(({ tag }) => isSideTerm(tag));
  const owner = side && named.findLast(({ to, isPossessive }) => isPossessive && to <= side.from && side.from - to < 7);
  const behind = side && named.find(({ from }) => from >= side.to && from - side.to < 3);
  const first =
    owner ??
    (side && isWord(scan, side.to, 'sideLink') ? behind : undefined) ??
    named.find(({ preposition }) => !preposition);
  return toParty(first);
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
