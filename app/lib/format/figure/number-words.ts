import type { Rational } from '../../domain/rational';

/** Powers of a thousand that an amount is shown in, largest first (SDMX UNIT_MULT 12, 9, 6, 3, 0). */
export const SCALES = [
  { exponent: 12, word: 'trillion' },
  { exponent: 9, word: 'billion' },
  { exponent: 6, word: 'million' },
  { exponent: 3, word: 'thousand' },
  { exponent: 0, word: '' },
] as const;

export type Scale = (typeof SCALES)[number];

const UNSCALED = { exponent: 0, word: '' } as const;

/**
 * The scale in which a set of amounts reads best: the one of the largest value, but never trillions while another one
 * is under a trillion, so that a panel keeps one unit. 500 bn, 50 bn and 20 bn are billions.
 */
export function chooseScale(values: readonly bigint[]): Scale {
  const sizes = values.map((value) => (value < 0n ? -value : value)).filter((value) => value > 0n);
  const largest = sizes.reduce((max, value) => (value > max ? value : max), 0n);
  const smallest = sizes.reduce((min, value) => (value < min ? value : min), largest);
  const reference = largest >= 10n ** 12n && smallest < 10n ** 12n ? 10n ** 9n : largest;
  return SCALES.find(({ exponent }) => reference >= 10n ** BigInt(exponent)) ?? UNSCALED;
}

/** Digits in groups of three: 500,000,000,000; a minus sign, not a hyphen. Never used for years or codes. */
export function formatWhole(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().replace(/\B(?=(\d{3})+$)/g, ',');
  return value < 0n ? `−${digits}` : digits;
}

/**
 * A whole amount in a scale, exactly: 8,500,000,000 in billions is 8.5. Trailing zeros are kept as far as the source
 * printed them: `decimals` is the exponent of its last digit, so 20.0 billion (decimals -8) stays 20.0.
 */
export function formatScaled(value: bigint, scale: Scale, decimals = 0): string {
  const sign = value < 0n ? '−' : '';
  const size = value < 0n ? -value : value;
  const unit = 10n ** BigInt(scale.exponent);
  const fraction = (size % unit).toString().padStart(scale.exponent, '0').slice(0, scale.exponent);
  const needed = fraction.replace(/0+$/, '').length;
  const printed = decimals < 0 ? Math.max(0, scale.exponent + decimals) : 0;
  const places = Math.min(fraction.length, Math.max(needed, printed));
  return `${sign}${formatWhole(size / unit)}${places > 0 ? `.${fraction.slice(0, places)}` : ''}`;
}

export type Rounding = 'nearest' | 'down' | 'up';

/** A fraction as a short decimal and whether it lost anything: 50/20 is 2.5, exact; 10.4/8.5 is 1.22, rounded. */
export interface ShortDecimal {
  text: string;
  exact: boolean;
}

/** The zeros between the point and the first digit of a fraction under one: 0.004 has two; at most twenty. */
function leadingZeros({ num, den }: Rational): number {
  let zeros = 0;
  for (let scaled = num * 10n; num > 0n && scaled < den && zeros < 20; scaled *= 10n) zeros += 1;
  return zeros;
}

/**
 * Rounds a positive or zero fraction to `digits` significant digits. A lower bound is rounded down and an upper bound up,
 * so that the sentence stays true.
 */
export function formatRatio(value: Rational, rounding: Rounding, digits = 3): ShortDecimal {
  const whole = value.num / value.den;
  const places = whole === 0n ? digits + leadingZeros(value) : Math.max(0, digits - whole.toString().length);
  const scaled = value.num * 10n ** BigInt(places);
  const floor = scaled / value.den;
  const rest = scaled % value.den;
  const roundsUp = rest > 0n && (rounding === 'up' || (rounding === 'nearest' && rest * 2n >= value.den));
  const rounded = roundsUp ? floor + 1n : floor;
  const text = rounded.toString().padStart(places + 1, '0');
  const fraction = places > 0 ? text.slice(-places).replace(/0+$/, '') : '';
  const integer = formatWhole(BigInt(places > 0 ? text.slice(0, -places) : text));
  return { text: fraction ? `${integer}.${fraction}` : integer, exact: rest === 0n };
}

const SPELLED = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Small whole numbers in words for headings and running text: "ten", "eight"; others as digits. */
export function spellSmall(text: string | number): string {
  const number = Number(text);
  return Number.isInteger(number) ? (SPELLED[number] ?? String(text)) : String(text);
}
