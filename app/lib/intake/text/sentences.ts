import { isForm, type Reading } from './reading';
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

function startsSentence(token: Token): boolean {
  return isCapitalised(token) || token.kind === 'number' || /^["“«$€£¥—–(•*]$/.test(token.text);
}

function endsSentence(reading: Reading, index: number): boolean {
  const { tokens } = reading;
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (!token || !next) return true;
  if (isDotted(token) && token.text.endsWith('.'))
    return next.isSpaced && isCapitalised(next) && isForm(reading, index + 1, 'opener');
  if (!STOPS.has(token.fold) || !next.isSpaced || !startsSentence(next)) return false;
  const before = tokens[index - 1];
  if (token.fold !== '.' || before?.kind !== 'word') return true;
  if (isForm(reading, index - 1, 'shortTitle') || (/^\p{Lu}$/u.test(before.text) && isCapitalised(next))) return false;
  // "млрд долл. США" goes on.
  if (isForm(reading, index - 1, 'dollarShort') && isForm(reading, index + 1, 'moneyCountry')) return false;
  return !isForm(reading, index - 1, 'shortUnit') || isCapitalised(next);
}

function endsLine(tokens: readonly Token[], index: number, lineStart: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (!token || !next || next.lines === 0) return false;
  if (next.lines > 1 || LINE_ENDS.has(token.fold)) return true;
  return token.end - lineStart < SHORT_LINE && token.fold !== ',' && startsSentence(next);
}

/** Tokens to sentences: at full stops, at blank lines, at the end of short lines, and at a limit of length. */
export function splitSentences(reading: Reading): Sentence[] {
  const { tokens } = reading;
  const sentences: Sentence[] = [];
  let from = 0;
  let paragraph = 0;
  let lineStart = tokens[0]?.start ?? 0;
  for (let index = 0; index < tokens.length; index += 1) {
    let end = index;
    const isEnd = endsSentence(reading, index);
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
