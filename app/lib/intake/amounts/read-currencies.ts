import { matchPhrase } from '../text/phrases';
import { isForm, type Reading } from '../text/reading';
import type { Token } from '../text/tokens';

/** Signs of money, ISO 4217. */
export const SIGNS: Record<string, string> = {
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
  '₱': 'PHP',
  '₵': 'GHS',
  '¢': 'GHS',
  '৳': 'BDT',
  '₨': 'RUPEE',
  '₾': 'GEL',
  '₼': 'AZN',
  '₮': 'MNT',
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
  d: 'USD',
  cn: 'CNY',
  j: 'JMD',
  ja: 'JMD',
  tt: 'TTD',
  n: 'NAD',
  fj: 'FJD',
  g: 'GYD',
  ar: 'ARS',
  cl: 'CLP',
  col: 'COP',
  rd: 'DOP',
};

const CODE = /^([A-Z]{2,3}|[A-Z][a-z]{1,2})$/;

export interface Currency {
  code: string;
  from: number;
  to: number;
}

/** "$", "US$", "A $", "USD", "Rs", "RMB" directly before a number that begins at `at`. */
export function currencyBefore(reading: Reading, at: number, floor: number): Currency | null {
  return at - 1 < floor
    ? null
    : (signBefore(reading, at, floor) ?? wordBefore(reading, at) ?? letterBefore(reading, at));
}

/** "$", "US$", "A $", "$US", "$C", "u$s". */
function signBefore({ tokens }: Reading, at: number, floor: number): Currency | null {
  const [before, last] = [tokens[at - 2], tokens[at - 1]];
  const code = SIGNS[last?.text ?? ''];
  const hasRoom = at - 2 >= floor;
  if (!code) return hasRoom ? letterBehindSign(tokens, at, floor) : null;
  const isClose = hasRoom && before?.kind === 'word' && (!last?.isSpaced || before.fold === 'us');
  if (isClose && before.fold === 'gh') return { code: 'GHS', from: at - 2, to: at };
  const country = isClose && last?.text === '$' ? DOLLARS[before.fold] : undefined;
  return { code: country ?? code, from: country ? at - 2 : at - 1, to: at };
}

/** "$US", "$C"; "u$s" has a letter on both sides. */
function letterBehindSign(tokens: readonly Token[], at: number, floor: number): Currency | null {
  const [before, last] = [tokens[at - 2], tokens[at - 1]];
  const code = last?.kind === 'word' && before?.text === '$' ? DOLLARS[last.fold] : undefined;
  if (!code) return null;
  const isSouthern = at - 3 >= floor && tokens[at - 3]?.fold === 'u';
  return isSouthern ? { code: 'USD', from: at - 3, to: at } : { code, from: at - 2, to: at };
}

const WORDS_BEFORE = new Set(
  'dh sh rs re inr rmb yuan usd eur gbp jpy cny aud cad rub aed sar pkr npr nrs lkr brl mxn ars clp cop pen uyu zar krw chf sfr sek nok dkk isk czk pln huf ron try tl rm myr rp idr tk bdt php thb vnd mmk nis ils dhs aed mad sr omr qar kwd bhd jod jd egp le ngn ghs kes ksh kshs ush shs tsh tshs ugx tzs etb bwp zmw mwk nad aoa xof xaf fcfa cfa rwf frw gel amd azn kzt uzs mnt uah byn euro euros'.split(
    ' ',
  ),
);

/** Letters that are money only as a capital close before the number: "R33.5 billion", "N1.87tn". */
const LETTERS: Record<string, string> = { r: 'ZAR', n: 'NGN', k: 'KWACHA', p: 'PULA' };

/** "S/15", "R33.51"; with "R" a blank may stand between. */
function letterBefore({ tokens }: Reading, at: number): Currency | null {
  const [letter, number] = [tokens[at - 1], tokens[at]];
  if (letter?.text === '/' && tokens[at - 2]?.text === 'S' && !letter.isSpaced)
    return { code: 'PEN', from: at - 2, to: at };
  const code = letter?.kind === 'word' ? LETTERS[letter.fold] : undefined;
  if (!letter || !code || number?.kind !== 'number' || letter.text !== letter.text.toUpperCase()) return null;
  return number.isSpaced && letter.text !== 'R' ? null : { code, from: at - 1, to: at };
}

/** "USD", "Rs.", "RMB". */
function wordBefore(reading: Reading, at: number): Currency | null {
  const { tokens, lexicon } = reading;
  const from = tokens[at - 1]?.fold === '.' ? at - 2 : at - 1;
  const word = tokens[from];
  if (word?.kind !== 'word' || !(WORDS_BEFORE.has(word.fold) || isForm(reading, from, 'moneyBefore'))) return null;
  const mark = matchPhrase(lexicon.currencies, tokens, from, at);
  return mark ? { code: mark.tag, from, to: at } : null;
}

/** Letters of two or three that are words as well count as money only with a capital: "TRY", "Rs", "Ksh". */
const isCode = (reading: Reading, at: number) => {
  const token = reading.tokens[at];
  return (
    token === undefined ||
    token.fold.length > 3 ||
    /[\p{Script=Cyrillic}€£$]/u.test(token.fold) ||
    isForm(reading, at, 'moneyWord') ||
    CODE.test(token.text)
  );
};

const isWrittenAsMoney = (reading: Reading, { from, to }: { from: number; to: number }) =>
  to > from + 1 || isCode(reading, from);

/** "dollars", "US dollars", "de dólares", "€" behind a value that ends at `at`. */
export function currencyAfter(reading: Reading, at: number, ceiling: number): Currency | null {
  const { tokens, lexicon } = reading;
  const last = tokens[at - 1];
  const glued = lexicon.words.scaledMoney[last?.fold ?? ''];
  if (glued) return { code: glued, from: at - 1, to: at };
  const first = tokens[at];
  if (!first || at >= ceiling) return null;
  const code = SIGNS[first.text];
  if (code && tokens[at + 1]?.kind !== 'number') return { code, from: at, to: at + 1 };
  const isLink = first.fold === '-' || isForm(reading, at, 'moneyLink');
  const start = isLink ? at + 1 : at;
  const mark = matchPhrase(lexicon.currencies, tokens, start, ceiling);
  if (!mark || !isWrittenAsMoney(reading, mark)) return null;
  return { code: mark.tag, from: mark.from, to: behindPoint(reading, mark.to, ceiling) };
}

/** "долл." and "руб." carry a point that is theirs; "долл. США" goes on behind it. */
function behindPoint(reading: Reading, to: number, ceiling: number): number {
  const point = reading.tokens[to];
  const isShort = isForm(reading, to - 1, 'moneyShort') && point?.fold === '.' && !point.isSpaced;
  if (!isShort || to + 1 >= ceiling) return to;
  return isForm(reading, to + 1, 'moneyCountry') ? to + 2 : to + 1;
}
