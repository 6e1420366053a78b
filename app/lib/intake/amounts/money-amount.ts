import type { FoundHedge } from './find-hedges';

/** An amount of money in the text; tokens from (with its currency sign) to (not included). */
export interface MoneyAmount {
  from: number;
  to: number;
  low: bigint;
  high: bigint;
  decimals: number;
  isRange: boolean;
  /** ISO 4217; null when none was printed near. A family (`PESO`) until the country is known. */
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

/** Without a currency beside it, a number is money from millions on. */
export const SMALLEST_SCALE = 6;

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
