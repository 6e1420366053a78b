import { findAmounts } from '../amounts/find-amounts';
import type { MoneyAmount } from '../amounts/money-amount';
import type { AreaMention } from '../areas/area-mention';
import { areaBook } from '../areas/area-names';
import { findAreas } from '../areas/find-areas';
import type { Tense, Term } from '../languages/vocabulary';
import type { FormName } from '../languages/word-forms';
import { findPhrases, type Mark } from '../text/phrases';
import type { Reading } from '../text/reading';
import type { Sentence } from '../text/sentences';
import type { Token } from '../text/tokens';
import { findTimes } from '../times/find-times';
import type { TimeMention } from '../times/time';

/** Everything that one sentence holds, found once and then only looked at. */
export interface Scan {
  reading: Reading;
  sentence: Sentence;
  amounts: MoneyAmount[];
  times: TimeMention[];
  terms: Mark<Term>[];
  tenses: Mark<Tense>[];
  areas: AreaMention[];
  /** The term that holds a token, and the tense that does. */
  termAt: ReadonlyMap<number, Mark<Term>>;
  areaAt: ReadonlyMap<number, AreaMention>;
  /** How many breaks stand before each token of the sentence, counted from its first. */
  breaks: readonly number[];
  /** For each token of the sentence where its clause begins. */
  clauses: readonly number[];
}

function byToken<T extends { from: number; to: number }>(items: readonly T[]): Map<number, T> {
  const map = new Map<number, T>();
  for (const item of items) for (let at = item.from; at < item.to; at += 1) map.set(at, item);
  return map;
}

/** Finds amounts first, then times, terms and areas among the words that are left. */
export function scanSentence(reading: Reading, sentence: Sentence, latestYear: number | null): Scan {
  const book = areaBook(reading.lexicon);
  const amounts = findAmounts(reading, sentence);
  const money = byToken(amounts);
  const times = findTimes(reading, sentence, { isTaken: (token) => money.has(token), latestYear });
  const timed = byToken(times);
  const terms = findPhrases(reading.lexicon.terms, reading.tokens, sentence).filter(({ from }) => !money.has(from));
  const areas = findAreas({ reading, book, sentence, terms, isTaken: (token) => money.has(token) || timed.has(token) });
  const tenses = findPhrases(reading.lexicon.tenses, reading.tokens, sentence).filter(({ from }) => !money.has(from));
  const termAt = byToken(terms);
  const parts = { breaks: addUpBreaks(reading, sentence), clauses: findClauses(reading, sentence, termAt) };
  return { reading, sentence, amounts, times, terms, tenses, areas, termAt, areaAt: byToken(areas), ...parts };
}

/** The token at a place of the sentence; undefined outside of it. */
export function tokenAt({ reading, sentence }: Scan, at: number): Token | undefined {
  return at >= sentence.from && at < sentence.to ? reading.tokens[at] : undefined;
}

/** Its folded word; empty outside of the sentence. */
export function foldAt(scan: Scan, at: number): string {
  return tokenAt(scan, at)?.fold ?? '';
}

/** Whether the word at a place of the sentence is one of a group of words. */
export function isWord(scan: Scan, at: number, form: FormName): boolean {
  return scan.reading.lexicon.forms[form].has(foldAt(scan, at));
}

/** Whether one of the words between two places is one of a group of words. */
export function hasWord(scan: Scan, from: number, to: number, form: FormName): boolean {
  for (let at = from; at < to; at += 1) if (isWord(scan, at, form)) return true;
  return false;
}

const HARD_BREAKS = new Set([';', ':', '(', ')', '—', '|']);

/** Adds up breaks from the first token on, so that any two places can be compared at once. */
function addUpBreaks({ tokens }: Reading, { from, to }: Sentence): number[] {
  const sums = [0];
  for (let at = from; at < to; at += 1) {
    const fold = tokens[at]?.fold ?? '';
    const weight = fold === ',' || fold === '–' ? 1 : HARD_BREAKS.has(fold) ? 2 : 0;
    sums.push((sums.at(-1) ?? 0) + weight);
  }
  return sums;
}

/** How strongly two places of a sentence are parted: a comma counts 1, a harder mark 2. */
export function countBreaks({ breaks, sentence }: Scan, from: number, to: number): number {
  if (to <= from) return 0;
  return (breaks[to - sentence.from] ?? breaks.at(-1) ?? 0) - (breaks[from - sentence.from] ?? 0);
}

/** Where the clause of each token begins: behind a hard break, or a comma before a word that opens a clause. */
function findClauses({ tokens }: Reading, { from, to }: Sentence, termAt: ReadonlyMap<number, Mark<Term>>): number[] {
  const starts: number[] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    starts.push(start);
    const fold = tokens[at]?.fold ?? '';
    const isHard = fold === ';' || fold === ':' || fold === '(' || fold === '—';
    if (isHard || (fold === ',' && termAt.get(at + 1)?.tag === 'clause')) start = at + 1;
  }
  starts.push(start);
  return starts;
}

/** Where the clause that holds a place begins. */
export function clauseStart({ clauses, sentence }: Scan, at: number): number {
  return clauses[at - sentence.from] ?? sentence.from;
}
