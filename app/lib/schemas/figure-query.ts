import { z } from 'zod';
import { findArea } from '../areas/area-lists';
import type { AreaCode } from '../domain/area';
import { FLOWS, type Flow } from '../domain/figure';
import { type MonthSpan, parseTimePeriod } from '../domain/period';
import { type AsOfRequest, parseAsOf } from './as-of';
import { type InputIssue, toInputIssues } from './issue';
import { slug } from './text-fields';

export const FIGURE_SORTS = ['reporter', 'partner', 'flow', 'amount', 'period', 'source'] as const;
export type FigureSort = (typeof FIGURE_SORTS)[number];

export const SORT_ORDERS = ['ascending', 'descending'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

/** Which figures to show and in what order. Null is "all"; a period is months that a figure's must touch. */
export interface FigureQuery {
  reporter: AreaCode | null;
  partner: AreaCode | null;
  flow: Flow | null;
  period: MonthSpan | 'unstated' | null;
  source: string | null;
  panel: string | null;
  sort: FigureSort;
  order: SortOrder;
  /** The state of the data set that is asked for; null is the newest. */
  asOf: AsOfRequest | null;
}

const empty = z.literal('').transform(() => null);
const area = z.string().refine((code) => findArea(code) !== undefined, 'area_unknown');
const period = z
  .string()
  .refine((text) => text === 'unstated' || parseTimePeriod(text) !== null, 'not_a_time_period')
  .transform((text) => (text === 'unstated' ? ('unstated' as const) : parseTimePeriod(text)));

const asOf = z
  .string()
  .refine((text) => parseAsOf(text) !== null, 'not_an_as_of')
  .transform(parseAsOf);

const queryFields = z.strictObject({
  reporter: z.union([empty, area]).optional(),
  partner: z.union([empty, area]).optional(),
  flow: z.union([empty, z.enum(FLOWS)]).optional(),
  period: z.union([empty, period]).optional(),
  source: z.union([empty, slug]).optional(),
  panel: z.union([empty, slug]).optional(),
  sort: z.union([empty, z.enum(FIGURE_SORTS)]).optional(),
  order: z.union([empty, z.enum(SORT_ORDERS)]).optional(),
  // Empty is no state: an address that lost its number must not show another one than was meant.
  asOf: asOf.optional(),
});

export const FIGURE_QUERY_FIELDS = Object.keys(queryFields.shape) as readonly (keyof typeof queryFields.shape)[];

export type ParsedFigureQuery = { ok: true; query: FigureQuery } | { ok: false; issues: InputIssue[] };

/** A query string's parameters to a query. A parameter given twice, an unknown one and a bad value are issues. */
export function parseFigureQuery(parameters: Iterable<[string, string]>): ParsedFigureQuery {
  const given = [...parameters];
  const repeated = given.map(([name]) => name).filter((name, index, names) => names.indexOf(name) !== index);
  if (repeated.length > 0) {
    return { ok: false, issues: [...new Set(repeated)].map((field) => ({ field, code: 'repeated' })) };
  }
  // Bad fields are parsed one by one: a union reports every branch, a reader wants the one that was meant.
  const issues = given.flatMap(([name, value]) => findFieldIssues(name, value));
  const parsed = queryFields.safeParse(Object.fromEntries(given), { reportInput: true });
  if (issues.length > 0 || !parsed.success) {
    return { ok: false, issues: issues.length > 0 || parsed.success ? issues : toInputIssues(parsed.error) };
  }
  return { ok: true, query: toQuery(parsed.data) };
}

/** Largest and newest first unless another order is asked for; names from A to Z. */
const FALLING_SORTS: readonly FigureSort[] = ['amount', 'period'];

function toQuery(fields: z.output<typeof queryFields>): FigureQuery {
  const sort = fields.sort ?? 'amount';
  return {
    reporter: fields.reporter ?? null,
    partner: fields.partner ?? null,
    flow: fields.flow ?? null,
    period: fields.period ?? null,
    source: fields.source ?? null,
    panel: fields.panel ?? null,
    sort,
    order: fields.order ?? (FALLING_SORTS.includes(sort) ? 'descending' : 'ascending'),
    asOf: fields.asOf ?? null,
  };
}

const ALLOWED: Partial<Record<string, readonly string[]>> = { flow: FLOWS, sort: FIGURE_SORTS, order: SORT_ORDERS };
const REASONS: Partial<Record<string, string>> = {
  reporter: 'area_unknown',
  partner: 'area_unknown',
  period: 'not_a_time_period',
  source: 'not_a_slug',
  panel: 'not_a_slug',
  asOf: 'not_an_as_of',
};

function findFieldIssues(field: string, value: string): InputIssue[] {
  const schema = Object.entries(queryFields.shape).find(([name]) => name === field)?.[1];
  if (!schema) return [{ field, code: 'field_unknown', allowed: FIGURE_QUERY_FIELDS }];
  if (schema.safeParse(value).success) return [];
  const allowed = ALLOWED[field];
  return [allowed ? { field, code: 'not_allowed', allowed } : { field, code: REASONS[field] ?? 'not_allowed' }];
}
