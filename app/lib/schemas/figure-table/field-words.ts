import type { Coverage, ObsStatus, Rank, ReviewState, Valuation } from '../../domain/figure';

// Words of the table that charts and public pages need, too: apart from it, so that a browser loads them without the
// schemas. Words that the forms and histories alone need stand in the table.

export const COVERAGE_WORDS: Record<Coverage, string> = {
  unknown: 'Unknown: goods, or goods and services',
  goods: 'Goods',
  goods_and_services: 'Goods and services',
};

export const VALUATION_WORDS: Record<Valuation, string> = {
  unknown: 'Unknown: FOB, CIF or mixed',
  fob: 'FOB: without freight and insurance',
  cif: 'CIF: with freight and insurance',
  mixed: 'Mixed: exports FOB, imports CIF',
};

export const STATUS_WORDS: Record<ObsStatus, string> = {
  V: 'unvalidated',
  A: 'reviewed',
  P: 'provisional',
  F: 'forecast or plan',
  D: 'definition differs',
  E: 'estimated',
  B: 'break in series',
  O: 'missing',
};

export const RANK_WORDS: Record<Rank, string> = { preferred: 'preferred', normal: 'normal', deprecated: 'deprecated' };

export const REVIEW_STATE_WORDS: Record<ReviewState, string> = {
  proposed: 'proposed',
  published: 'published',
  withdrawn: 'withdrawn',
};

/** The form's own names, where it has one field for what a row has in several. */
export const FORM_NAMES = { low: 'amount', high: 'amount', decimals: 'amount', time_period: 'period' } as const;
