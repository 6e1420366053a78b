import type { Derived } from '../domain/derived';
import { certainSign, qualifierOf } from '../domain/derived';
import { type Figure, FLOW_CODES, type Flow } from '../domain/figure';
import { type MonthSpan, periodSpan, toTimePeriod } from '../domain/period';
import type { Qualifier } from '../domain/qualifier';
import type { Source } from '../domain/source';
import { amountInSentence } from '../format/figure/amount-words';
import { areaName } from '../format/figure/area-words';
import { FLOW_WORDS } from '../format/figure/figure-words';
import { derivedAmountInSentence, NOTHING_WORDS } from '../format/panel/derived-words';

/** What may follow from figures, in the row of an export. */
export interface DerivedInput {
  flow: Flow;
  value: Derived;
  exports: Figure;
  imports: Figure;
}

/** One row of an export, as values; the column table gives their order, type and explanation. */
export interface FigureRecord {
  kind: 'reported' | 'derived';
  id: string | null;
  reporter: string;
  reporter_label: string;
  partner: string;
  partner_label: string;
  partner_as_printed: string | null;
  partner_basis: string;
  flow: string;
  flow_label: string;
  flow_code: string;
  qualifier: Qualifier | null;
  low: bigint | null;
  high: bigint | null;
  decimals: number | null;
  currency: string;
  balance_sign: string | null;
  amount_label: string;
  hedge_as_printed: string | null;
  time_period: string | null;
  period_basis: string;
  period_as_printed: string | null;
  coverage: string;
  valuation: string;
  attribution: string | null;
  obs_status: string;
  source: string;
  source_publisher: string | null;
  source_title: string | null;
  source_published_from: string | null;
  source_published_to: string | null;
  locator: string | null;
  note: string | null;
  rank: string | null;
  rank_reason: string | null;
  review_state: string | null;
  derived_from: string | null;
  version: number | null;
  revision: number | null;
  data_revision: number;
}

export type FigureColumnName = keyof FigureRecord;

interface RecordContext {
  sources: ReadonlyMap<string, Source>;
  dataRevision: number;
}

function timePeriod(span: MonthSpan | null): string | null {
  return span && toTimePeriod(span);
}

/** A reported figure as a record: a bound that was not printed is null, never zero. */
export function toFigureRecord(figure: Figure, { sources, dataRevision }: RecordContext): FigureRecord {
  const source = sources.get(figure.sourceId);
  const amount = amountInSentence(figure.amount, figure.currency);
  // Field by field in one literal: an export makes a million of them, and merged objects take several times as long.
  return {
    kind: 'reported',
    id: figure.id,
    reporter: figure.reporter,
    reporter_label: areaName(figure.reporter),
    partner: figure.partner,
    partner_label: areaName(figure.partner),
    partner_as_printed: figure.partnerAsPrinted,
    partner_basis: figure.partnerBasis,
    flow: figure.flow,
    flow_label: FLOW_WORDS[figure.flow].name,
    flow_code: FLOW_CODES[figure.flow],
    qualifier: figure.amount.qualifier,
    low: figure.amount.low,
    high: figure.amount.high,
    decimals: figure.amount.decimals,
    currency: figure.currency,
    balance_sign: figure.balanceSign,
    amount_label: figure.balanceSign ? `${figure.balanceSign} of ${amount}` : amount,
    hedge_as_printed: figure.hedgeAsPrinted,
    time_period: timePeriod(periodSpan(figure.period)),
    period_basis: figure.period.basis,
    period_as_printed: figure.period.asPrinted,
    coverage: figure.coverage,
    valuation: figure.valuation,
    attribution: figure.attribution,
    obs_status: figure.obsStatus,
    source: figure.sourceId,
    source_publisher: source?.publisher ?? null,
    source_title: source?.title ?? null,
    source_published_from: source?.publishedFrom ?? null,
    source_published_to: source?.publishedTo ?? null,
    locator: figure.locator,
    note: figure.note,
    rank: figure.rank,
    rank_reason: figure.rankReason,
    review_state: figure.reviewState,
    derived_from: null,
    version: figure.version,
    revision: figure.revision,
    data_revision: dataRevision,
  };
}

/**
 * What follows from a balance pair, as a record marked derived. A balance of certain sign keeps a positive amount and
 * its sign, as reported ones do; where the sign is open the bounds themselves carry it.
 */
export function toDerivedRecord({ flow, value, exports, imports }: DerivedInput, context: RecordContext): FigureRecord {
  const words = derivedAmountInSentence(value, exports.currency, [exports.amount, imports.amount]);
  return {
    ...toFigureRecord(exports, context),
    ...derivedBounds(flow, value),
    kind: 'derived',
    id: null,
    flow,
    flow_label: FLOW_WORDS[flow].name,
    flow_code: FLOW_CODES[flow],
    decimals: Math.max(exports.amount.decimals, imports.amount.decimals),
    amount_label: words ?? (value.kind === 'nothing' ? NOTHING_WORDS[value.reason] : ''),
    hedge_as_printed: null,
    locator: null,
    note: null,
    rank: null,
    rank_reason: null,
    review_state: null,
    derived_from: `${exports.id} ${flow === 'balance' ? '-' : '+'} ${imports.id}`,
    version: null,
    revision: null,
  };
}

type DerivedBounds = Pick<FigureRecord, 'qualifier' | 'low' | 'high' | 'balance_sign'>;

function derivedBounds(flow: Flow, value: Derived): DerivedBounds {
  if (value.kind === 'nothing') return { qualifier: null, low: null, high: null, balance_sign: null };
  const ends = {
    low: value.low && value.low.value.num / value.low.value.den,
    high: value.high && value.high.value.num / value.high.value.den,
  };
  const sign = flow === 'balance' ? certainSign(value) : null;
  if (sign !== 'negative') {
    return { ...ends, qualifier: qualifierOf(value), balance_sign: sign === 'positive' ? 'surplus' : null };
  }
  const flipped = {
    ...value,
    low: value.high && { ...value.high, value: { num: -value.high.value.num, den: value.high.value.den } },
    high: value.low && { ...value.low, value: { num: -value.low.value.num, den: value.low.value.den } },
  };
  return {
    qualifier: qualifierOf({ ...flipped, near: false }),
    low: ends.high === null ? null : -ends.high,
    high: ends.low === null ? null : -ends.low,
    balance_sign: 'deficit',
  };
}
