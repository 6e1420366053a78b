import { type Amount, printedValue } from '../../domain/amount';
import type { PartnerBasis, ReviewState } from '../../domain/figure';
import type { PeriodBasis } from '../../domain/period';
import type { ContextNote, PublishedBasis } from '../../domain/source';
import type { FigureInput } from '../../schemas/figure-input';
import type { SourceInput } from '../../schemas/source-input';
import { areaName } from '../figure/area-words';
import { currencyName } from '../figure/currency-words';
import { publishedText } from '../figure/date-words';
import {
  COVERAGE_WORDS,
  FLOW_WORDS,
  RANK_WORDS,
  READ_RESULT_WORDS,
  STATUS_WORDS,
  VALUATION_WORDS,
} from '../figure/figure-words';
import { languageName } from '../figure/language-words';
import { chooseScale, formatScaled } from '../figure/number-words';
import { periodText } from '../figure/period-words';
import { QUALIFIER_WORDS } from '../figure/qualifier-words';

/** One part of what was recorded, named and worded for readers. */
export interface ReaderRow {
  label: string;
  value: string;
}

const NONE = 'none';

const PERIOD_BASIS_WORDS: Record<PeriodBasis, string> = {
  stated: 'stated',
  inferred: 'inferred',
  unstated: 'not stated',
};

const PARTNER_BASIS_WORDS: Record<PartnerBasis, string> = { stated: 'stated', inferred: 'inferred' };

const PUBLISHED_BASIS_WORDS: Record<PublishedBasis, string> = {
  stated: 'stated',
  inferred: 'inferred',
  unknown: 'unknown',
};

export const REVIEW_STATE_WORDS: Record<ReviewState, string> = {
  proposed: 'proposed',
  published: 'published',
  withdrawn: 'withdrawn',
};

/**
 * A recorded figure as rows that always come in the same order, so that two states can be compared row by row. Two
 * figures that differ in anything but their id differ in at least one row.
 */
export function figureRows(figure: FigureInput, sourceName: (id: string) => string): ReaderRow[] {
  const { amount, period } = figure;
  return [
    { label: 'Source', value: sourceName(figure.sourceId) },
    { label: 'Reporter', value: areaReading(figure.reporter) },
    { label: 'Partner', value: areaReading(figure.partner) },
    { label: 'Partner as printed', value: figure.partnerAsPrinted ?? NONE },
    { label: 'How the partner is known', value: PARTNER_BASIS_WORDS[figure.partnerBasis] },
    { label: 'Flow', value: FLOW_WORDS[figure.flow].name },
    { label: 'Qualifier', value: QUALIFIER_WORDS[amount.qualifier].words || 'exactly' },
    { label: 'Amount', value: amountWords(amount, figure.currency) },
    { label: 'Printed', value: precisionWords(amount) },
    { label: 'Sign', value: figure.balanceSign ?? NONE },
    { label: 'Hedge as printed', value: figure.hedgeAsPrinted ?? NONE },
    { label: 'Period', value: periodText(period) },
    { label: 'How the period is known', value: PERIOD_BASIS_WORDS[period.basis] },
    { label: 'Period as printed', value: period.asPrinted ?? NONE },
    { label: 'Coverage', value: COVERAGE_WORDS[figure.coverage] },
    { label: 'Valuation', value: VALUATION_WORDS[figure.valuation] },
    { label: 'Attributed to', value: figure.attribution ?? NONE },
    { label: 'Place in the text', value: figure.locator ?? NONE },
    { label: 'Note', value: figure.note ?? NONE },
    { label: 'Status', value: STATUS_WORDS[figure.obsStatus] },
    { label: 'Rank', value: RANK_WORDS[figure.rank] },
    { label: 'Reason for the rank', value: figure.rankReason ?? NONE },
    { label: 'State', value: REVIEW_STATE_WORDS[figure.reviewState] },
  ];
}

/** An area with its code: names are not unique among all lists. */
function areaReading(code: string): string {
  return `${areaName(code)} (${code.replace(':', ' ')})`;
}

/** The amount without its qualifier, every digit that was printed: "500 billion US dollars", "40–50 billion euros". */
function amountWords(amount: Amount, currency: string): string {
  const { low, high, decimals } = amount;
  const scale = chooseScale([high ?? printedValue(amount)]);
  const unit = [scale.word, currencyName(currency)].filter(Boolean).join(' ');
  const number = (value: bigint) => formatScaled(value, scale, decimals);
  if (amount.qualifier === 'between' && low !== null && high !== null) return `${number(low)}–${number(high)} ${unit}`;
  return `${number(printedValue(amount))} ${unit}`;
}

/** How finely the source printed it: "to 100 million" for 8.5 billion. */
function precisionWords({ decimals }: Amount): string {
  const step = 10n ** BigInt(-decimals);
  const scale = chooseScale([step]);
  return `to ${[formatScaled(step, scale), scale.word].filter(Boolean).join(' ')}`;
}

/** A recorded source as rows. */
export function sourceRows(source: SourceInput): ReaderRow[] {
  return [
    { label: 'Title', value: source.title },
    { label: 'Publisher', value: source.publisher },
    { label: 'By', value: source.authors ?? NONE },
    { label: 'Language', value: `${languageName(source.language)} (${source.language})` },
    { label: 'About the language', value: source.languageNote ?? NONE },
    { label: 'Link', value: source.url ?? NONE },
    { label: 'Published', value: publishedText(source) },
    { label: 'How the date is known', value: PUBLISHED_BASIS_WORDS[source.publishedBasis] },
    { label: 'How it was found', value: source.publishedHow ?? NONE },
    { label: 'What was found', value: READ_RESULT_WORDS[source.readResult] },
    { label: 'Note', value: source.note ?? NONE },
  ];
}

/** A recorded context note as rows. */
export function noteRows(note: ContextNote, sourceName: (id: string) => string): ReaderRow[] {
  return [
    { label: 'Source', value: sourceName(note.sourceId) },
    { label: 'Text', value: note.text },
    { label: 'Figures', value: note.figureIds.join(', ') },
  ];
}
