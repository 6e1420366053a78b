import type { Figure } from '../domain/figure';
import { periodSpan, toTimePeriod } from '../domain/period';
import type { Source } from '../domain/source';
import type { FIGURE_FIELDS, FigureInput } from './figure-input';
import type { SOURCE_FIELDS, SourceInput } from './source-input';

export type FigureFields = Record<(typeof FIGURE_FIELDS)[number], string>;
export type SourceFields = Record<(typeof SOURCE_FIELDS)[number], string>;

const text = (value: { toString(): string } | null) => (value === null ? '' : value.toString());

/** A figure as the text fields it was parsed from: the inverse of parseFigureInput. Empty is missing, never zero. */
export function toFigureFields(figure: Figure | FigureInput): FigureFields {
  const span = periodSpan(figure.period);
  return {
    id: text(figure.id),
    source: figure.sourceId,
    reporter: figure.reporter,
    partner: figure.partner,
    partner_as_printed: text(figure.partnerAsPrinted),
    partner_basis: figure.partnerBasis,
    flow: figure.flow,
    qualifier: figure.amount.qualifier,
    low: text(figure.amount.low),
    high: text(figure.amount.high),
    decimals: text(figure.amount.decimals),
    currency: figure.currency,
    balance_sign: text(figure.balanceSign),
    hedge_as_printed: text(figure.hedgeAsPrinted),
    time_period: span ? toTimePeriod(span) : '',
    period_basis: figure.period.basis,
    period_as_printed: text(figure.period.asPrinted),
    coverage: figure.coverage,
    valuation: figure.valuation,
    attribution: text(figure.attribution),
    locator: text(figure.locator),
    note: text(figure.note),
    obs_status: figure.obsStatus,
    rank: figure.rank,
    rank_reason: text(figure.rankReason),
    review_state: figure.reviewState,
  };
}

/** A source as the text fields it was parsed from: the inverse of parseSourceInput. */
export function toSourceFields(source: Source | SourceInput): SourceFields {
  return {
    id: source.id,
    title: source.title,
    publisher: source.publisher,
    authors: text(source.authors),
    language: source.language,
    language_note: text(source.languageNote),
    url: text(source.url),
    published_from: text(source.publishedFrom),
    published_to: text(source.publishedTo),
    published_basis: source.publishedBasis,
    published_how: text(source.publishedHow),
    read_result: source.readResult,
    note: text(source.note),
  };
}
