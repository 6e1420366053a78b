import type { RecordedStates } from '../../schemas/recorded-change';
import { addressAsOf } from './as-of-address';
import { type ChangedRow, changedRows, changeSubject, changeVerb, type FindSourceName } from './change-words';

export interface Recorded {
  id: number;
  /** The data revision of its write. */
  number: number;
  at: Date;
  actor: string;
  reason: string;
  subjectId: string;
  states: RecordedStates;
}

/** A recorded change in readers' words, with the addresses under which they find what it is about. */
export interface WordedChange {
  id: number;
  number: number;
  at: Date;
  actor: string;
  reason: string;
  /** "Figure corrected". */
  verb: string;
  /** "China, turnover with Latin America". */
  subject: string;
  rows: ChangedRow[];
  /** The newest page of its subject. */
  href: string;
  /** The page as the change left it; as it was before where the change took it away. Null where there was neither. */
  asOfHref: string | null;
  /** Whether it left a page that can be restored. */
  leftPage: boolean;
}

/** Words and addresses of a recorded change. */
export function wordChange(change: Recorded, sourceName: FindSourceName): WordedChange {
  const { id, number, at, actor, reason, states } = change;
  const href = subjectAddress(change);
  return {
    id,
    number,
    at,
    actor,
    reason,
    verb: changeVerb(states),
    subject: changeSubject(states),
    rows: changedRows(states, sourceName),
    href,
    asOfHref: asOfAddress(href, change),
    leftPage: hasPage(states, 'after'),
  };
}

/** A note has no page of its own: it stands on its source's. */
function subjectAddress({ subjectId, states }: Recorded): string {
  if (states.type === 'figure') return `/figures/${subjectId}`;
  if (states.type === 'source') return `/sources/${subjectId}`;
  return `/sources/${(states.after ?? states.before)?.sourceId ?? subjectId}`;
}

function asOfAddress(href: string, { number, states }: Recorded): string | null {
  if (hasPage(states, 'after')) return addressAsOf(href, number);
  return hasPage(states, 'before') ? addressAsOf(href, number - 1) : null;
}

/** Only published figures have pages; sources always have one. */
function hasPage(states: RecordedStates, when: 'before' | 'after'): boolean {
  if (states.type === 'figure') return states[when]?.reviewState === 'published';
  return states[when] !== null;
}
