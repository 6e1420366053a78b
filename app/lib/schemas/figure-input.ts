import { z } from 'zod';
import { type Amount, type AmountProblem, findAmountProblems } from '../domain/amount';
import { type FigureValues, figureMaker, type RecordedFigure } from '../domain/figure-values';
import { objectMaker } from '../domain/object-shape';
import { parseTimePeriod } from '../domain/period';
import { QUALIFIER_SHAPES } from '../domain/qualifier';
import {
  FIELD_ROWS,
  type FIGURE_TABLE,
  type FigureField,
  STORED_COLUMNS,
  type StoredValues,
} from './figure-table/figure-table';
import { type InputIssue, toInputIssues } from './issue';
import { slug } from './text-fields';

/** A figure as outside text brings it, typed and checked. `id` null means a new figure. */
export type FigureInput = RecordedFigure & { id: string | null };

type Shape = { [F in FigureField]: (typeof FIGURE_TABLE)[F]['kind']['input'] };

/** Every field is text: form, query string, JSON and CSV row share this one schema. Names are the CSV's columns. */
export const figureFields = z.strictObject(
  Object.fromEntries(FIELD_ROWS.map(([name, { kind }]) => [name, kind.input])) as Shape,
);

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

function parseWith(schema: typeof figureFields | typeof recordedFields, input: unknown): ParsedFigure {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (!parsed.success) return { ok: false, issues: toInputIssues(parsed.error) };
  const figure = toFigureInput(parsed.data);
  const issues = findJointIssues(parsed.data, figure);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, figure };
}

const makeInput = figureMaker<Pick<FigureInput, 'id'>>(STORED_COLUMNS, ['id']);

function toFigureInput(fields: Fields): FigureInput {
  const span = fields.time_period === null ? null : parseTimePeriod(fields.time_period);
  const values = storedValues(fields, { periodFirst: span?.first ?? null, periodLast: span?.last ?? null });
  if (QUALIFIER_SHAPES[fields.qualifier].stores === 'centre') {
    values.low ??= values.high;
    values.high ??= values.low;
  }
  return makeInput(values, { id: fields.id ?? null });
}

const makeValues = objectMaker<FigureValues>([...STORED_COLUMNS, 'periodFirst', 'periodLast']);

function storedValues(fields: Fields, { periodFirst, periodLast }: Months): FigureValues {
  const values = makeValues();
  for (const [name, { column }] of FIELD_ROWS) if (column) values[column] = fields[name];
  // A column of the domain for which the table has no row is refused here by the compiler.
  return Object.assign(values as StoredValues, { periodFirst, periodLast });
}

type Months = Pick<FigureValues, 'periodFirst' | 'periodLast'>;

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
