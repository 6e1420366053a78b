import type { Amount } from '../../domain/amount';
import { formatWhole } from '../figure/number-words';

/** Powers of ten that an amount is typed in; the two largest only where the source's last digit is that coarse. */
const SPOKEN_SCALES = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion', 'quintillion'];

/**
 * An amount as it may be typed: "8.5 billion", "20.0 billion", "40 to 50 billion". Shows exactly the digits that were
 * printed: parseAmountText gives bounds and decimals back. Empty without any bound.
 */
export function toAmountText({ low, high, decimals }: Pick<Amount, 'low' | 'high' | 'decimals'>): string {
  const place = Math.ceil(-decimals / 3);
  const say = (value: bigint) => amountNumber(value, place * 3 + decimals, place * 3);
  const word = SPOKEN_SCALES[place] ?? '';
  const numbers = low !== null && high !== null && low !== high ? [low, high] : [low ?? high].filter((v) => v !== null);
  return [numbers.map(say).join(' to '), word].filter(Boolean).join(' ');
}

function amountNumber(value: bigint, places: number, exponent: number): string {
  const unit = 10n ** BigInt(exponent);
  const fraction = (value % unit).toString().padStart(exponent, '0').slice(0, places);
  return places > 0 ? `${formatWhole(value / unit)}.${fraction}` : formatWhole(value / unit);
}
