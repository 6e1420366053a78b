import { type Amount, printedRange, printedValue } from '../../domain/amount';
import type { BalanceSign } from '../../domain/figure';
import { currencyInSentence } from './currency-words';
import { chooseScale, formatScaled, formatWhole, type Scale } from './number-words';
import { QUALIFIER_WORDS } from './qualifier-words';

/** The label of a mark in two parts, so that digits line up: `>` and `500`, nothing and `40–50`. */
export interface AmountLabel {
  symbol: string;
  number: string;
}

type Numbers = (value: bigint) => string;

function label(amount: Amount, numbers: Numbers, sign: BalanceSign | null): AmountLabel {
  const { symbol } = QUALIFIER_WORDS[amount.qualifier];
  const minus = sign === 'deficit' ? '−' : '';
  const range = printedRange(amount);
  if (range) return { symbol, number: `${minus}${numbers(range.low)}–${minus}${numbers(range.high)}` };
  return { symbol, number: `${minus}${numbers(printedValue(amount))}` };
}

/** The label in a scale, with no more precision than the source gave: `>` `500` in billions. */
export function amountLabel(amount: Amount, scale: Scale, sign: BalanceSign | null = null): AmountLabel {
  return label(amount, (value) => formatScaled(value, scale, amount.decimals), sign);
}

/** The label in whole units, every digit: `>` `500,000,000,000`. */
export function amountLabelInFull(amount: Amount, sign: BalanceSign | null = null): AmountLabel {
  return label(amount, formatWhole, sign);
}

/** Both parts as one text: `>500`, `≈50`, `40–50`. */
export function joinLabel({ symbol, number }: AmountLabel): string {
  return `${symbol}${number}`;
}

/** In a sentence, in the amount's own scale: "above 500 billion dollars", "between 40 and 50 billion euros". */
export function amountInSentence(amount: Amount, currency: string): string {
  const scale = chooseScale([amount.high ?? printedValue(amount)]);
  const unit = [scale.word, currencyInSentence(currency)].filter(Boolean).join(' ');
  const numbers = (value: bigint) => formatScaled(value, scale, amount.decimals);
  const { words } = QUALIFIER_WORDS[amount.qualifier];
  const range = printedRange(amount);
  if (range) return `${words} ${numbers(range.low)} and ${numbers(range.high)} ${unit}`;
  return [words, numbers(printedValue(amount)), unit].filter(Boolean).join(' ');
}

/** "Billion US dollars", "US dollars": the unit that heads a chart or a column. */
export function unitHeading(scale: Scale, currency: string): string {
  const words = [scale.word, currency].filter(Boolean).join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
