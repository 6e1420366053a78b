import { type FoundHedge, findHedge, hedgeBehind } from './find-hedges';
import { matchPhrase } from './phrases';
import { type PrintedNumber, type Reading, readNumber, toUnits } from './read-numbers';
import type { Sentence } from './sentences';
import { isHyphen, type Token } from './tokens';

/** An amount of money in the text; tokens from (with its currency sign) to (not included). */
export interface MoneyAmount {
  from: number;
  to: number;
  low: bigint;
  high: bigint;
  decimals: number;
  isRange: boolean;
  /** ISO 4217; null when none was printed near. `PESO` until the country is known. */
  currency: string | null;
  currencyFrom: 'printed' | 'neighbour' | 'none';
  hedge: FoundHedge | null;
  /** In brackets behind the same amount in another currency. */
  isConversion: boolean;
  /** The exponent that was printed or taken over: what an elliptic neighbour takes. */
  exponent: number;
  /** Behind the bracket that says it in other currencies; the same as `to` without one. */
  tail: number;
}

const SIGNS: Record<string, string> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₺': 'TRY',
  '₴': 'UAH',
  '₸': 'KZT',
  '₪': 'ILS',
  '₫': 'VND',
  '₦': 'NGN',
  '฿': 'THB',
  '＄': 'USD',
  '￥': 'JPY',
  '￡': 'GBP',
};

/** Letters close before a dollar sign. */
const DOLLARS: Record<string, string> = {
  us: 'USD',
  a: 'AUD',
  au: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  can: 'CAD',
  nz: 'NZD',
  hk: 'HKD',
  s: 'SGD',
  sg: 'SGD',
  r: 'BRL',
  nt: 'TWD',
  mx: 'MXN',
  mex: 'MXN',
  u: 'USD',
  cn: 'CNY',
};

const CODE = /^[A-Z]{3}$/;

interface Currency {
  code: string;
  from: number;
  to: number;
}

/** "$", "US$", "A $", "USD", "Rs", "RMB" directly before a number that begins at `at`. */
function currencyBefore({ tokens, books }: Reading, at: number, floor: number): Currency | null {
  const sign = tokens[at - 1];
  if (!sign || at - 1 < floor) return null;
  const code = SIGNS[sign.text];
  if (code) {
    const letters = tokens[at - 2];
    const isClose = letters?.kind === 'word' && (!sign.isSpaced || letters.fold === 'us') && at - 2 >= floor;
    const country = isClose && sign.text === '$' ? DOLLARS[letters.fold] : undefined;
    return { code: country ?? code, from: country ? at - 2 : at - 1, to: at };
  }
  // "$US 5 bn", "$C5bn"
  const inner = sign.kind === 'word' && tokens[at - 2]?.text === '$' ? DOLLARS[sign.fold] : undefined;
  if (inner && at - 2 >= floor) return { code: inner, from: at - 2, to: at };
  const back = sign.fold === '.' ? 2 : 1;
  const word = tokens[at - back];
  if (
    word?.kind !== 'word' ||
    !/^(rs|re|inr|rmb|yuan|usd|eur|gbp|jpy|cny|aud|cad|rub|aed|sar|pkr|brl|mxn|ars|clp|cop|zar|krw|chf|sek|nok|rm|tk|nis|dhs|sr|ngn|kes|euro|евро)$/.test(
      word.fold,
    )
  )
    return null;
  const mark = matchPhrase(books.currencies, tokens, at - back, at);
  return mark ? { code: mark.tag, from: at - back, to: at } : null;
}

/** Letters of three that are words as well count as a code only in capitals. */
const isCode = (token: Token | undefined) =>
  token?.fold.length !== 3 ||
  CODE.test(token.text) ||
  /^(yen|won|nis|руб|грн|вон|лир)$/.test(token.fold) ||
  /[а-я]/.test(token.fold) ||
  /^(mdd|mdp|dls|deg)$/.test(token.fold);

/** "dollars", "US dollars", "de dólares", "€" behind a value that ends at `at`. */
function currencyAfter({ tokens, books }: Reading, at: number, ceiling: number): Currency | null {
  const last = tokens[at - 1];
  if (last && /^m{1,2}d[dp]$/.test(last.fold))
    return { code: last.fold.endsWith('d') ? 'USD' : 'MXN', from: at - 1, to: at };
  const first = tokens[at];
  if (!first || at >= ceiling) return null;
  const code = SIGNS[first.text];
  if (code && tokens[at + 1]?.kind !== 'number') return { code, from: at, to: at + 1 };
  const isLink = /^(of|de|in|-)$/.test(first.fold);
  const start = isLink ? at + 1 : at;
  const mark = matchPhrase(books.currencies, tokens, start, ceiling);
  if (!mark || !isCode(tokens[start])) return null;
  // "долл." and "руб." carry a point that is theirs.
  const point = tokens[mark.to];
  const isShort =
    /^(долл|руб|р|дол|грн)$/.test(tokens[mark.to - 1]?.fold ?? '') && point?.fold === '.' && !point.isSpaced;
  const isOwnPoint = isShort && mark.to + 1 < ceiling;
  return { code: mark.tag, from: mark.from, to: mark.to + (isOwnPoint ? 1 : 0) };
}

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
  if (SIGNS[tokens[at + 1]?.text ?? ''] && tokens[at]?.kind === 'word') return at + 2;
  return at;
}

type Joint = 'range' | 'list' | null;

/** What stands between two values: a dash or "to" that makes a range, "and" that makes a list. */
function jointAt(reading: Reading, first: Value): Joint {
  const { tokens, books } = reading;
  const token = tokens[first.to];
  const before = tokens[first.from - 1]?.fold ?? '';
  if (!token) return null;
  if (isHyphen(token)) return !token.isSpaced || first.number.exponent === 0 ? 'range' : null;
  const isBetween = books.sets.betweens.has(before);
  if (isBetween && (books.sets.joiners.has(token.fold) || books.sets.spans.has(token.fold))) return 'range';
  if (books.sets.spans.has(token.fold)) {
    if (before === 'от') return 'range';
    const isLevel = books.sets.away.has(before) || books.sets.by.has(before);
    return isLevel || reading.language !== 'en' ? 'list' : 'range';
  }
  return books.sets.joiners.has(token.fold) || token.fold === ',' ? 'list' : null;
}

const isYear = (number: PrintedNumber) =>
  number.exponent === 0 && number.places === 0 && number.digits >= 1900n && number.digits <= 2100n;

/** "$3 and $2 bn", "40 to 50 billion dollars": what the first leaves unsaid the second says. */
function takeOver(first: Value, second: Value): Value {
  const canScale = first.number.exponent === 0 && !isYear(first.number) && first.number.digits < 100_000n;
  const number = canScale ? { ...first.number, exponent: second.number.exponent } : first.number;
  return { ...first, number, currency: first.currency ?? second.currency };
}

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

const SMALLEST_SCALE = 6;

/** Whether a value can be money: it has a currency, or a scale and no unit of something else behind it. */
function isMoney(reading: Reading, { number, currency, to }: Value): boolean {
  if (currency) return true;
  const { tokens, books } = reading;
  if (number.exponent < SMALLEST_SCALE && !(number.isComposed && reading.language === 'es')) return false;
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
  first.number.exponent === 0 && second.number.exponent >= SMALLEST_SCALE && first.number.digits < 100_000n;

const compact = <T>(items: (T | null)[]): T[] => items.filter((item) => item !== null);

const CONVERSION_REACH = 4;

/** "$186m (£97m)", "5 trillion yuan, or $700 billion": the same amount said in another currency. */
function markConversions(tokens: readonly Token[], found: MoneyAmount[]): void {
  for (const [index, amount] of found.entries()) {
    const before = found[index - 1];
    if (
      !before ||
      amount.from - before.to > CONVERSION_REACH ||
      !amount.currency ||
      amount.currency === before.currency
    )
      continue;
    const between = tokens.slice(before.to, amount.from).map(({ fold }) => fold);
    const isChain = before.isConversion && /^[;,/]$/.test(between[0] ?? '') && between.length === 1;
    const isBracketed = isChain || between[0] === '(' || between[0] === '[' || between[0] === '/' || between[0] === '=';
    const isOr =
      (between[0] === ',' || between.length < 3) &&
      between.some((word) => /^(or|или|equivalent|equivalente|equivalentes|sea)$/.test(word));
    amount.isConversion = isBracketed || isOr;
    if (amount.isConversion) stretchTail(tokens, found, index);
  }
}

/** The amount in front takes the bracket of its conversions along. */
function stretchTail(tokens: readonly Token[], found: readonly MoneyAmount[], index: number): void {
  const conversion = found[index];
  const owner = found.slice(0, index).findLast(({ isConversion }) => !isConversion);
  if (!conversion || !owner) return;
  const isClosed = tokens[conversion.to]?.fold === ')' || tokens[conversion.to]?.fold === ']';
  owner.tail = conversion.to + (isClosed ? 1 : 0);
}

/** An amount without a currency has that of the amount before it in the sentence, else of the one behind it. */
function fillCurrencies(reading: Reading, found: MoneyAmount[]): MoneyAmount[] {
  const printed = found.filter(({ currencyFrom, isConversion }) => currencyFrom === 'printed' && !isConversion);
  for (const amount of found) {
    if (amount.currency) continue;
    const before = printed.filter(({ from }) => from < amount.from).at(-1);
    const giver = before ?? printed.find(({ from }) => from > amount.from);
    if (!giver) continue;
    amount.currency = giver.currency;
    amount.currencyFrom = 'neighbour';
    if (amount.exponent < SMALLEST_SCALE && giver.exponent >= SMALLEST_SCALE && reading.language === 'es')
      scaleUp(amount);
  }
  return found.filter(({ currency, exponent }) => currency !== null || exponent >= SMALLEST_SCALE);
}

/** "exportamos 44 mil 850 millones e importamos 20 mil 866": millions, too. */
function scaleUp(amount: MoneyAmount): void {
  const million = 10n ** 6n;
  amount.low *= million;
  amount.high *= million;
  amount.decimals -= 6;
  amount.exponent = 6;
}
