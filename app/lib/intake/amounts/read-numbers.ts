import type { Grammar } from '../languages/language-rules';
import type { Lexicon } from '../languages/lexicon';
import { matchPhrase } from '../text/phrases';
import { isForm, type Reading } from '../text/reading';
import { isHyphen, isTie, type Token } from '../text/tokens';

/** A number as printed: digits without the decimal mark, how many of them stand behind it, and a power of ten. */
export interface PrintedNumber {
  digits: bigint;
  places: number;
  /** 0 when no scale was printed. */
  exponent: number;
  /** "44 mil 850": thousands spelled out, which may stand before an unspoken "millones". */
  isComposed: boolean;
  from: number;
  to: number;
}

const MOST_DIGITS = 24;
const GROUPS: Record<string, RegExp> = {
  ',': /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/,
  '.': /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/,
  "'": /^\d{1,3}(?:['’]\d{3})+(?:[.,]\d+)?$/,
};

const PLAIN_DIGITS = /^\d+$/;

/** Which mark groups digits in this number: the one that repeats or comes first, else where there is one mark alone, as the language has it. */
function groupingMark(text: string, { groupingMarks }: Grammar): string | null {
  if (PLAIN_DIGITS.test(text)) return null;
  const marks = text.replace(/\d/g, '').replaceAll('’', "'");
  const [first = ''] = marks;
  if (marks === '' || !GROUPS[first]?.test(text)) return null;
  if (marks.length > 1 || first === "'") return first;
  return groupingMarks.includes(first) ? first : null;
}

/** "1,234.5", "1.234,5", "8,5" to digits and places; null for dates and other things that are no numbers. */
function readDigits(text: string, grammar: Grammar): { digits: bigint; places: number } | null {
  if (text.length > MOST_DIGITS) return null;
  const grouping = groupingMark(text, grammar);
  const plain = grouping ? text.replaceAll(grouping, '').replaceAll('’', '') : text;
  const parts = plain.split(/[.,]/);
  if (parts.length > 2 || !parts.every((part) => /^\d+$/.test(part))) return null;
  return { digits: BigInt(parts.join('')), places: parts[1]?.length ?? 0 };
}

/** Digits that a blank groups, "1 234,5": the next token is three digits behind one blank. */
function isGroupedOn(token: Token, next: Token | undefined, isFirst: boolean, { groupsByBlanks }: Grammar): boolean {
  if (next?.kind !== 'number' || !/^\d{3}(?:[.,]\d+)?$/.test(next.text) || next.start - token.end !== 1) return false;
  return groupsByBlanks && (isFirst ? /^\d{1,3}$/ : /^\d{3}$/).test(token.text);
}

function readDigitTokens({ tokens, lexicon: { grammar } }: Reading, from: number): PrintedNumber | null {
  let text = '';
  let to = from;
  for (let token = tokens[to]; token; token = tokens[to]) {
    text += token.text;
    to += 1;
    if (!isGroupedOn(token, tokens[to], to === from + 1, grammar)) break;
  }
  const read = readDigits(text, grammar);
  return read && { ...read, exponent: 0, isComposed: false, from, to };
}

const MOST_NUMBER_WORDS = 5;

/** "twenty-five", "five hundred", "doscientos cincuenta". */
function readNumberWords(reading: Reading, from: number): PrintedNumber | null {
  const { tokens, lexicon } = reading;
  let value = 0;
  let to = from;
  for (let at = from; at < from + MOST_NUMBER_WORDS; at += 1) {
    const token = tokens[at];
    const word = token ? lexicon.words.numbers[token.fold] : undefined;
    if (word === undefined) {
      if (at > from && (isTie(tokens, at) || isForm(reading, at, 'numberJoiner'))) continue;
      break;
    }
    value = word === 100 && value > 0 && value < 100 ? value * 100 : value + word;
    to = at + 1;
  }
  return to > from ? { digits: BigInt(value), places: 0, exponent: 0, isComposed: false, from, to } : null;
}

function fromFraction(fraction: string, at: { from: number; to: number }): PrintedNumber {
  const [whole = '', places = ''] = fraction.split('.');
  return { digits: BigInt(whole + places), places: places.length, exponent: 0, isComposed: false, ...at };
}

/** The power of ten that a word means; a single letter only close behind its number ("5m"). */
function scaleAt(reading: Reading, at: number): number | null {
  const { tokens, lexicon } = reading;
  const token = tokens[at];
  const exponent = token?.kind === 'word' ? lexicon.words.scales[token.fold] : undefined;
  if (!token || exponent === undefined) return null;
  const isLoose = token.isSpaced && token.fold.length === 1;
  return isLoose && !isPriced(tokens, at) && !isSigned(reading, at) ? null : exponent;
}

/** "56.000 M€", "12 M $", "40 M de euros": money follows the letter. */
const isSigned = (reading: Reading, at: number) => {
  const { tokens } = reading;
  const next = tokens[at + 1];
  return (
    /^[$€£¥]$/.test(next?.text ?? '') ||
    (tokens[at]?.text === 'M' &&
      (isForm(reading, at + 1, 'scaleLink') || /^(euros?|eur|usd|us)$/.test(next?.fold ?? '')))
  );
};

/** "$5 b": a currency sign stands before the number. */
const isPriced = (tokens: readonly Token[], at: number) => /^[$€£¥₹₽]$/.test(tokens[at - 2]?.text ?? '');

/** Reads the scales behind a number: "5 bn", "500-billion", "3 mil millones", "1.2 lakh crore". */
function withScales(reading: Reading, number: PrintedNumber): PrintedNumber {
  const { tokens } = reading;
  const first = isTie(tokens, number.to) ? number.to + 1 : number.to;
  const exponent = scaleAt(reading, first);
  if (exponent === null) return number;
  const second = exponent <= 5 ? scaleAt(reading, first + 1) : null;
  const isDouble = second !== null && second > exponent;
  const places = isHiddenDecimal(reading, number, exponent) ? GROUP_LENGTH : number.places;
  return { ...number, places, exponent: exponent + (isDouble ? second : 0), to: first + (isDouble ? 2 : 1) };
}

const GROUP_LENGTH = 3;

/** "1,935 billones": no amount has thousands of billones, so that the mark before three digits is a decimal one. */
function isHiddenDecimal({ tokens, lexicon: { grammar } }: Reading, number: PrintedNumber, exponent: number): boolean {
  return exponent === grammar.fractionScale && /^\d{1,3}[.,]\d{3}$/.test(tokens[number.from]?.text ?? '');
}

/** Adds a smaller number to a larger one of the same expression: 44 thousand and 850. */
function addNumbers(larger: PrintedNumber, smaller: PrintedNumber): PrintedNumber {
  const exponent = smaller.exponent - smaller.places;
  const shift = larger.exponent - larger.places - exponent;
  const digits = larger.digits * 10n ** BigInt(Math.max(shift, 0)) + smaller.digits;
  return { ...larger, digits, places: smaller.places, exponent: smaller.exponent, isComposed: true, to: smaller.to };
}

const MOST_SMALLER_PLACES = 3;

/** "1 трлн 300 млрд", "44 mil 850 [millones]": a smaller number directly behind a scale. */
function withSmaller(reading: Reading, number: PrintedNumber): PrintedNumber {
  const next = reading.tokens[number.to];
  if (number.exponent === 0 || !next?.isSpaced) return number;
  const { spellsThousands } = reading.lexicon.grammar;
  const isWords = next.kind === 'word' && spellsThousands && number.exponent === 3;
  if (next.kind !== 'number' && !isWords) return number;
  const smaller = isWords ? readNumberWords(reading, number.to) : readDigitTokens(reading, number.to);
  if (!smaller || smaller.places > MOST_SMALLER_PLACES) return number;
  const whole = smaller.digits / 10n ** BigInt(smaller.places);
  if (spellsThousands && number.exponent === 3 && whole < 1000n) {
    return { ...withScales(reading, addNumbers(number, smaller)), isComposed: true };
  }
  if (whole >= 1000n) return number;
  const scaled = withScales(reading, smaller);
  const isSmaller = scaled.exponent >= 3 && scaled.exponent < number.exponent;
  return isSmaller && scaled.to > smaller.to ? withSmaller(reading, addNumbers(number, scaled)) : number;
}

/** After composing, the scale multiplies all of it: "44 mil 850 millones" is 44,850 millions. */
function composedScale(before: PrintedNumber, after: PrintedNumber): PrintedNumber {
  return before === after ? after : { ...after, isComposed: true };
}

/** The scale that a word halves, "полмиллиона"; null when it is none. */
function halfScaleIn({ words, grammar: { halfPrefix } }: Lexicon, fold: string): number | null {
  if (halfPrefix === null || !fold.startsWith(halfPrefix)) return null;
  return words.scales[fold.slice(halfPrefix.length)] ?? null;
}

/** "half a trillion", "полтриллиона", "a billion", "миллиард", "mil millones": a scale that its number hides in. */
function readHiddenNumber(reading: Reading, from: number): PrintedNumber | null {
  const { tokens, lexicon } = reading;
  const half = halfScaleIn(lexicon, tokens[from]?.fold ?? '');
  if (half !== null) return { ...fromFraction('0.5', { from, to: from + 1 }), exponent: half };
  if (isForm(reading, from, 'loneScale')) return withScales(reading, fromFraction('1', { from, to: from }));
  if (isForm(reading, from, 'loneThousand')) {
    const thousand = withScales(reading, fromFraction('1', { from, to: from }));
    return thousand.exponent > 3 || tokens[from + 1]?.kind === 'number'
      ? composedScale(thousand, withSmaller(reading, thousand))
      : null;
  }
  const mark = matchPhrase(lexicon.fractions, tokens, from, tokens.length);
  if (!mark) return null;
  const scaled = withScales(reading, fromFraction(mark.tag, mark));
  return scaled.exponent >= 6 ? withSmaller(reading, scaled) : null;
}

/** The number that begins at a token, with its scale; null when none does. */
export function readNumber(reading: Reading, from: number): PrintedNumber | null {
  const token = reading.tokens[from];
  if (!token || isHyphen(token)) return null;
  if (token.kind === 'number') {
    const plain = readDigitTokens(reading, from);
    const scaled = plain && withScales(reading, plain);
    return scaled && withSmaller(reading, scaled);
  }
  if (token.kind !== 'word') return null;
  const hidden = readHiddenNumber(reading, from);
  if (hidden) return hidden;
  const words = readNumberWords(reading, from);
  const scaled = words && withScales(reading, words);
  return scaled && scaled.exponent > 0 ? withSmaller(reading, scaled) : null;
}

/** Whole currency units and the exponent of the last digit printed; null when a part of a unit was printed. */
export function toUnits({ digits, places, exponent }: PrintedNumber): { value: bigint; decimals: number } | null {
  const finest = exponent - places;
  if (finest >= 0) return { value: digits * 10n ** BigInt(finest), decimals: 0 - finest };
  const below = 10n ** BigInt(-finest);
  return { value: digits / below, decimals: 0 };
}
