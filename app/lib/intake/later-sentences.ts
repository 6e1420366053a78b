import { isPresent } from './draft-period';
import type { AreaMention } from './find-areas';
import { isSameParty } from './party-slots';
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
  for (const { draft, sentence } of drafted) {
    const { parties } = draft;
    if (!parties.isPaired || (parties.reporter && parties.partner)) continue;
    for (let next = sentence; next <= sentence + REACH; next += 1) {
      for (const mention of areas.get(next) ?? []) takePlace(draft, mention);
    }
  }
}

/** Puts an area in the first free place of a pair. */
function takePlace({ parties }: Drafted['draft'], { area, reference, from, to }: AreaMention): void {
  if (!area || reference || area.is === 'world') return;
  const party = { area, at: { from, to }, reason: 'later_sentence' as const };
  if (!parties.reporter) parties.reporter = party;
  else if (!parties.partner && !isSameParty(parties.reporter, party)) parties.partner = party;
}
