import { isCapitalised, isDotted, type Token } from './tokens';

/** A sentence as a run of tokens, end not included. */
export interface Sentence {
  from: number;
  to: number;
  /** Counts blocks that blank lines part. */
  paragraph: number;
}

/** A text without full stops is cut here, so that work on a sentence stays bounded. */
const LONGEST_SENTENCE = 160;

/** A line of at most so many letters that ends without a full stop is a heading or a row, not a wrapped line. */
const SHORT_LINE = 52;

const STOPS = new Set(['.', '!', '?', '…', '。']);
const CLOSERS = new Set(['"', '”', '»', '’', "'", ')', ']', '“']);
const LINE_ENDS = new Set(['.', '!', '?', '…', ':', ';', '"', '”', '»', ')', '|']);

/** Short forms that never end a sentence. */
const TITLES = new Set(
  'mr mrs ms dr prof st no vs gen sen rep gov jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp rs approx est sr sra lic ing им ул др проф'.split(
    ' ',
  ),
);
/** Short forms that end one only before a capital. */
const UNITS = new Set('долл млн млрд трлн тыс руб г гг р проц bn mn m тд тп mill mdd'.split(' '));

/** Words with which a sentence begins, after initials that end in a point: "in the U.S. The gap". */
const OPENERS = new Set(
  'the a an in it its but and this that these those on at for he she they we as if while with according however'.split(
    ' ',
  ),
);

function startsSentence(token: Token): boolean {
  return isCapitalised(token) || token.kind === 'number' || /^["“«$€£¥—–(•*]$/.test(token.text);
}

function endsSentence(tokens: readonly Token[], index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (!token || !next) return true;
  if (isDotted(token) && token.text.endsWith('.'))
    return next.isSpaced && isCapitalised(next) && OPENERS.has(next.fold);
  if (!STOPS.has(token.fold) || !next.isSpaced || !startsSentence(next)) return false;
  const before = tokens[index - 1];
  if (token.fold !== '.' || before?.kind !== 'word') return true;
  if (TITLES.has(before.fold) || (/^\p{Lu}$/u.test(before.text) && isCapitalised(next))) return false;
  // "млрд долл. США" goes on.
  if (/^(долл|дол)$/.test(before.fold) && next.fold === 'сша') return false;
  return !UNITS.has(before.fold) || isCapitalised(next);
}

function endsLine(tokens: readonly Token[], index: number, lineStart: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (!token || !next || next.lines === 0) return false;
  if (next.lines > 1 || LINE_ENDS.has(token.fold)) return true;
  return token.end - lineStart < SHORT_LINE && token.fold !== ',' && startsSentence(next);
}

/** Tokens to sentences: at full stops, at blank lines, at the end of short lines, and at a limit of length. */
export function splitSentences(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let paragraph = 0;
  let lineStart = tokens[0]?.start ?? 0;
  for (let index = 0; index < tokens.length; index += 1) {
    let end = index;
    const isEnd = endsSentence(tokens, index);
    while (isEnd && isTrailingCloser(tokens, end + 1)) end += 1;
    const next = tokens[end + 1];
    if (isEnd || index - from >= LONGEST_SENTENCE || endsLine(tokens, index, lineStart)) {
      sentences.push({ from, to: end + 1, paragraph });
      from = end + 1;
    }
    if (next && next.lines > 0) lineStart = next.start;
    if (next && next.lines > 1) paragraph += 1;
    index = end;
  }
  return sentences;
}

/** Closing quotes and brackets belong to the sentence before them. */
function isTrailingCloser(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token !== undefined && !token.isSpaced && CLOSERS.has(token.fold);
}
