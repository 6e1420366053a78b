import { type Amount, compareForOrder } from './amount';
import type { AreaCode } from './area';
import type { Period } from './period';

/** Turnover is exports + imports, balance exports - imports, of one reporter. Codes as in SDMX and Comtrade, T and B ours. */
export const FLOWS = ['turnover', 'exports', 'imports', 'balance'] as const;
export type Flow = (typeof FLOWS)[number];
export const FLOW_CODES: Record<Flow, string> = { turnover: 'T', exports: 'X', imports: 'M', balance: 'B' };

export const COVERAGES = ['unknown', 'goods', 'goods_and_services'] as const;
export type Coverage = (typeof COVERAGES)[number];

export const VALUATIONS = ['unknown', 'fob', 'cif', 'mixed'] as const;
export type Valuation = (typeof VALUATIONS)[number];

/** SDMX CL_OBS_STATUS: unvalidated, normal, provisional, forecast, differing definition, estimated, break, missing. */
export const OBS_STATUSES = ['V', 'A', 'P', 'F', 'D', 'E', 'B', 'O'] as const;
export type ObsStatus = (typeof OBS_STATUSES)[number];

export const RANKS = ['preferred', 'normal', 'deprecated'] as const;
export type Rank = (typeof RANKS)[number];

export const REVIEW_STATES = ['proposed', 'published', 'withdrawn'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const PARTNER_BASES = ['stated', 'inferred'] as const;
export type PartnerBasis = (typeof PARTNER_BASES)[number];

export const BALANCE_SIGNS = ['surplus', 'deficit'] as const;
export type BalanceSign = (typeof BALANCE_SIGNS)[number];

/** One amount as reported by one source. Amounts are whole units of `currency` (ISO 4217). */
export interface Figure {
  id: string;
  claimId: string;
  sourceId: string;
  reporter: AreaCode;
  partner: AreaCode;
  flow: Flow;
  amount: Amount;
  currency: string;
  balanceSign: BalanceSign | null;
  hedgeAsPrinted: string | null;
  period: Period;
  partnerAsPrinted: string | null;
  partnerBasis: PartnerBasis;
  coverage: Coverage;
  valuation: Valuation;
  attribution: string | null;
  locator: string | null;
  note: string | null;
  obsStatus: ObsStatus;
  rank: Rank;
  rankReason: string | null;
  reviewState: ReviewState;
  version: number;
  /** Data revision of the write that recorded it, and of the last one that changed it. */
  createdRevision: number;
  revision: number;
}

/** Plans, targets and forecasts are not results (OBS_STATUS F). */
export function isPlan(figure: Figure): boolean {
  return figure.obsStatus === 'F';
}

/** What readers see: those that an editor published, deprecated ones among them. */
export function isPublished({ reviewState }: Pick<Figure, 'reviewState'>): boolean {
  return reviewState === 'published';
}

type Sized = Pick<Figure, 'amount' | 'balanceSign'>;

/** Orders by size for drawing, larger first. A deficit lies below zero: the largest one comes last. */
export function compareBySize(a: Sized, b: Sized): number {
  const [isDeficitA, isDeficitB] = [a.balanceSign === 'deficit', b.balanceSign === 'deficit'];
  if (isDeficitA !== isDeficitB) return isDeficitA ? 1 : -1;
  return isDeficitA ? compareForOrder(b.amount, a.amount) : compareForOrder(a.amount, b.amount);
}
