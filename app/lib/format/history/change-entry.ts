import { EVERY_CHANGE } from '../../schemas/changes-query';
import type { SubjectType } from '../../schemas/recorded-change';
import { addressAsOf } from './as-of-address';
import type { FindSourceName } from './change-words';
import { changesAddress } from './changes-address';
import { type Recorded, type WordedChange, wordChange } from './public-change';

/** What one write changed for readers. */
export interface RecordedWrite {
  /** Its data revision. */
  number: number;
  at: Date;
  actor: string;
  reason: string;
  counts: readonly { kind: 'addition' | 'correction'; subjectType: SubjectType; count: number }[];
}

/** One entry of the list of changes: a change, or a write that made several at once. */
export interface WordedEntry extends Pick<WordedChange, 'number' | 'at' | 'actor' | 'reason' | 'rows' | 'asOfHref'> {
  /** Stays the same for ever: `change-57`, or `revision-17` for several changes. */
  key: string;
  /** "Figure corrected"; null where the subject says it. */
  verb: string | null;
  subject: string;
  /** Where the change can be seen: its subject as it left it, or the list of what one write changed. */
  href: string;
  kinds: readonly string[];
}

/** A change in the list of all. */
export function changeEntry(change: Recorded & { kind: string }, sourceName: FindSourceName): WordedEntry {
  const { id, number, at, actor, reason, rows, verb, subject, href, asOfHref } = wordChange(change, sourceName);
  const shown = asOfHref ?? href;
  return {
    key: `change-${id}`,
    number,
    at,
    actor,
    reason,
    rows,
    verb,
    subject,
    href: shown,
    asOfHref,
    kinds: [change.kind],
  };
}

/** Several changes of one write in the list of all: how many, and where each of them is listed. */
export function writeEntry({ number, at, actor, reason, counts }: RecordedWrite): WordedEntry {
  return {
    key: `revision-${number}`,
    number,
    at,
    actor,
    reason,
    rows: [],
    verb: null,
    subject: countsSentence(counts),
    href: changesAddress({ ...EVERY_CHANGE, revision: number }),
    asOfHref: addressAsOf('/figures', number),
    kinds: [...new Set(counts.map(({ kind }) => kind))],
  };
}

const NOUNS: Record<SubjectType, [string, string]> = {
  figure: ['figure', 'figures'],
  source: ['source', 'sources'],
  context_note: ['note', 'notes'],
};

/** "200,000 figures and 1 source added, 3 figures changed". */
export function countsSentence(counts: RecordedWrite['counts']): string {
  const done = { addition: 'added', correction: 'changed' } as const;
  return (['addition', 'correction'] as const)
    .flatMap((kind) => {
      const named = counts
        .filter((one) => one.kind === kind)
        .map(({ subjectType, count }) => `${count.toLocaleString('en')} ${NOUNS[subjectType][count === 1 ? 0 : 1]}`);
      return named.length === 0 ? [] : [`${new Intl.ListFormat('en').format(named)} ${done[kind]}`];
    })
    .join(', ');
}
