import type { Preposition, Term } from '../languages/vocabulary';
import type { Mark } from '../text/phrases';
import type { Reading } from '../text/reading';
import type { Sentence } from '../text/sentences';
import type { AreaBook, AreaName } from './area-names';

/** Words that stand for areas named before. */
export type Reference = 'region' | 'country' | 'bloc' | 'pair' | 'topic';

/** An area in a sentence: named, or by words that stand for one. */
export interface AreaMention {
  from: number;
  to: number;
  /** Null for a reference until it is resolved, and for one that cannot be. */
  area: AreaName | null;
  /** The second of "the two countries". */
  second: AreaName | null;
  reference: Reference | null;
  preposition: Preposition | null;
  isPossessive: boolean;
  /** In one list with the area before it: "between A and B", "US-China". */
  isListed: boolean;
}

/** What of the reading and of the terms already found decides which words name areas. */
export interface AreaSearch {
  reading: Reading;
  book: AreaBook;
  sentence: Sentence;
  terms: readonly Mark<Term>[];
  /** Words that amounts and times have taken, as in "US dollars". */
  isTaken: (token: number) => boolean;
}
