import type { AreaMention } from '../areas/area-mention';
import type { Party } from '../parties/article-context';
import { isSameParty } from '../parties/party-slots';
import { isPresent } from './draft-period';
import type { Drafted } from './read-sentence';

/** How many sentences on the month of a report, or the other of two countries, may first be named. */
const REACH = 3;

/**
 * News opens with the figure and names its month later: a figure without a time takes the first one that a later
 * sentence gives to a figure of the same reporter. Not one told in the present, nor one with words of time of its own.
 */
export function fillFromLater(drafted: readonly Drafted[]): void {
  for (const [index, { draft, scan, sentence }] of drafted.entries()) {
    if (draft.period.span || draft.time || isPresent(scan)) continue;
    const later = drafted
      .slice(index + 1, index + 1 + REACH * 3)
      .find((other) => other.sentence > sentence && isGiving(other));
    if (
      !later ||
      later.sentence - sentence > REACH ||
      !isSameParty(later.draft.parties.reporter, draft.parties.reporter)
    )
      continue;
    draft.period = { span: later.draft.period.span, reason: 'later_sentence' };
  }
}

/** A figure with a time of its own that is not told to compare. */
function isGiving({ draft }: Drafted): boolean {
  const isOwn = draft.period.reason !== 'later_sentence' && draft.period.reason !== 'counted_from_other_figure';
  return draft.period.span !== null && !draft.isCompared && isOwn;
}

/** The areas that sentences name, by the number of the sentence. */
export type AreasBySentence = ReadonlyMap<number, readonly AreaMention[]>;

/** "Trade between the two states": who they are may only be told in the next sentences. */
export function fillPartiesFromLater(drafted: readonly Drafted[], areas: AreasBySentence): void {
  for (const [index, { draft, sentence }] of drafted.entries()) {
    const { parties } = draft;
    const later = drafted.slice(index + 1, index + 1 + REACH * 3);
    if (!parties.reporter && !parties.isPaired && !parties.isOwn) takeReporter(later, { draft, sentence });
    if (!parties.isPaired || (parties.reporter && parties.partner)) continue;
    for (let next = sentence; next <= sentence + REACH; next += 1) {
      for (const mention of areas.get(next) ?? []) takePlace(draft, mention);
    }
  }
}

/** "Exports rose to $5bn. In 2012 Mexico exported $370bn": the country may only be named with the next figure. */
function takeReporter(following: readonly Drafted[], { draft, sentence }: Pick<Drafted, 'draft' | 'sentence'>): void {
  const later = following.find((other) => other.sentence > sentence && other.draft.parties.reporter);
  const reporter = later && later.sentence - sentence <= REACH ? later.draft.parties.reporter : null;
  const isNamed =
    reporter?.area.is === 'country' && /^(printed|subject|same_sentence|previous_sentence)$/.test(reporter.reason);
  if (!reporter || !isNamed || isSameParty(reporter, draft.parties.partner)) return;
  draft.parties.reporter = { ...reporter, reason: 'later_sentence' };
}

/** Puts an area in the first free place of a pair. */
function takePlace({ parties }: Drafted['draft'], { area, reference, from, to }: AreaMention): void {
  if (!area || reference || area.is === 'world') return;
  const party = { area, at: { from, to }, reason: 'later_sentence' as const };
  if (!parties.reporter) {
    if (!isSameParty(parties.partner, party)) parties.reporter = party;
  } else if (!parties.partner && !isSameParty(parties.reporter, party)) parties.partner = party;
}

/** How many figures back a second mention is looked for. */
const MENTION_REACH = 40;

/** Whether an earlier sentence has told the same figure: amount, flow, parties, and the same time or none this time. */
export function isSecondMention(at: number, drafted: readonly Drafted[]): boolean {
  const one = drafted[at];
  const before = drafted.slice(Math.max(0, at - MENTION_REACH), at);
  return (
    one !== undefined &&
    before.some((earlier) => earlier.sentence < one.sentence && isSameFigure(earlier.draft, one.draft))
  );
}

function isSameFigure(a: Drafted['draft'], b: Drafted['draft']): boolean {
  const isSameAmount =
    a.amount.low === b.amount.low && a.amount.high === b.amount.high && a.amount.currency === b.amount.currency;
  const isSameTime =
    b.period.span === null ||
    (a.period.span?.first === b.period.span.first && a.period.span.last === b.period.span.last);
  return isSameAmount && isSameTime && a.flow === b.flow && isSameSides(a.parties, b.parties);
}

function isSameSides(a: Drafted['draft']['parties'], b: Drafted['draft']['parties']): boolean {
  const name = (party: Party | null) => party?.area.name;
  return name(a.reporter) === name(b.reporter) && name(a.partner) === name(b.partner);
}
