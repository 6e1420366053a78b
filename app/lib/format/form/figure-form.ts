import type { Figure } from '../../domain/figure';
import { periodSpan, toTimePeriod } from '../../domain/period';
import { boundsFor, isQualifier } from '../../domain/qualifier';
import type { Source } from '../../domain/source';
import { parseAmountText } from '../../schemas/amount-text';
import { type FigureFields, toFigureFields } from '../../schemas/figure-fields';
import { type FigureInput, parseFigureInput } from '../../schemas/figure-input';
import { FIELD_ROWS, type FormField } from '../../schemas/figure-table/figure-table';
import { FORM_ORDER, inOrder } from '../../schemas/figure-table/orders';
import type { InputIssue } from '../../schemas/issue';
import { parsePeriodText } from '../../schemas/period-text';
import { areaChoice, findAreaByWords } from '../figure/area-search';
import { periodText } from '../figure/period-words';
import { toAmountText } from './amount-text';

/** The fields of the form with their rows, in its order: where an article speaks, one field holds what a CSV row has in several. */
export const FORM_ROWS = inOrder(
  FORM_ORDER,
  FIELD_ROWS.flatMap(([field, row]) => {
    const { form } = row;
    return form ? [{ name: (form.as ?? field) as FigureFormField, field, row, form }] : [];
  }),
  ({ name }) => name,
);

export type FigureFormField = FormField;
export const FIGURE_FORM_FIELDS: readonly FigureFormField[] = FORM_ROWS.map(({ name }) => name);
export type FigureFormValues = Record<FigureFormField, string>;

/** What a new figure's form begins with. */
export const EMPTY_FIGURE_FORM = Object.fromEntries(
  FORM_ROWS.map(({ name, row, form }) => [name, form.initial ?? row.kind.fallback ?? '']),
) as FigureFormValues;

/** A figure as the form's fields; readFigureForm gives the same figure back. */
export function toFigureForm(figure: Figure | FigureInput): FigureFormValues {
  const fields = toFigureFields(figure);
  const { period } = figure;
  const own = {
    reporter: areaChoice(figure.reporter),
    partner: areaChoice(figure.partner),
    amount: toAmountText(figure.amount),
    period: periodSpan(period) ? periodText(period) : '',
  };
  const pick = (name: FigureFormField) =>
    name in own ? own[name as keyof typeof own] : fields[name as keyof FigureFields];
  return Object.fromEntries(FIGURE_FORM_FIELDS.map((name) => [name, pick(name)])) as FigureFormValues;
}

/** A source's dates, as far as a form needs them to resolve "last year". */
export type DatedSource = Pick<Source, 'id' | 'publishedFrom' | 'publishedTo'>;

export interface ReadFigureForm {
  /** The text fields of every other entry point. */
  fields: FigureFields;
  parsed: { ok: true; figure: FigureInput } | { ok: false; issues: InputIssue[] };
}

/**
 * The form's fields to a figure. What cannot be read goes on as it was typed, so that the one schema of every entry point
 * decides and its codes are the form's; only what no other entry point can say ("last year" without a date) is refused here.
 */
export function readFigureForm(
  id: string | null,
  given: Readonly<Record<string, string>>,
  findSource: (id: string) => DatedSource | undefined,
): ReadFigureForm {
  const text = (name: FigureFormField) => (given[name] ?? '').trim();
  const period = readPeriod(text, findSource(text('source')));
  const shared = Object.fromEntries(
    FIGURE_FORM_FIELDS.filter((name) => name !== 'amount' && name !== 'period').map((name) => [name, text(name)]),
  ) as Omit<FigureFormValues, 'amount' | 'period'>;
  const fields: FigureFields = {
    ...shared,
    id: id ?? '',
    reporter: findAreaByWords(text('reporter')) ?? text('reporter'),
    partner: findAreaByWords(text('partner')) ?? text('partner'),
    currency: text('currency').toUpperCase(),
    balance_sign: text('flow') === 'balance' ? text('balance_sign') : '',
    ...readAmount(text('amount'), text('qualifier')),
    ...period.fields,
  };
  const parsed = parseFigureInput(fields);
  if (!period.code) return { fields, parsed };
  const others = parsed.ok ? [] : parsed.issues.filter(({ field }) => field !== 'time_period');
  return { fields, parsed: { ok: false, issues: [...others, { field: 'time_period', code: period.code }] } };
}

type Text = (name: FigureFormField) => string;

function readAmount(typed: string, qualifier: string): Pick<FigureFields, 'low' | 'high' | 'decimals'> {
  const amount = parseAmountText(typed);
  if (!amount) return { low: typed, high: '', decimals: '' };
  const decimals = amount.decimals.toString();
  // A range keeps both ends, so that a qualifier with one bound is refused rather than one end dropped.
  const { low, high } = amount.isRange || !isQualifier(qualifier) ? amount : boundsFor(qualifier, amount.low);
  return { low: low?.toString() ?? '', high: high?.toString() ?? '', decimals };
}

interface PeriodReading {
  fields: Pick<FigureFields, 'time_period' | 'period_basis' | 'period_as_printed'>;
  code?: string;
}

/** "Last year" is inferred whatever was chosen, and is what was printed unless something else is given. */
function readPeriod(text: Text, source: DatedSource | undefined): PeriodReading {
  const [typed, basis, printed] = [text('period'), text('period_basis'), text('period_as_printed')];
  const as = (time_period: string, period_basis = basis, period_as_printed = printed): PeriodReading => ({
    fields: { time_period, period_basis, period_as_printed },
  });
  if (typed === '') return as('');
  const window =
    source?.publishedFrom && source.publishedTo ? { from: source.publishedFrom, to: source.publishedTo } : null;
  const period = parsePeriodText(typed, window);
  switch (period?.kind) {
    case 'unstated':
      return as('', 'unstated');
    case 'unresolved':
      return { ...as('', 'inferred'), code: period.code };
    case 'months': {
      const timePeriod = toTimePeriod(period.span);
      return period.basis === 'inferred' ? as(timePeriod, 'inferred', printed || typed) : as(timePeriod);
    }
    default:
      return as(typed);
  }
}
