import type { MoneyAmount } from './money-amount';

/** Where an amount ends with a hedge behind it. */
export function endOf(amount: MoneyAmount): number {
  return Math.max(amount.to, amount.hedge?.to ?? 0);
}

/** Where what is told behind an amount begins: after its hedge, and after the bracket of its conversions. */
export function behindOf(amount: MoneyAmount): number {
  return Math.max(endOf(amount), amount.tail);
}

/** Where an amount begins with its hedge. */
export function startOf(amount: MoneyAmount): number {
  return Math.min(amount.from, amount.hedge?.from ?? amount.from);
}

/** The first token of the hedge, or of the amount, without what only fills. */
export function leftOfAmount(amount: MoneyAmount): number {
  const hedge = amount.hedge;
  return hedge && hedge.hedge !== 'plain' ? Math.min(hedge.from, amount.from) : amount.from;
}
