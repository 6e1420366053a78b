import type { Figure } from './figure';

/** Twice an amount below 2^63 has at most 20 digits. */
const DIGITS = 20;
const LARGEST = 10n ** BigInt(DIGITS) - 1n;

/**
 * A figure's size as text that rises as the size does, in the order of characters' codes, so that a database can keep it in
 * an index: the same order as compareBySize gives figures of one currency. 8.5 billion is `100000000017000000000`, a
 * deficit of 1 `099999999999999999997`.
 */
export function sizeKey({ amount, balanceSign }: Pick<Figure, 'amount' | 'balanceSign'>): string {
  const { low, high } = amount;
  // Twice the printed value, or low and high of `between` together: compareForOrder's own measure, without halves.
  const twice = (low ?? high ?? 0n) + (high ?? low ?? 0n);
  const isDeficit = balanceSign === 'deficit';
  return `${isDeficit ? 0 : 1}${String(isDeficit ? LARGEST - twice : twice).padStart(DIGITS, '0')}`;
}
