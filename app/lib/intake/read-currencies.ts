import { matchPhrase } from './phrases';
import type { Reading } from './read-numbers';
import type { Token } from './tokens';

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

export interface Currency {
  code: string;
  from: number;
  to: number;
}

/** "$", "US$", "A $", "USD", "Rs", "RMB" directly before a number that begins at `at`. */
export function currencyBefore({ tokens, books }: Reading, at: number, floor: number): Currency | null {
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
export function currencyAfter({ tokens, books }: Reading, at: number, ceiling: number): Currency | null {
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
