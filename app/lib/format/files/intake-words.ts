import { periodSpan } from '../../domain/period';
import type { Found, FoundReason, Other, Proposal } from '../../intake/proposal';
import type { OtherKind } from '../../intake/scan/flow-terms';
import type { FigureInput } from '../../schemas/figure-input';
import { amountLabelInFull, joinLabel } from '../figure/amount-words';
import { areaName } from '../figure/area-words';
import { currencyName } from '../figure/currency-words';
import { formatMomentDay } from '../figure/date-words';
import { FLOW_WORDS } from '../figure/figure-words';
import { monthsCovered, periodText } from '../figure/period-words';
import { QUALIFIER_WORDS } from '../figure/qualifier-words';
import { FIGURE_FORM_WORDS } from '../form/figure-form-words';

/** How a part that was not printed beside its amount was found; a reason without words fails the build. */
const FOUND_WORDS: Record<FoundReason, string> = {
  printed: 'printed',
  subject: 'the subject of the sentence',
  same_sentence: 'named elsewhere in the sentence',
  stands_for: 'a word that stands for it',
  previous_sentence: 'from the previous sentence',
  speaker: 'the country of the person who speaks',
  currency_of_amount: 'the country whose money it is',
  later_sentence: 'told in a later sentence',
  world_by_default: 'no partner is named: trade with the world',
  counted_from_publication: 'counted from the day of publication',
  counted_from_other_figure: 'counted from another figure',
  fiscal_year: 'the country’s fiscal year',
  annual_total: 'a yearly total',
  year_to_date: 'the year up to the month before publication',
  not_stated: 'not stated',
  no_publication_date: 'cannot be counted without a day of publication',
  currency_of_neighbour: 'the currency of the amount beside it',
  currency_of_country: 'the country’s own currency',
  flow_of_sentence_before: 'from the previous sentence',
  respectively: 'by the order of a list',
};

/** Why an amount is no trade figure: fits after the amount and "is". */
export const OTHER_WORDS: Record<OtherKind, string> = {
  product: 'trade in one product or sector, not a whole flow',
  subset: 'a part of a flow, such as services alone',
  target: 'a target. Targets are kept apart from results',
  forecast: 'a forecast. Forecasts are kept apart from results',
  change: 'a change, not an amount of trade',
  rate: 'a rate, not a sum over a period',
  price: 'a price',
  tariff: 'trade that duties or sanctions fall on, not a whole flow',
  investment: 'investment, not trade',
  finance: 'finance (loans, aid, debt or a budget), not trade',
  gdp: 'the size of an economy, not trade',
  company: 'a company’s business, not a country’s trade',
  deal: 'one deal, not a whole flow',
  conversion: 'the same amount in another currency',
  duplicate: 'a second mention of a figure above',
  other: 'not said to be trade',
};

/** One line of a proposal: what is proposed, the words it came from, and how when they do not print it. */
export interface ProposalRow {
  label: string;
  value: string;
  /** As printed; empty where nothing is. */
  words: string;
  /** Empty when it is printed. */
  how: string;
}

const NOT_FOUND = 'not found';

function row(label: string, value: string, found: Found | null, missing = NOT_FOUND): ProposalRow {
  if (!found) return { label, value: value || missing, words: '', how: '' };
  const how = found.basis === 'printed' ? '' : FOUND_WORDS[found.reason];
  return { label, value: value || missing, words: found.words ?? '', how };
}

/** What a proposal holds, line by line; `figure` is null while its fields would be refused. */
export function proposalRows(
  { fields, found, reporterName, partnerName, words }: Proposal,
  figure: FigureInput | null,
): ProposalRow[] {
  const amount = figure
    ? `${joinLabel(amountLabelInFull(figure.amount, figure.balanceSign))} ${currencyName(figure.currency)}`
    : [words, fields.currency].filter(Boolean).join(', ');
  const hedge = QUALIFIER_WORDS[fields.qualifier as keyof typeof QUALIFIER_WORDS]?.words ?? '';
  const span = figure && periodSpan(figure.period);
  const months = figure && span ? monthsCovered(figure.period) : null;
  const period = figure ? [periodText(figure.period), months].filter(Boolean).join(', ') : fields.time_period;
  const area = (code: string, name: string | null) =>
    code ? `${areaName(code)} (${code.replace(':', ' ')})` : (name ?? '');
  const flow = FLOW_WORDS[fields.flow as keyof typeof FLOW_WORDS]?.name ?? fields.flow;
  const rows = [
    {
      ...row('Amount', amount, found.amount),
      how: found.currency.basis === 'printed' ? '' : FOUND_WORDS[found.currency.reason],
    },
    ...(hedge ? [{ label: 'Hedge', value: hedge, words: fields.hedge_as_printed, how: '' }] : []),
    row('Flow', [flow, fields.balance_sign].filter(Boolean).join(', '), found.flow),
    row('Reporter', area(fields.reporter, reporterName), found.reporter),
    row('Partner', area(fields.partner, partnerName), found.partner),
    row('Period', period, found.period, 'not stated'),
    ...(fields.attribution
      ? [{ label: FIGURE_FORM_WORDS.attribution.label, value: fields.attribution, words: '', how: '' }]
      : []),
  ];
  return rows;
}

/** "Three figures proposed, four amounts left aside". */
export function intakeHeading(figures: number, others: number): string {
  const head = `${countWord(figures, true)} ${figures === 1 ? 'figure' : 'figures'} proposed`;
  if (others === 0) return head;
  return `${head}, ${countWord(others)} ${others === 1 ? 'amount' : 'amounts'} left aside`;
}

/** Why an amount was left aside, after the amount: "is a target. Targets are kept apart from results". */
export function otherReason({ kind, product, because }: Other): string {
  const named = product && (kind === 'product' || kind === 'deal') ? ` (${product})` : '';
  const words = because && kind !== 'duplicate' && kind !== 'conversion' ? `: “${because.words}”` : '';
  return `is ${OTHER_WORDS[kind]}${named}${words}`;
}

const COUNTS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

function countWord(count: number, isFirst = false): string {
  const word = COUNTS[count] ?? String(count);
  return isFirst ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** That a text was read, for the source's page: when, by whom, its hash, and the text where it was kept. */
export interface ReadTextWords {
  hash: string;
  sentence: string;
  text: string | null;
}

/** "Read on 22 Nov 2026 by maria. Its text is not kept." */
export function readTextWords({
  at,
  actor,
  hash,
  text,
}: {
  at: Date;
  actor: string;
  hash: string;
  text: string | null;
}): ReadTextWords {
  const kept = text === null ? 'Its text is not kept.' : 'Its text is kept.';
  return { hash, text, sentence: `Read on ${formatMomentDay(at)} by ${actor}. ${kept}` };
}
