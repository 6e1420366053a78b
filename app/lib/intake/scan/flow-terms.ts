import type { BalanceSign, Flow } from '../../domain/figure';
import type { Term } from '../languages/vocabulary';

/** What an amount is that is no trade figure. */
const OTHER_KINDS = [
  'product',
  'subset',
  'target',
  'forecast',
  'change',
  'rate',
  'price',
  'tariff',
  'investment',
  'finance',
  'gdp',
  'company',
  'deal',
  'conversion',
  'duplicate',
  'other',
] as const;
export type OtherKind = (typeof OTHER_KINDS)[number];

/** Terms that name a matter other than trade. */
export const KIND_OF_TERM: Partial<Record<Term, OtherKind>> = {
  investment: 'investment',
  finance: 'finance',
  gdp: 'gdp',
  company: 'company',
  deal: 'deal',
  other: 'other',
};

/** Terms of trade and the flow that they name. */
const FLOW_OF_TERM: Partial<Record<Term, { flow: Flow; sign: BalanceSign | null }>> = {
  turnover: { flow: 'turnover', sign: null },
  turnover_weak: { flow: 'turnover', sign: null },
  combined: { flow: 'turnover', sign: null },
  partnership: { flow: 'turnover', sign: null },
  market: { flow: 'exports', sign: null },
  supplier: { flow: 'imports', sign: null },
  exports: { flow: 'exports', sign: null },
  exports_verb: { flow: 'exports', sign: null },
  sold: { flow: 'exports', sign: null },
  imports: { flow: 'imports', sign: null },
  imports_verb: { flow: 'imports', sign: null },
  bought: { flow: 'imports', sign: null },
  deficit: { flow: 'balance', sign: 'deficit' },
  gap: { flow: 'balance', sign: 'deficit' },
  deficit_weak: { flow: 'balance', sign: 'deficit' },
  surplus: { flow: 'balance', sign: 'surplus' },
  surplus_weak: { flow: 'balance', sign: 'surplus' },
  balance: { flow: 'balance', sign: null },
};

/** Whether a term is one of trade. */
export function isFlowTerm(tag: Term): boolean {
  return FLOW_OF_TERM[tag] !== undefined;
}

/** Words for a side of trade ("trading partner", "export market", "supplier"): what they are said of is the partner. */
export const isSideTerm = (tag: Term) => tag === 'partnership' || tag === 'market' || tag === 'supplier';

/** Whether a term names another matter. */
export function isKindTerm(tag: Term): boolean {
  return KIND_OF_TERM[tag] !== undefined;
}

/** The flow of a term of trade, and for a balance whether it is a deficit or a surplus. */
export function flowOfTerm(tag: Term): { flow: Flow; sign: BalanceSign | null } | null {
  return FLOW_OF_TERM[tag] ?? null;
}
