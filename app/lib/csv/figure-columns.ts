import type { FigureColumnName, FigureRecord } from './figure-record';

export interface FigureColumn {
  name: FigureColumnName;
  /** `amount` is a whole number of currency units that may exceed 2^53: decimal text in JSON, bare digits in CSV. */
  type: 'text' | 'number' | 'amount';
  /** What it holds, for readers of the API and of the README. */
  means: string;
}

/**
 * The one column table: order and types of CSV and JSON, what an import understands, and what the documentation says.
 * Columns are only ever added at the end.
 */
export const FIGURE_COLUMNS: readonly FigureColumn[] = [
  { name: 'kind', type: 'text', means: 'reported, or derived from reported figures' },
  { name: 'id', type: 'text', means: 'the figure’s id; empty for derived rows' },
  { name: 'reporter', type: 'text', means: 'economy whose trade it is: ISO 3166 alpha-3, M49:code or GROUP:code' },
  { name: 'reporter_label', type: 'text', means: 'its English name' },
  { name: 'partner', type: 'text', means: 'area it trades with, as understood' },
  { name: 'partner_label', type: 'text', means: 'its English name' },
  { name: 'partner_as_printed', type: 'text', means: 'the area in the source’s words' },
  { name: 'partner_basis', type: 'text', means: 'stated or inferred' },
  { name: 'flow', type: 'text', means: 'turnover, exports, imports or balance' },
  { name: 'flow_label', type: 'text', means: 'its English name' },
  { name: 'flow_code', type: 'text', means: 'X and M as in UN Comtrade; T turnover, B balance' },
  { name: 'qualifier', type: 'text', means: 'exactly, about, above, at_least, below, at_most, nearly, between' },
  {
    name: 'low',
    type: 'amount',
    means: 'lower bound in whole currency units (centre for exactly and about); empty: none printed',
  },
  { name: 'high', type: 'amount', means: 'upper bound likewise' },
  { name: 'decimals', type: 'number', means: 'exponent of ten of the last digit printed (XBRL): -8 for 8.5 billion' },
  { name: 'currency', type: 'text', means: 'ISO 4217' },
  { name: 'balance_sign', type: 'text', means: 'surplus or deficit, for balances' },
  { name: 'amount_label', type: 'text', means: 'the qualified amount in words, hedges kept' },
  { name: 'hedge_as_printed', type: 'text', means: 'the bare hedge in the source’s words' },
  { name: 'time_period', type: 'text', means: 'SDMX TIME_PERIOD; empty: not stated' },
  { name: 'period_basis', type: 'text', means: 'stated, inferred or unstated' },
  { name: 'period_as_printed', type: 'text', means: 'the period in the source’s words' },
  { name: 'coverage', type: 'text', means: 'goods, goods_and_services or unknown' },
  { name: 'valuation', type: 'text', means: 'fob, cif, mixed or unknown' },
  { name: 'attribution', type: 'text', means: 'on whose word, if the source says so' },
  { name: 'obs_status', type: 'text', means: 'SDMX CL_OBS_STATUS; V is unvalidated' },
  { name: 'source', type: 'text', means: 'the source’s id' },
  { name: 'source_publisher', type: 'text', means: 'its publisher' },
  { name: 'source_title', type: 'text', means: 'its title' },
  { name: 'source_published_from', type: 'text', means: 'first day on which it may have been published' },
  { name: 'source_published_to', type: 'text', means: 'last such day' },
  { name: 'locator', type: 'text', means: 'where in the source' },
  { name: 'note', type: 'text', means: 'our note' },
  { name: 'rank', type: 'text', means: 'preferred, normal or deprecated among competing figures' },
  { name: 'rank_reason', type: 'text', means: 'why' },
  { name: 'review_state', type: 'text', means: 'published in every public export' },
  { name: 'derived_from', type: 'text', means: 'the working of a derived row' },
  { name: 'version', type: 'number', means: 'how often the figure was saved' },
  { name: 'revision', type: 'number', means: 'data revision of its last change' },
  { name: 'data_revision', type: 'number', means: 'state of the whole data set' },
];

/** The record for JSON: amounts as decimal text, missing values as null. */
export function toJsonRecord(record: FigureRecord): Record<FigureColumnName, string | number | null> {
  const entries = FIGURE_COLUMNS.map(({ name, type }) => {
    const value = record[name];
    return [name, type === 'amount' && value !== null ? value.toString() : value];
  });
  return Object.fromEntries(entries) as Record<FigureColumnName, string | number | null>;
}
