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
