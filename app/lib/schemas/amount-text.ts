/** An amount as it was said: whole units and the exponent of the last digit printed. One value has low = high. */
export interface AmountText {
  low: bigint;
  high: bigint;
  /** XBRL decimals: 8.5 billion -8, 500 billion -9, 8,500,000,000 0. For a range the finer of the two. */
  decimals: number;
  isRange: boolean;
}

/** Powers of ten by their words. Spanish "billón" is no English billion, so it is left out rather than guessed. */
const SCALE_WORDS: [exponent: number, words: RegExp][] = [
  [3, /^(thousands?|k|tsd\.?|mil|тыс\.?|тысяч[аи]?)$/],
  [6, /^(millions?|mln\.?|mn|m|mio\.?|millones|millón|млн\.?|миллион(а|ов)?)$/],
  [9, /^(billions?|bn|bln\.?|b|milliards?|mrd\.?|mil millones|млрд\.?|миллиард(а|ов)?)$/],
  [12, /^(trillions?|tn|trn|tln\.?|t|трлн\.?|триллион(а|ов)?)$/],
  [15, /^quadrillions?$/],
  [18, /^quintillions?$/],
];

/** Digits in groups of three: by comma, point, apostrophe or blank, the same one throughout. No group begins with 0. */
const GROUPED = /^[1-9]\d{0,2}(?:([,.'’ ])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/;
const PLAIN = /^\d{1,30}(?:[.,]\d{1,30})?$/;

interface Printed {
  digits: bigint;
  /** Digits after the decimal mark. */
  places: number;
}

/**
 * "8,500,000,000", "8 500", "8.5", "8,5". One comma before three digits groups them, as in English ("1,234"), and one
 * point is a decimal mark ("1.234"); a leading zero never begins a group ("0,500").
 */
function readDigits(text: string): Printed | null {
  const grouping = GROUPED.exec(text)?.[1];
  if (grouping && !(grouping === '.' && !/\..*[.,]/.test(text))) {
    const [whole = '', fraction = ''] = splitFraction(text, grouping);
    return { digits: BigInt(whole.replace(/\D/g, '') + fraction), places: fraction.length };
  }
  if (!PLAIN.test(text)) return null;
  const [whole = '', fraction = ''] = text.split(/[.,]/);
  return { digits: BigInt(whole + fraction), places: fraction.length };
}

/** The fraction of a grouped number stands behind the other mark: "1,234.5", "1.234,5", "1 234,5". */
function splitFraction(text: string, grouping: string): [string, string] {
  const at = Math.max(...['.', ','].filter((mark) => mark !== grouping).map((mark) => text.lastIndexOf(mark)));
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

interface Part {
  printed: Printed;
  /** Null when this part names no scale: a range says it once, "40 to 50 billion". */
  exponent: number | null;
}

function readPart(text: string): Part | null {
  const [, number = '', word = ''] = /^([\d.,'’ ]*\d)\s*(\D*)$/.exec(text.trim()) ?? [];
  const printed = readDigits(number);
  if (!printed) return null;
  if (word === '') return { printed, exponent: null };
  const scale = SCALE_WORDS.find(([, words]) => words.test(word.trim()));
  return scale ? { printed, exponent: scale[0] } : null;
}

function toUnits({ digits, places }: Printed, exponent: number): { value: bigint; decimals: number } | null {
  const finest = exponent - places;
  if (finest >= 0) return { value: digits * 10n ** BigInt(finest), decimals: 0 - finest };
  // "0.50 units": only what is a whole number of units is an amount.
  const below = 10n ** BigInt(-finest);
  return digits % below === 0n ? { value: digits / below, decimals: 0 } : null;
}

/**
 * An amount the way an article says it: "8.5 billion", "8,5 mrd", "500 bn", "8500000000", "40-50 billion", "900 million
 * to 1.1 billion". Null for what cannot be read without guessing. "8.5 billion" is 8,500,000,000 with decimals -8.
 */
export function parseAmountText(text: string): AmountText | null {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const range = plain.replace(/^between (.+) and /, '$1 to ').split(/ ?[-–—] ?| to /);
  const parts = range.map(readPart);
  const last = parts.at(-1);
  if (!last || parts.length > 2 || parts.includes(null)) return null;
  const values = parts.flatMap((part) => {
    const value = part && toUnits(part.printed, part.exponent ?? last.exponent ?? 0);
    return value ? [value] : [];
  });
  const [first, second = first] = values;
  if (!first || !second || values.length !== parts.length) return null;
  const decimals = Math.max(first.decimals, second.decimals);
  return decimals < -18 ? null : { low: first.value, high: second.value, decimals, isRange: parts.length === 2 };
}
