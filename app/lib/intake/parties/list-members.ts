import type { Flow } from '../../domain/figure';
import { behindOf, type MoneyAmount, startOf } from '../amounts/money-amount';
import type { AreaMention } from '../areas/area-mention';
import { isSideTerm } from '../scan/flow-terms';
import { foldAt, isWord, type Scan } from '../scan/scan-sentence';
import type { Party } from './article-context';
import { isSameParty, type Parties } from './party-slots';

/** Which side of trade the areas of a list are: "the top buyers were A ($3bn) and B ($2bn)" names partners. */
export type ListRole = 'reporter' | 'partner';

const BESIDE = 3;
const LEADING = /^(to|from|with)$/;

const OWNING_REACH = 6;
const OWNING_MARK = /^[(:—–-]$/;

/** The area right in front of an amount, or parted from it only by words that give the amount to it. */
function areaInFront(scan: Scan, amount: MoneyAmount, floor: number): AreaMention | undefined {
  const start = startOf(amount);
  const found = scan.areas.findLast(({ from, to }) => from >= floor && to <= start && start - to <= OWNING_REACH);
  if (!found || amount.from - found.to < BESIDE) return found;
  for (let at = found.to; at < start; at += 1)
    if (!OWNING_MARK.test(foldAt(scan, at)) && !isWord(scan, at, 'owning')) return undefined;
  return found;
}

const BRACKET_REACH = 12;

/** "the EU (up 5% to $828bn)": the area right before the bracket that holds an amount. */
function areaOfBracket(scan: Scan, amount: MoneyAmount): AreaMention | undefined {
  for (let at = amount.from - 1; at >= amount.from - BRACKET_REACH; at -= 1) {
    const fold = foldAt(scan, at);
    if (fold === ')') return undefined;
    if (fold === '(') return scan.areaAt.get(at - 1);
  }
  return undefined;
}

/** "to China by 5%, to $8bn, to India by 9%, to $2bn": an area that a break and its preposition set apart. */
function areaLed(scan: Scan, amount: MoneyAmount, floor: number): AreaMention | undefined {
  const { prepositions, sets } = scan.reading.lexicon;
  return scan.areas.findLast(({ from, to, preposition, isPossessive }) => {
    if (from < floor || to > amount.from || isPossessive || !LEADING.test(preposition ?? '')) return false;
    let at = from - 1;
    while (at > from - OWNING_REACH && prepositions.get(foldAt(scan, at)) !== preposition) at -= 1;
    const before = foldAt(scan, at - 1);
    return /^[,;—–]$/.test(before) || isWord(scan, at - 1, 'ledBehind') || sets.joiners.has(before);
  });
}

/** "the top buyers were A ($3bn) and B ($2bn)": the area beside an amount, behind words for a side. */
export function memberBeside(scan: Scan, amount: MoneyAmount, behind: number): AreaMention | null {
  const found = areaOfBracket(scan, amount) ?? areaInFront(scan, amount, behind);
  return found && found.from >= behind && !found.isPossessive && !LEADING.test(found.preposition ?? '') ? found : null;
}

const isIn = ({ sentence }: Scan, party: Party | null) =>
  party?.at != null && party.at.from >= sentence.from && party.at.to <= sentence.to;

/** Whether a party is named without a preposition and not as an owner. */
function isSubject(scan: Scan, party: Party | null): boolean {
  const mention = party?.at ? scan.areaAt.get(party.at.from) : undefined;
  return mention !== undefined && !mention.preposition && !mention.isPossessive && mention.area?.by !== 'adjective';
}

/** The side that the members of a list so far have taken; null when it has only one. */
export function listedRole(first: Parties | undefined, last: Parties): ListRole | null {
  if (!first) return null;
  if (first.reporter?.area.name !== last.reporter?.area.name) return 'reporter';
  return first.partner?.area.name === last.partner?.area.name ? null : 'partner';
}

/** "India's exports to Peru": the owner of a flow is not listed. */
const isOwnerOf = (scan: Scan, party: Party | null) => {
  const mention = party?.at ? scan.areaAt.get(party.at.from) : undefined;
  return mention?.isPossessive === true;
};

/** The side that a list goes on with: that of the subject, where words for a side are said of it the partner. */
export function listRoleOf(scan: Scan, { reporter, partner }: Parties, flow: Flow): ListRole {
  if (scan.terms.some(({ tag }) => isSideTerm(tag)) && partner) return 'partner';
  if (isIn(scan, partner) && isSubject(scan, partner)) return 'partner';
  if (!isIn(scan, partner)) return 'reporter';
  if (isOwnerOf(scan, reporter)) return 'partner';
  return isIn(scan, reporter) && flow !== 'turnover' && flow !== 'balance' ? 'reporter' : 'partner';
}

/**
 * "to China $5bn, to India $3bn", "Belgium €560 bn", "$60bn with Germany", "followed by Canada ($6bn)": an area beside
 * a later amount takes its place. `floor` is the end of the amount before it.
 */
export function replaceBeside(
  scan: Scan,
  parties: Parties,
  { amount, floor, role }: { amount: MoneyAmount; floor: number; role: ListRole },
): Parties {
  const isFirst = floor === scan.sentence.from && beginsWithSide(scan);
  const inFront =
    areaOfBracket(scan, amount) ??
    areaInFront(scan, amount, floor) ??
    areaLed(scan, amount, floor) ??
    (isFirst ? scan.areas[0] : undefined);
  const end = behindOf(amount);
  const behind = scan.areas.find(
    ({ from, preposition }) => from >= end && from - end < BESIDE && LEADING.test(preposition ?? ''),
  );
  const beside = behind ?? inFront;
  if (!beside?.area || (beside.isPossessive && !behind)) return parties;
  const party = { area: beside.area, at: { from: beside.from, to: beside.to }, reason: 'printed' as const };
  if (LEADING.test(beside.preposition ?? '')) return withParty(parties, 'partner', party);
  const isFree = !beside.preposition || /^(of|by)$/.test(beside.preposition);
  // "after those of China ($279bn)" names who reports.
  return isFree
    ? withParty(parties, beside.preposition === 'of' && !isCase(scan, beside) ? 'reporter' : role, party)
    : parties;
}

/** One side replaced, unless it would trade with itself. */
function withParty(parties: Parties, role: ListRole, party: Party): Parties {
  const other = role === 'reporter' ? parties.partner : parties.reporter;
  if (!isSameParty(other, party)) return { ...parties, [role]: party };
  // "Kenyan sales were $6m and Peruvian ones $7m": now the other one sells.
  const isTurned = role === 'reporter' && party.area.by === 'adjective' && parties.reporter !== null;
  return isTurned ? { ...parties, reporter: party, partner: parties.reporter } : parties;
}

const SIDE_REACH = 6;

/** "Y con México, hasta 5.600 millones", "En el caso de China": a sentence that begins with another side. */
function beginsWithSide(scan: Scan): boolean {
  const [first] = scan.areas;
  if (!first || first.from - scan.sentence.from > SIDE_REACH || first.isPossessive) return false;
  return /^(with|to)$/.test(first.preposition ?? '') || isCase(scan, first);
}

const isCase = (scan: Scan, { from }: AreaMention) => [from - 2, from - 3].some((at) => isWord(scan, at, 'caseOf'));

/** Whether a sentence goes on with a list: "Germany was followed by Italy with $2bn". */
export function goesOnWithList(scan: Scan, amount: MoneyAmount): boolean {
  if (areaOfBracket(scan, amount) || beginsWithSide(scan) || isListRow(scan, amount)) return true;
  const to = amount.from;
  for (let at = scan.sentence.from; at < to; at += 1) if (isWord(scan, at, 'listGoesOn')) return true;
  return false;
}

/** "2. Germany: $14 billion", "Mexico – $71.1 billion": a row of a list is an area and its amount. */
function isListRow(scan: Scan, amount: MoneyAmount): boolean {
  const first = scan.areas[0];
  if (!first || scan.amounts[0] !== amount || first.from - scan.sentence.from > ROW_START) return false;
  for (let at = first.to; at < startOf(amount); at += 1)
    if (!/^[:–—\-(|=,]$/.test(foldAt(scan, at)) && !isWord(scan, at, 'rowLink')) return false;
  return startOf(amount) > first.to && first.to <= amount.from;
}

const ROW_START = 3;
