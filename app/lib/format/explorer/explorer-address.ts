import { type SortKey, type SortOrder, usualOrder } from '../../domain/figure-selection';

/** The parameters of `/figures`, in the order in which its addresses have them. A column may be named many times. */
const EXPLORER_PARAMETERS = [
  'reporter',
  'partner',
  'flow',
  'period',
  'source',
  'column',
  'sort',
  'order',
  'asOf',
  'cursor',
] as const;

const FILTERS: readonly string[] = ['reporter', 'partner', 'flow', 'period', 'source'];

/** How many figures a page of the table has. */
export const EXPLORER_PAGE = 50;

/**
 * A query string without what is not ours or is empty, in one order: two addresses that show the same are the same
 * text, on the server and in the browser.
 */
export function ownSearch(parameters: Iterable<[string, string]>): string {
  const given = [...parameters].filter(([, value]) => value !== '');
  const own = EXPLORER_PARAMETERS.flatMap((name) => given.filter(([key]) => key === name));
  return new URLSearchParams(own).toString();
}

/** The same query with some parameters changed; null takes one out. The page begins anew unless a cursor is given. */
export function changeSearch(search: string, changes: Readonly<Record<string, string | null>>): string {
  const parameters = new URLSearchParams(search);
  for (const [name, value] of Object.entries({ cursor: null, ...changes })) {
    if (value === null) parameters.delete(name);
    else parameters.set(name, value);
  }
  return ownSearch(parameters);
}

export function explorerHref(search: string): string {
  return search ? `/figures?${search}` : '/figures';
}

/** The address at which the API gives the same figures: all of them as CSV or JSON, or this page of the table. */
export function dataHref(path: string, search: string, page?: { cursor: string | null }): string {
  const parameters = new URLSearchParams(changeSearch(search, { column: null, cursor: page?.cursor ?? null }));
  if (page) parameters.set('limit', String(EXPLORER_PAGE));
  const query = parameters.toString();
  return query ? `${path}?${query}` : path;
}

/** The page of downloads for the same filters and state. */
export function downloadsHref(search: string): string {
  const query = changeSearch(search, { column: null, sort: null, order: null });
  return query ? `/downloads?${query}` : '/downloads';
}

/** In what order a query asks for figures. */
export function sortOf(search: string): { sort: SortKey; order: SortOrder } {
  const parameters = new URLSearchParams(search);
  // The server has refused any other text before a table stands there.
  const sort = (parameters.get('sort') ?? 'amount') as SortKey;
  return { sort, order: (parameters.get('order') as SortOrder | null) ?? usualOrder(sort) };
}

export function isFiltered(search: string): boolean {
  const parameters = new URLSearchParams(search);
  return FILTERS.some((name) => parameters.has(name));
}

/** The query without its filters: order, columns and state stay. */
export function unfilteredSearch(search: string): string {
  return changeSearch(search, Object.fromEntries(FILTERS.map((name) => [name, null])));
}
