import { AS_OF, type AsOfRequest, parseAsOf } from './as-of';
import { type ChartView, parseChartView } from './chart-view';
import type { InputIssue } from './issue';

/** Which page a card is of. */
export type CardPage =
  | { kind: 'overview' }
  | { kind: 'compare'; view: ChartView }
  | { kind: 'figures' | 'economies' | 'sources'; id: string };

export interface CardQuery {
  page: CardPage;
  asOf: AsOfRequest | null;
}

export type ParsedCardQuery = { ok: true; query: CardQuery } | { ok: false; issues: InputIssue[] };

/**
 * The rest of a card's path, decoded, and its parameters: `overview.png`, `figures/some-id.png?asOf=10`,
 * `compare.png?figures=a,b`. Null for a path that names no card.
 */
export function parseCardQuery(path: string, parameters: URLSearchParams): ParsedCardQuery | null {
  const [, name = ''] = /^(.+)\.png$/.exec(path) ?? [];
  if (name === 'compare') return parseCompareCard(parameters);
  const page = parsePage(name);
  if (!page) return null;
  const others = [...new Set([...parameters.keys()])].filter((field) => field !== AS_OF);
  const issues: InputIssue[] = others.map((field) => ({ field, code: 'field_unknown', allowed: [AS_OF] }));
  const [text, ...more] = parameters.getAll(AS_OF);
  const asOf = text === undefined ? null : parseAsOf(text);
  if (more.length > 0) issues.push({ field: AS_OF, code: 'repeated' });
  else if (text !== undefined && asOf === null) issues.push({ field: AS_OF, code: 'not_an_as_of' });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, query: { page, asOf } };
}

function parsePage(name: string): CardPage | null {
  if (name === 'overview') return { kind: 'overview' };
  const [, kind, id = ''] = /^(figures|economies|sources)\/([^/]+)$/.exec(name) ?? [];
  return kind === 'figures' || kind === 'economies' || kind === 'sources' ? { kind, id } : null;
}

function parseCompareCard(parameters: URLSearchParams): ParsedCardQuery {
  const { view, issues } = parseChartView(parameters);
  if (view.figures.length === 0 && issues.length === 0) issues.push({ field: 'figures', code: 'missing' });
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, query: { page: { kind: 'compare', view }, asOf: view.asOf } };
}
