import { ALIKE_LETTERS, DOUBLED_INITIALS } from '../languages/letters';

/** A word, a number or a mark, with its place in the text as it was given (UTF-16 offsets, end not included). */
export interface Token {
  start: number;
  end: number;
  text: string;
  /** Lower case without Latin accents, and letters that count as others as those: how vocabularies know a word. Empty for what is too long for one. */
  fold: string;
  kind: 'word' | 'number' | 'mark';
  /** Whether a blank stands before it. */
  isSpaced: boolean;
  /** How many line ends stand before it. */
  lines: number;
  /** The first letters of the folded word, by which phrases are looked up. */
  key: string;
  /** Whether it is a word that begins with a capital. */
  isCapital: boolean;
}

/** How many letters a key has. */
export const KEY_LENGTH = 3;

const LONGEST_WORD = 40;

/** One alternative for each kind, none of which can be read in two ways: matching stays linear on any text. */
const PIECE = /(\s+)|(\d+(?:[.,'’]\d+)*)|(\p{L}[\p{L}\p{M}]*)|(['’ʼ]s(?![\p{L}\p{M}]))|([\s\S])/gu;

const LATIN_ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/;
const PLAIN_ASCII = /^[a-z]*$/;

/** The form in which words are compared: "Japón" is "japon", "объём" is "объем". */
export function foldWord(text: string): string {
  if (text.length > LONGEST_WORD) return '';
  const lower = text.toLowerCase();
  if (PLAIN_ASCII.test(lower)) return lower;
  let composed = lower.normalize('NFKC');
  for (const [letter, as] of ALIKE_LETTERS) composed = composed.replaceAll(letter, as);
  return LATIN_ACCENTED.test(composed) ? composed.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : composed;
}

const CAPITAL = /^\p{Lu}/u;

function countLines(blank: string): number {
  let lines = 0;
  for (const letter of blank) if (letter === '\n' || letter === '\u2028' || letter === '\u2029') lines += 1;
  return lines;
}

const MARK_FOLDS: Record<string, string> = {
  '’s': "'s",
  ʼs: "'s",
  '’': "'",
  '–': '–',
  '—': '—',
  '−': '-',
  '‑': '-',
  '‐': '-',
};

/**
 * Text to words, numbers and marks in order, in one pass. "$186.3m" is `$`, `186.3`, `m`; "China’s" is `China`, `'s`;
 * "U.S." is one word that folds to `us`. Blanks are no tokens. Any Unicode is accepted, lone surrogates as well.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const kept = new Map<string, Letters>();
  let blank = '';
  for (const match of text.matchAll(PIECE)) {
    if (match[1] !== undefined) {
      blank = match[1];
      continue;
    }
    const token = toToken(match, blank, kept);
    if (!joinsInitials(tokens, token)) tokens.push(token);
    blank = '';
  }
  return tokens;
}

/** What is the same for every token of the same letters: kept once, so that a long text needs little article. */
type Letters = Pick<Token, 'text' | 'fold' | 'kind' | 'key' | 'isCapital'>;

const MOST_KEPT = 50_000;

function toToken(match: RegExpExecArray, blank: string, kept: Map<string, Letters>): Token {
  const [piece, , number, word] = match;
  const isLong = piece.length > LONGEST_WORD;
  let letters = isLong ? undefined : kept.get(piece);
  if (!letters) {
    letters = toLetters(piece, number !== undefined ? 'number' : word !== undefined ? 'word' : 'mark');
    if (!isLong && kept.size < MOST_KEPT) kept.set(piece, letters);
  }
  const { text, fold, kind, key, isCapital } = letters;
  const start = match.index;
  return {
    start,
    end: start + piece.length,
    text,
    fold,
    kind,
    isSpaced: blank !== '',
    lines: countLines(blank),
    key,
    isCapital,
  };
}

function toLetters(text: string, kind: Token['kind']): Letters {
  const fold = kind === 'word' ? foldWord(text) : foldMark(text);
  return { text, fold, kind, key: fold.slice(0, KEY_LENGTH), isCapital: kind === 'word' && CAPITAL.test(text) };
}

/** Dashes and quotes in one form; "’s" is 's. */
function foldMark(piece: string): string {
  return piece.length === 2 && /^['’ʼ]s$/.test(piece) ? "'s" : (MARK_FOLDS[piece] ?? piece.slice(0, LONGEST_WORD));
}

const LONGEST_INITIALS = 8;

const isInitial = (token: Token) => token.kind === 'word' && /^\p{Lu}$/u.test(token.text);

/** "U" "." "S" "." become one word: a point or a capital goes to the initials before it. */
function joinsInitials(tokens: Token[], token: Token): boolean {
  const [before, last] = [tokens.at(-2), tokens.at(-1)];
  if (!last) return false;
  const link = before && linkBehind(before, last, token);
  if (before && link) {
    tokens.pop();
    grow(before, link + token.text, token.fold);
    return true;
  }
  if (!goesOn(last, token)) return false;
  grow(last, token.text, token.fold === '.' ? '' : token.fold);
  return true;
}

/** What stands between initials and the next one: a point, in "EE. UU." a blank, too; null where nothing is joined. */
function linkBehind(before: Token, last: Token, token: Token): string | null {
  const isPair = DOUBLED_INITIALS.some(([first, second]) => before.text === first && token.text === second);
  if (last.text !== '.' || last.isSpaced || !(isPair || isInitial(before))) return null;
  if (isPair && token.start === last.end + 1) return '. ';
  return !token.isSpaced && token.kind === 'word' && /^\p{Lu}{1,2}$/u.test(token.text) ? '.' : null;
}

/** A point behind joined initials, or one more initial behind their point. */
function goesOn(last: Token, token: Token): boolean {
  if (token.isSpaced || !isDotted(last)) return false;
  if (token.fold === '.') return !last.text.endsWith('.');
  return last.text.endsWith('.') && isInitial(token) && last.text.length < LONGEST_INITIALS;
}

/** Whether a word is made of initials: "U.S.". */
export function isDotted(token: Token): boolean {
  return token.kind === 'word' && token.text.includes('.');
}

function grow(token: Token, text: string, fold: string): void {
  token.text += text;
  token.fold += fold;
  token.key = token.fold.slice(0, KEY_LENGTH);
  token.end += text.length;
}

/** Whether the first letter is a capital. */
export function isCapitalised(token: Token): boolean {
  return token.isCapital;
}

const HYPHENS = new Set(['-', '–', '—']);

/** Whether a token is a hyphen or dash of any length. */
export function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && HYPHENS.has(token.fold);
}

/** Whether tokens[index] is a hyphen that ties two words, as in "two-way". */
export function isTie(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return isHyphen(token) && token?.isSpaced === false && tokens[index + 1]?.isSpaced === false;
}
