import { AS_OF } from './as-of';
import { FIGURE_PARAMETERS, type FigureQuery, toFigureQuery } from './figure-query';
import type { InputIssue } from './issue';
import { cursorParameter, parseParameters } from './parameters';

export interface ExplorerQuery {
  query: FigureQuery;
  cursor: string | null;
  /** Names of columns; which of them there are is the table's to say. */
  columns: string[];
  /** What cannot be used; the query then asks for everything. */
  issues: InputIssue[];
}

const { panel: _panel, asOf: _asOf, ...own } = FIGURE_PARAMETERS;
const SHAPE = { ...own, cursor: cursorParameter };

/** The address of the table of figures. Its state of the data is the page's own affair. */
export function parseExplorerQuery(search: string): ExplorerQuery {
  const given = [...new URLSearchParams(search)];
  const columns = given.filter(([name]) => name === 'column').map(([, value]) => value);
  const parsed = parseParameters(
    SHAPE,
    given.filter(([name]) => name !== 'column' && name !== AS_OF),
  );
  if (!parsed.ok) return { query: toFigureQuery({}), cursor: null, columns, issues: parsed.issues };
  const { cursor, ...values } = parsed.values;
  return { query: toFigureQuery(values), cursor: cursor ?? null, columns, issues: [] };
}
