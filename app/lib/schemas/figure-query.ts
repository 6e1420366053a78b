import { z } from 'zod';
import type { AreaCode } from '../domain/area';
import { FLOWS, type Flow, type ReviewState } from '../domain/figure';
import { usualOrder } from '../domain/figure-selection';
import type { MonthSpan } from '../domain/period';
import type { AsOfRequest } from './as-of';
import type { InputIssue } from './issue';
import { areaParameter, asOfParameter, parseParameters, periodParameter } from './parameters';
import { slug } from './text-fields';

export const FIGURE_SORTS = ['reporter', 'partner', 'flow', 'amount', 'period', 'source'] as const;
type FigureSort = (typeof FIGURE_SORTS)[number];

export const SORT_ORDERS = ['ascending', 'descending'] as const;
type SortOrder = (typeof SORT_ORDERS)[number];

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
  /** Figures of another state than published, or of any; for editors. Left out means those that readers see. */
  reviewState?: ReviewState | 'any';
}

/** The parameters of a query of figures. */
export const FIGURE_PARAMETERS = {
  reporter: areaParameter,
  partner: areaParameter,
  flow: z.enum(FLOWS).meta({ description: 'Turnover is exports plus imports, balance exports minus imports' }),
  period: periodParameter,
  source: slug.meta({ description: 'A source’s id' }),
  panel: slug.meta({ description: 'A panel of the overview, with what follows from its figures' }),
  sort: z.enum(FIGURE_SORTS).meta({ description: 'By what: amount unless said otherwise' }),
  order: z.enum(SORT_ORDERS).meta({ description: 'Amounts and periods fall, names rise unless said otherwise' }),
  asOf: asOfParameter,
} as const;

export const FIGURE_QUERY_FIELDS = Object.keys(FIGURE_PARAMETERS) as readonly (keyof typeof FIGURE_PARAMETERS)[];

export type ParsedFigureQuery = { ok: true; query: FigureQuery } | { ok: false; issues: InputIssue[] };

/** A query string's parameters to a query. A parameter given twice, an unknown one and a bad value are issues. */
export function parseFigureQuery(parameters: Iterable<[string, string]>): ParsedFigureQuery {
  const parsed = parseParameters(FIGURE_PARAMETERS, parameters);
  return parsed.ok ? { ok: true, query: toFigureQuery(parsed.values) } : parsed;
}

type Values = { [Name in keyof typeof FIGURE_PARAMETERS]?: z.output<(typeof FIGURE_PARAMETERS)[Name]> };

/** Parsed parameters as a query: what is left out is everything, in the usual order. */
export function toFigureQuery(fields: Values): FigureQuery {
  const sort = fields.sort ?? 'amount';
  return {
    reporter: fields.reporter ?? null,
    partner: fields.partner ?? null,
    flow: fields.flow ?? null,
    period: fields.period ?? null,
    source: fields.source ?? null,
    panel: fields.panel ?? null,
    sort,
    order: fields.order ?? usualOrder(sort),
    asOf: fields.asOf ?? null,
  };
}
