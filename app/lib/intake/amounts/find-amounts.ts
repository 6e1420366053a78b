import { matchPhrase } from '../text/phrases';
import type { Sentence } from '../text/sentences';
import { isHyphen, type Token } from '../text/tokens';
import { fillCurrencies, markConversions, shareHedges } from './complete-amounts';
import { type FoundHedge, findHedge, hedgeBehind } from './find-hedges';
import type { MoneyAmount } from './money-amount';
import { type Currency, currencyAfter, currencyBefore, SIGNS } from './read-currencies';
import { type PrintedNumber, type Reading, readNumber, toUnits } from './read-numbers';

/** A value with its currency, if one is printed beside it. */
interface Value {
  number: PrintedNumber;
  currency: Currency | null;
  from: number;
  to: number;
}

function readValue(reading: Reading, at: number, { from: floor, to: ceiling }: Sentence): Value | null {
  const number = readNumber(reading, at);
  if (!number || number.to > ceiling) return null;
  const point = skipScalePoint(reading.tokens, number.to, ceiling);
  const before = currencyBefore(reading, at, floor);
  const after = before ? null : currencyAfter(reading, point, ceiling);
  return { number, currency: before ?? after, from: before?.from ?? at, to: after?.to ?? number.to };
}

/** "млрд." carries a point. */
function skipScalePoint(tokens: readonly Token[], at: number, ceiling: number): number {
  const isShort = /^(млн|млрд|трлн|тыс|bn|mn|mill)$/.test(tokens[at - 1]?.fold ?? '');
  return isShort && tokens[at]?.fold === '.' && at + 1 < ceiling && !tokens[at]?.isSpaced ? at + 1 : at;
}

/** Where a second value may begin behind a first: after its sign or letters of currency. */
function nextValueAt(reading: Reading, at: number): number {
  const { tokens } = reading;
  if (SIGNS[tokens[at]?.text ?? '']) return at + 1;
  if (SIGNS[tokens[at + 1]?.text ?? ''] && /^\p{Lu}\p{L}{0,2}$/u.test(tokens[at]?.text ?? '')) return at + 2;
  return at;
}

type Joint = 'range' | 'list' | null;

const LEAD_REACH = 5;
const HEDGING =
  /^(a|an|the|its|mere|just|only|about|around|some|roughly|nearly|almost|over|under|less|more|than|below|above|record|low|high|of|approximately|estimated|un|una|unos|casi|apenas|solo|mas|menos|de)$/;

/** The word before a value, over what only hedges it: "from" in "from a mere $5m". */
function leadWord({ tokens }: Reading, from: number): string {
  const first = tokens[from - 1]?.fold ?? '';
  for (let at = from - 1; at >= Math.max(0, from - LEAD_REACH); at -= 1) {
    const fold = tokens[at]?.fold ?? '';
    if (/^(from|by|between)$/.test(fold)) return fold;
    if (!HEDGING.test(fold)) return first;
  }
  return first;
}

/** What stands between two values: a dash or "to" that makes a range, "and" that makes a list. */
function jointAt(reading: Reading, first: Value): Joint {
  const { sets } = reading.books;
  const token = reading.tokens[first.to];
  const before = leadWord(reading, first.from);
  if (!token) return null;
  if (isHyphen(token)) return !token.isSpaced || first.number.exponent === 0 ? 'range' : null;
  const [isSpan, isJoiner] = [sets.spans.has(token.fold), sets.joiners.has(token.fold)];
  if (sets.betweens.has(before) && (isSpan || isJoiner)) return 'range';
  if (isSpan) return isRangeTo(reading, before) ? 'range' : 'list';
  return isJoiner || token.fold === ',' ? 'list' : null;
}

/** "40 to 50", "от 40 до 50"; behind "from", "by" and their like "to" leads from one level to another. */
function isRangeTo({ books: { sets }, language }: Reading, before: string): boolean {
  if (before === 'от') return true;
  return language === 'en' && !sets.away.has(before) && !sets.by.has(before);
}

const isYear = (number: PrintedNumber) =>
  number.exponent === 0 && number.places === 0 && number.digits >= 1900n && number.digits <= 2100n;

/** "$3 and $2 bn", "40 to 50 billion dollars": what the first leaves unsaid the second says. */
function takeOver(first: Value, second: Value): Value {
  const canScale =
    first.number.exponent === 0 && !isYear(first.number) && first.number.digits <= largestUnscaled(first, second);
  const number = canScale ? { ...first.number, exponent: second.number.exponent } : first.number;
  return { ...first, number, currency: first.currency ?? second.currency };
}

/** A number as large as that behind it is told in the same scale: "entre 200.000 y 210.000 millones". */
const largestUnscaled = (first: Value, second: Value) =>
  second.number.digits > first.number.digits && second.number.digits >= 100_000n ? second.number.digits : 99_999n;

const MANY = 10n ** 18n;

function toAmount(reading: Reading, sentence: Sentence, value: Value, end?: Value): MoneyAmount | null {
  const low = toUnits(value.number);
  const high = end ? toUnits(end.number) : low;
  if (!low || !high || low.value > MANY || high.value > MANY || high.value === 0n) return null;
  const isRange = end !== undefined && low.value < high.value;
  const to = end?.to ?? value.to;
  const from = value.from;
  const hedge =
    hedgeBehind(reading, to, sentence) ?? (isRange ? rangeHedge(reading, from) : findHedge(reading, from, sentence));
  const code = value.currency?.code ?? end?.currency?.code ?? null;
  return {
    from,
    to,
    low: low.value,
    high: high.value,
    decimals: Math.max(low.decimals, high.decimals),
    isRange,
    currency: code,
    currencyFrom: code ? 'printed' : 'none',
    hedge,
    isConversion: false,
    exponent: Math.max(value.number.exponent, end?.number.exponent ?? 0),
    tail: to,
  };
}

/** The "between" of a range belongs to its words. */
function rangeHedge({ tokens, books }: Reading, from: number): FoundHedge | null {
  const before = tokens[from - 1];
  return before && (books.sets.betweens.has(before.fold) || before.fold === 'от')
    ? { hedge: 'plain', from: from - 1, to: from }
    : null;
}

/** Without a currency beside it, a number is money from millions on. */
export const SMALLEST_SCALE = 6;

/** "a market of 1.4 billion", "a population of over 80 million". */
function isOfPeople(tokens: readonly Token[], from: number): boolean {
  const floor = Math.max(0, from - 4);
  const of = tokens.slice(floor, from).findLastIndex(({ fold }) => /^(of|de)$/.test(fold));
  return (
    of > 0 &&
    /^(market|population|people|nation|country|mercado|poblacion|pais)$/.test(tokens[floor + of - 1]?.fold ?? '')
  );
}

/** "in 5M 2023": five months. */
function isMonths(tokens: readonly Token[], { from, to }: PrintedNumber): boolean {
  const [before, number, letter] = [tokens[from - 1], tokens[from], tokens[to - 1]];
  const isCount = to === from + 2 && /^([1-9]|1[0-2])$/.test(number?.text ?? '') && letter?.text === 'M';
  return isCount && letter?.isSpaced === false && /^(in|for|during|over|of|за|в|en)$/.test(before?.fold ?? '');
}

/** Whether a value can be money: it has a currency, or a scale and no unit of something else behind it. */
function isMoney(reading: Reading, { number, currency, to }: Value): boolean {
  if (currency) return true;
  const { tokens, books } = reading;
  if (number.exponent < SMALLEST_SCALE && !(number.isComposed && reading.language === 'es')) return false;
  if (isOfPeople(tokens, number.from) || isMonths(tokens, number)) return false;
  const at = /^(of|de)$/.test(tokens[to]?.fold ?? '') ? to + 1 : to;
  return (
    tokens[to]?.text !== '%' &&
    !matchPhrase(books.units, tokens, at, tokens.length) &&
    !matchPhrase(books.units, tokens, to, tokens.length)
  );
}

/** Every amount of money of a sentence, in order. What a list or an ellipsis leaves unsaid is taken from its neighbour. */
export function findAmounts(reading: Reading, sentence: Sentence): MoneyAmount[] {
  const found: MoneyAmount[] = [];
  for (let at = sentence.from; at < sentence.to; ) {
    const value = readValue(reading, at, sentence);
    const step = value ? readJoined(reading, sentence, value) : null;
    for (const amount of step?.amounts ?? []) found.push(amount);
    at = step ? Math.max(step.to, at + 1) : at + 1;
  }
  markConversions(reading.tokens, found);
  shareHedges(reading.tokens, found);
  return fillCurrencies(reading, found);
}

/** One value, or two that a range or list joins. */
function readJoined(reading: Reading, sentence: Sentence, value: Value): { amounts: MoneyAmount[]; to: number } {
  const joint = isYear(value.number) && !value.currency ? null : jointAt(reading, value);
  const second = joint ? readValue(reading, nextValueAt(reading, value.to + 1), sentence) : null;
  if (second && !isBareYear(second) && (joint === 'range' || (joint === 'list' && isElliptic(value, second)))) {
    const first = takeOver(value, second);
    const last = takeOver({ ...second, currency: second.currency ?? first.currency }, first);
    if (isMoney(reading, last) && first.number.digits > 0n) {
      if (joint === 'range') return { amounts: compact([toAmount(reading, sentence, first, last)]), to: last.to };
      return { amounts: compact([toAmount(reading, sentence, first), toAmount(reading, sentence, last)]), to: last.to };
    }
  }
  return { amounts: isMoney(reading, value) ? compact([toAmount(reading, sentence, value)]) : [], to: value.to };
}

/** "$5bn to 2003" is no range. */
const isBareYear = ({ number, currency }: Value) => isYear(number) && !currency;

/** The first says no scale of its own. */
const isElliptic = (first: Value, second: Value) =>
  first.number.exponent === 0 &&
  second.number.exponent >= SMALLEST_SCALE &&
  first.number.digits <= largestUnscaled(first, second);

const compact = <T>(items: (T | null)[]): T[] => items.filter((item) => item !== null);
