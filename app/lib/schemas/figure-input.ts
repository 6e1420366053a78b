import { z } from 'zod';
import { findArea } from '../areas/area-lists';
import { type Amount, type AmountProblem, findAmountProblems } from '../domain/amount';
import {
  BALANCE_SIGNS,
  COVERAGES,
  type Figure,
  FLOWS,
  OBS_STATUSES,
  PARTNER_BASES,
  RANKS,
  REVIEW_STATES,
  VALUATIONS,
} from '../domain/figure';
import { PERIOD_BASES, parseTimePeriod } from '../domain/period';
import { QUALIFIER_SHAPES, QUALIFIERS } from '../domain/qualifier';
import { isCurrency } from './currency';
import { type InputIssue, toInputIssues } from './issue';
import { choice, optionalText, ownId, requiredText, slug } from './text-fields';

/** A figure as outside text brings it, typed and checked. `id` null means a new figure. */
export type FigureInput = Omit<Figure, 'id' | 'claimId' | 'version' | 'createdRevision' | 'revision'> & {
  id: string | null;
};

const area = requiredText.refine((code) => findArea(code) !== undefined, 'area_unknown');

/** Whole currency units in digits: no grouping, no fraction, no exponent, so that no digit can be lost or guessed. */
const wholeUnits = optionalText
  .refine((text) => text === null || /^-?\d{1,20}$/.test(text), 'amount_not_whole')
  .transform((text) => (text !== null && /^-?\d{1,20}$/.test(text) ? BigInt(text) : null));

const decimals = optionalText
  .refine((text) => text === null || /^(0|-?\d{1,2})$/.test(text), 'decimals_not_whole')
  .transform((text) => Number(text ?? '0'))
  .refine((value) => value <= 0 && value >= -18, 'decimals_out_of_range');

/** Every field is text: form, query string, JSON and CSV row share this one schema. Names are the CSV's columns. */
export const figureFields = z.strictObject({
  id: z.union([z.literal('').transform(() => null), ownId]).nullish(),
  source: slug,
  reporter: area,
  partner: area,
  partner_as_printed: optionalText,
  partner_basis: choice(PARTNER_BASES, 'stated'),
  flow: z.enum(FLOWS),
  qualifier: z.enum(QUALIFIERS),
  low: wholeUnits,
  high: wholeUnits,
  decimals,
  currency: requiredText.refine(isCurrency, 'currency_unknown'),
  balance_sign: z.union([z.literal('').transform(() => null), z.enum(BALANCE_SIGNS)]).nullish(),
  hedge_as_printed: optionalText,
  time_period: optionalText.refine((text) => text === null || parseTimePeriod(text) !== null, 'not_a_time_period'),
  period_basis: z.enum(PERIOD_BASES),
  period_as_printed: optionalText,
  coverage: choice(COVERAGES, 'unknown'),
  valuation: choice(VALUATIONS, 'unknown'),
  attribution: optionalText,
  locator: optionalText,
  note: optionalText,
  obs_status: choice(OBS_STATUSES, 'V'),
  rank: choice(RANKS, 'normal'),
  rank_reason: optionalText,
  review_state: choice(REVIEW_STATES, 'published'),
});

export const FIGURE_FIELDS = Object.keys(figureFields.shape) as readonly (keyof typeof figureFields.shape)[];

type Fields = z.output<typeof figureFields>;

export type ParsedFigure = { ok: true; figure: FigureInput } | { ok: false; issues: InputIssue[] };

/**
 * Outside text to a figure, or everything that is wrong with it: fields first, and where those are sound the rules that
 * join them (bounds and qualifier, months and basis, sign and flow).
 */
export function parseFigureInput(input: unknown): ParsedFigure {
  return parseWith(figureFields, input);
}

const recordedFields = figureFields.extend({ id: slug });

/** The same for what was recorded, whose id was let in when it was new. */
export function parseRecordedFigure(input: unknown): ParsedFigure {
  return parseWith(recordedFields, input);
}

function parseWith(fields: typeof figureFields | typeof recordedFields, input: unknown): ParsedFigure {
  const parsed = fields.safeParse(input, { reportInput: true });
  if (!parsed.success) return { ok: false, issues: toInputIssues(parsed.error) };
  const figure = toFigureInput(parsed.data);
  const issues = findJointIssues(parsed.data, figure);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, figure };
}

function toFigureInput(fields: Fields): FigureInput {
  const span = fields.time_period === null ? null : parseTimePeriod(fields.time_period);
  const centred = QUALIFIER_SHAPES[fields.qualifier].stores === 'centre';
  return {
    id: fields.id ?? null,
    sourceId: fields.source,
    reporter: fields.reporter,
    partner: fields.partner,
    partnerAsPrinted: fields.partner_as_printed,
    partnerBasis: fields.partner_basis,
    flow: fields.flow,
    amount: {
      qualifier: fields.qualifier,
      low: fields.low ?? (centred ? fields.high : null),
      high: fields.high ?? (centred ? fields.low : null),
      decimals: fields.decimals,
    },
    currency: fields.currency,
    balanceSign: fields.balance_sign ?? null,
    hedgeAsPrinted: fields.hedge_as_printed,
    period: {
      first: span?.first ?? null,
      last: span?.last ?? null,
      basis: fields.period_basis,
      asPrinted: fields.period_as_printed,
    },
    coverage: fields.coverage,
    valuation: fields.valuation,
    attribution: fields.attribution,
    locator: fields.locator,
    note: fields.note,
    obsStatus: fields.obs_status,
    rank: fields.rank,
    rankReason: fields.rank_reason,
    reviewState: fields.review_state,
  };
}

const HIGH_PROBLEMS: ReadonlySet<AmountProblem> = new Set(['high_missing', 'high_not_allowed']);

/** The field in which a problem is mended: where there is an upper bound alone, that one. */
function fieldOf(problem: AmountProblem, { low }: Amount): 'low' | 'high' | 'decimals' {
  if (problem === 'finer_than_decimals') return 'decimals';
  const isOfHigh = HIGH_PROBLEMS.has(problem) || (low === null && problem !== 'low_missing');
  return isOfHigh ? 'high' : 'low';
}

function findJointIssues(fields: Fields, figure: FigureInput): InputIssue[] {
  const issues: InputIssue[] = findAmountProblems(figure.amount).map((code) => ({
    field: fieldOf(code, figure.amount),
    code,
  }));
  const unstated = figure.period.basis === 'unstated';
  if (unstated && fields.time_period !== null) issues.push({ field: 'time_period', code: 'months_of_unstated' });
  if (!unstated && fields.time_period === null) issues.push({ field: 'time_period', code: 'months_missing' });
  if (figure.flow === 'balance' && !figure.balanceSign) issues.push({ field: 'balance_sign', code: 'missing' });
  if (figure.flow !== 'balance' && figure.balanceSign)
    issues.push({ field: 'balance_sign', code: 'sign_without_balance' });
  if (figure.reporter === figure.partner) issues.push({ field: 'partner', code: 'partner_is_reporter' });
  if (figure.rank === 'deprecated' && !figure.rankReason) issues.push({ field: 'rank_reason', code: 'missing' });
  return issues;
}
