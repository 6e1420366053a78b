import { matchPhrase } from '../text/phrases';
import { isForm, type Reading } from '../text/reading';
import type { Sentence } from '../text/sentences';
import { isHyphen } from '../text/tokens';
import { fillCurrencies, markConversions, shareHedges } from './complete-amounts';
import { type FoundHedge, findHedge, hedgeBehind } from './find-hedges';
import { type MoneyAmount, SMALLEST_SCALE } from './money-amount';
import { type Currency, currencyAfter, currencyBefore, SIGNS } from './read-currencies';
import { type PrintedNumber, readNumber, toUnits } from './read-numbers';

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
  const point = skipScalePoint(reading, number.to, ceiling);
  const before = currencyBefore(reading, at, floor);
  const after = before ? null : currencyAfter(reading, point, ceiling);
  return { number, currency: before ?? after, from: before?.from ?? at, to: after?.to ?? number.to };
}

/** "млрд." carries a point. */
function skipScalePoint(reading: Reading, at: number, ceiling: number): number {
  const { tokens } = reading;
  const isShort = isForm(reading, at - 1, 'scaleShort');
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
/** The word before a value, over what only hedges it: "from" in "from a mere $5m". */
function leadWord(reading: Reading, from: number): string {
  const { tokens } = reading;
  const first = tokens[from - 1]?.fold ?? '';
  for (let at = from - 1; at >= Math.max(0, from - LEAD_REACH); at -= 1) {
    if (isForm(reading, at, 'amountLead')) return tokens[at]?.fold ?? '';
    if (!isForm(reading, at, 'amountHedging')) return first;
  }
  return first;
}

/** What stands between two values: a dash or "to" that makes a range, "and" that makes a list. */
function jointAt(reading: Reading, first: Value): Joint {
  const { sets } = reading.lexicon;
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
function isRangeTo({ lexicon: { sets, forms, grammar } }: Reading, before: string): boolean {
  if (forms.rangeStart.has(before)) return true;
  return grammar.spansAmounts && !sets.away.has(before) && !sets.by.has(before);
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
function rangeHedge({ tokens, lexicon }: Reading, from: number): FoundHedge | null {
  const before = tokens[from - 1];
  return before && (lexicon.sets.betweens.has(before.fold) || lexicon.forms.rangeStart.has(before.fold))
    ? { hedge: 'plain', from: from - 1, to: from }
    : null;
}

/** "a market of 1.4 billion", "a population of over 80 million". */
function isOfPeople({ tokens, lexicon: { forms } }: Reading, from: number): boolean {
  const floor = Math.max(0, from - 4);
  const of = tokens.slice(floor, from).findLastIndex(({ fold }) => forms.ofQuantity.has(fold));
  return of > 0 && forms.countedPeople.has(tokens[floor + of - 1]?.fold ?? '');
}

/** "in 5M 2023": five months. */
function isMonths(reading: Reading, { from, to }: PrintedNumber): boolean {
  const { tokens } = reading;
  const [number, letter] = [tokens[from], tokens[to - 1]];
  const isCount = to === from + 2 && /^([1-9]|1[0-2])$/.test(number?.text ?? '') && letter?.text === 'M';
  return isCount && letter?.isSpaced === false && isForm(reading, from - 1, 'monthCountLead');
}

/** Whether a value can be money: it has a currency, or a scale and no unit of something else behind it. */
function isMoney(reading: Reading, { number, currency, to }: Value): boolean {
  if (currency) return true;
  const { tokens, lexicon } = reading;
  if (number.exponent < SMALLEST_SCALE && !(number.isComposed && lexicon.grammar.spellsThousands)) return false;
  if (isOfPeople(reading, number.from) || isMonths(reading, number)) return false;
  const at = isForm(reading, to, 'ofQuantity') ? to + 1 : to;
  return (
    tokens[to]?.text !== '%' &&
    !matchPhrase(lexicon.units, tokens, at, tokens.length) &&
    !matchPhrase(lexicon.units, tokens, to, tokens.length)
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
  markConversions(reading, found);
  shareHedges(reading, found);
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
