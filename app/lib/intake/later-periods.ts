import { isSameParty } from './find-parties';
import { type Drafted, isPresent } from './read-sentence';

/** How many sentences on the month of a report may first be named. */
const REACH = 3;

/**
 * News opens with the figure and names its month later: a figure without a time takes the first one that a later
 * sentence gives to a figure of the same reporter. Not one told in the present, nor one with words of time of its own.
 */
export function fillFromLater(drafted: readonly Drafted[]): void {
  for (const [index, { draft, scan, sentence }] of drafted.entries()) {
    if (draft.period.span || draft.time || isPresent(scan)) continue;
    const later = drafted.slice(index + 1, index + 1 + REACH * 3).find((other) => other.sentence > sentence && !other.draft.isCompared && other.draft.period.span && other.draft.period.reason !== 'later_sentence' && other.draft.period.reason !== 'counted_from_other_figure');
    if (!later || later.sentence - sentence > REACH || !isSameParty(later.draft.parties.reporter, draft.parties.reporter)) continue;
    draft.period = { span: later.draft.period.span, reason: 'later_sentence' };
  }
}
