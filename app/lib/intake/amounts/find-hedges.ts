import type { Hedge } from '../languages/vocabulary';
import { matchPhrase } from '../text/phrases';
import { isForm, type Reading } from '../text/reading';
import type { Sentence } from '../text/sentences';

/** A hedge at an amount, tokens from (included) to (not included). `plain` says nothing about the amount. */
export interface FoundHedge {
  hedge: Hedge;
  from: number;
  to: number;
}

const LONGEST_HEDGE = 6;
const MOST_PLAIN = 4;

const SIGN_HEDGES: Record<string, Hedge> = {
  '~': 'about',
  '≈': 'about',
  '>': 'above',
  '<': 'below',
  '≥': 'at_least',
  '≤': 'at_most',
  '±': 'about',
};

/** The longest phrase of the book that ends right before a token. */
function hedgeEndingAt({ tokens, lexicon }: Reading, at: number, floor: number): FoundHedge | null {
  for (let from = Math.max(floor, at - LONGEST_HEDGE); from < at; from += 1) {
    const mark = matchPhrase(lexicon.hedges, tokens, from, at);
    if (mark?.to === at) return { hedge: mark.tag, from, to: at };
  }
  return null;
}

const GROWTH_REACH = 24;

/** Words of growth or a percentage before "до" or "hasta" make it "to", not "at most". */
function isGoal(reading: Reading, found: FoundHedge, floor: number): boolean {
  const { tokens, lexicon } = reading;
  const isUpTo = isForm(reading, found.from, 'upTo');
  if (found.hedge !== 'at_most' || !(isUpTo || isForm(reading, found.from, 'until'))) return false;
  const reach = isUpTo ? 1 : GROWTH_REACH;
  for (let at = found.from - 1; at >= Math.max(floor, found.from - reach); at -= 1) {
    if (matchPhrase(lexicon.terms, tokens, at, found.from)?.tag === 'change') return true;
    if (reach > 1 && tokens[at]?.text === '%') return true;
    if (reach === 1 && isForm(reading, at, 'goesUp')) return true;
  }
  return false;
}

/**
 * The hedge before an amount that begins at a token: "well over", "превысил". Words that say nothing about the amount
 * ("a record") may stand between. A hedge on a verb or a percentage is none: "more than doubled to $40 bn".
 */
export function findHedge(reading: Reading, amountFrom: number, { from: floor }: Sentence): FoundHedge | null {
  let at = amountFrom;
  for (let skipped = 0; skipped <= MOST_PLAIN; skipped += 1) {
    const found = signEndingAt(reading, at, floor) ?? hedgeEndingAt(reading, at, floor);
    const isTo = found !== null && isGoal(reading, found, floor);
    if (!found || (!isTo && isNoHedge(reading, found))) return null;
    if (found.hedge !== 'plain' && !isTo) return found;
    at = found.from;
  }
  return null;
}

/** "~", ">" and their like right before a token. */
function signEndingAt({ tokens }: Reading, at: number, floor: number): FoundHedge | null {
  const sign = at - 1 >= floor ? SIGN_HEDGES[tokens[at - 1]?.text ?? ''] : undefined;
  return sign ? { hedge: sign, from: at - 1, to: at } : null;
}

/** Words that look like a hedge but lead to a level, compare, or belong to a percentage. */
function isNoHedge(reading: Reading, found: FoundHedge): boolean {
  return found.hedge !== 'plain' && (isAboutPercent(reading, found.from) || isComparing(reading, found));
}

/** ", below the $475 billion bought from": compares with another figure. */
function isComparing(reading: Reading, { from, to }: FoundHedge): boolean {
  const isBehindComma = reading.tokens[from - 1]?.fold === ',';
  if (to - from === 1 && isBehindComma && isForm(reading, from, 'comparesBehindComma')) return true;
  return isForm(reading, from, 'comparesBehindBut') && (isBehindComma || isForm(reading, from - 1, 'but'));
}

/** "10% over $5bn" compares; it does not hedge. */
const isAboutPercent = (reading: Reading, from: number) =>
  reading.tokens[from - 1]?.text === '%' && !isForm(reading, from, 'reachesBehindPercent');

/** "or more", "-plus", "с лишним" behind an amount that ends at a token. */
export function hedgeBehind(reading: Reading, at: number, { to: ceiling }: Sentence): FoundHedge | null {
  const { tokens, lexicon } = reading;
  const token = tokens[at];
  if (token?.text === '+' && at < ceiling) return { hedge: 'above', from: at, to: at + 1 };
  const start = token?.fold === '-' && !token.isSpaced ? at + 1 : at;
  const mark = matchPhrase(lexicon.hedges, tokens, start, ceiling);
  if (mark?.tag === 'or_less') return { hedge: 'at_most', from: at, to: mark.to };
  if (mark?.tag === 'about' && isForm(reading, mark.from, 'orSo')) return { hedge: 'about', from: at, to: mark.to };
  if (mark?.tag !== 'or_more') return null;
  const isOpen = isForm(reading, mark.to - 1, 'openEnd');
  return { hedge: isOpen ? 'above' : 'at_least', from: at, to: mark.to };
}
