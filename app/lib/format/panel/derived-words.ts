import type { Amount } from '../../domain/amount';
import type { Derived, DerivedValue, NothingFollows } from '../../domain/derived';
import { compareRational, type Rational, toRational } from '../../domain/rational';
import { currencyInSentence } from '../figure/currency-words';
import { chooseScale, formatRatio, formatScaled, type Rounding, type Scale, spellSmall } from '../figure/number-words';

/** Why nothing follows, for readers. */
export const NOTHING_WORDS: Record<NothingFollows['reason'], string> = {
  divisor_may_be_zero: 'no ratio follows: the smaller amount has no lower bound and may be zero',
  bounds_say_nothing: 'nothing follows: the printed bounds leave every value open',
};

type Numbers = (value: Rational, rounding: Rounding) => { text: string; exact: boolean };

/**
 * A derived value in words, its hedges kept: "more than about 10", "about 2.5", "between 2 and 2.5". `numbers` rounds;
 * where a single exact value had to be rounded the words become "about". Percentages and units are the caller's.
 */
function hedgedNumber(value: DerivedValue, numbers: Numbers): string {
  const { low, high } = value;
  const about = value.about ? 'about ' : '';
  if (low && high) {
    if (compareRational(low.value, high.value) === 0) {
      const { text, exact } = numbers(low.value, 'nearest');
      return `${exact ? about : 'about '}${text}`;
    }
    return `between ${about}${numbers(low.value, 'down').text} and ${about}${numbers(high.value, 'up').text}`;
  }
  if (low) return `${low.closed ? 'at least' : 'more than'} ${about}${numbers(low.value, 'down').text}`;
  if (!high) return '';
  const { text } = numbers(high.value, 'up');
  if (value.near) return `nearly ${about}${text}`;
  return `${high.closed ? 'at most' : 'less than'} ${about}${text}`;
}

/** "more than about 10 times", "about 2.5 times", "between about 1.1 and about 1.2 times"; null when nothing follows. */
export function timesInSentence(ratio: Derived, style: 'digits' | 'spelled' = 'digits'): string | null {
  if (ratio.kind === 'nothing') return null;
  const numbers: Numbers = (value, rounding) => {
    const short = formatRatio(value, rounding, ratio.about ? 2 : 3);
    return style === 'spelled' ? { ...short, text: spellSmall(short.text) } : short;
  };
  return `${hedgedNumber(ratio, numbers)} times`;
}

/** A ratio as a percentage: the same with a hundredfold numerator. */
function toPercent(ratio: DerivedValue): DerivedValue {
  const hundredfold = (end: DerivedValue['low']) =>
    end && { ...end, value: toRational(end.value.num * 100n, end.value.den) };
  return { ...ratio, low: hundredfold(ratio.low), high: hundredfold(ratio.high) };
}

/** "about 4 per cent of", "less than 10 per cent of"; null when nothing follows. */
export function shareInSentence(ratio: Derived): string | null {
  if (ratio.kind === 'nothing') return null;
  const percent = toPercent(ratio);
  return `${hedgedNumber(percent, (value, rounding) => formatRatio(value, rounding, ratio.about ? 2 : 3))} per cent of`;
}

export type RatioStyle = 'times' | 'percent';

/**
 * A ratio as a label beside a mark: `>≈10×`, `≈4%`, `2–2.5×`. Bounds are rounded outwards, so that the label stays
 * true; a single value that had to be rounded is "about".
 */
export function ratioLabel(ratio: DerivedValue, style: RatioStyle): { symbol: string; number: string } {
  const { low, high, about, near } = style === 'percent' ? toPercent(ratio) : ratio;
  const soft = about ? '≈' : '';
  const short = (value: Rational, rounding: Rounding) => formatRatio(value, rounding, about ? 2 : 3);
  const withUnit = (number: string) => `${number}${style === 'percent' ? '%' : '×'}`;
  if (low && high) {
    const { text, exact } = short(low.value, 'nearest');
    if (compareRational(low.value, high.value) === 0) return { symbol: exact ? soft : '≈', number: withUnit(text) };
    const [from, to] = [short(low.value, 'down').text, short(high.value, 'up').text];
    return { symbol: soft, number: withUnit(`${from}–${to}`) };
  }
  if (low) return { symbol: `${low.closed ? '≥' : '>'}${soft}`, number: withUnit(short(low.value, 'down').text) };
  if (!high) return { symbol: soft, number: '' };
  return { symbol: `${upperSymbol(high, near)}${soft}`, number: withUnit(short(high.value, 'up').text) };
}

function upperSymbol({ closed }: { closed: boolean }, near: boolean): string {
  if (near) return '<~';
  return closed ? '≤' : '<';
}

/**
 * "as large as", or "about as large as" where an amount is "about" or the ratio was rounded to 1, and "at least about as
 * large as", "larger than" where a bound is open: all read better than "about 1 times". Null for every other ratio.
 */
export function equalInSentence(ratio: Derived): string | null {
  if (ratio.kind === 'nothing') return null;
  const { low, high, about } = ratio;
  const end = low ?? high;
  if (!end) return null;
  const isOpen = !low || !high;
  if (!isOpen && compareRational(low.value, high.value) !== 0) return null;
  const outwards = low ? 'down' : 'up';
  const { text, exact } = formatRatio(end.value, isOpen ? outwards : 'nearest', about ? 2 : 3);
  if (text !== '1') return null;
  if (isOpen) return openEqual(ratio, end.closed && exact);
  return about || !exact ? 'about as large as' : 'as large as';
}

/** The same where one end is open; `included` says that as large as is itself possible. */
function openEqual({ low, about, near }: DerivedValue, included: boolean): string {
  const soft = about ? 'about ' : '';
  if (near) return `nearly ${soft}as large as`;
  if (about || included) return `at ${low ? 'least' : 'most'} ${soft}as large as`;
  return low ? 'larger than' : 'smaller than';
}

/** Ends of a derived sum or difference as whole units; they are whole because amounts are. */
function wholeEnds(value: DerivedValue): bigint[] {
  return [value.low, value.high].filter((end) => end !== null).map((end) => end.value.num / end.value.den);
}

/**
 * "−1.9 billion dollars", "more than about 450 billion dollars"; null when nothing follows. The scale is that of the
 * amounts it is derived from, so that text and chart say one number; only a thousandth of it gets a scale of its own.
 */
export function derivedAmountInSentence(derived: Derived, currency: string, from: readonly Amount[]): string | null {
  if (derived.kind === 'nothing') return null;
  const own = wholeEnds(derived);
  const ofAmounts = chooseScale(from.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null));
  const unitOfAmounts = 10n ** BigInt(ofAmounts.exponent);
  const isSmall = own.every((end) => end * 1000n < unitOfAmounts && end * 1000n > -unitOfAmounts);
  const scale = isSmall ? chooseScale(own) : ofAmounts;
  const unit = [scale.word, currencyInSentence(currency)].filter(Boolean).join(' ');
  return `${derivedNumber(derived, scale)} ${unit}`;
}

/** The hedged number alone, in a scale: "−1.9", "more than about 450". */
function derivedNumber(derived: DerivedValue, scale: Scale): string {
  return hedgedNumber(derived, (end) => ({ text: formatScaled(end.num / end.den, scale), exact: true }));
}

/** A derived amount as a label beside a mark: `−1.9`, `>≈450`, `40–50`; the qualifier is always there. */
export function derivedLabel(
  derived: DerivedValue,
  format: (value: bigint) => string,
): { symbol: string; number: string } {
  const about = derived.about ? '≈' : '';
  const { low, high } = derived;
  const number = (end: { value: Rational }) => format(end.value.num / end.value.den);
  if (low && high) {
    const single = compareRational(low.value, high.value) === 0;
    return { symbol: about, number: single ? number(low) : `${number(low)}–${number(high)}` };
  }
  if (low) return { symbol: `${low.closed ? '≥' : '>'}${about}`, number: number(low) };
  if (!high) return { symbol: about, number: '' };
  return { symbol: `${derived.near ? '<~' : high.closed ? '≤' : '<'}${about}`, number: number(high) };
}
