import 'server-only';
import { setImmediate } from 'node:timers/promises';
import type { FigureSelection } from '../../domain/figure-selection';
import type { Row, SqlReader } from '../sqlite/sql-reader';
import type { Facet, FacetPart, FigureCount } from './figure-store';
import { text, textOrNull, wholeNumber } from './row-values';
import { selectionTerms } from './selection-terms';

/** Rows of an index that are counted at once: a few milliseconds, so that a server answers others between two slices. */
const ROWS_A_SLICE = 20_000;

/** How many figures a selection leaves, and the months they lie in. */
export async function countFigures(reader: SqlReader, selection: FigureSelection): Promise<FigureCount> {
  if (isWide(selection) && reader.hasCounts) return countSpans(reader, selection);
  const counted: FigureCount = { count: 0, first: null, last: null };
  const columns = 'count(*) AS "count", min("periodFirst") AS "first", max("periodLast") AS "last"';
  for await (const [row] of sliced(reader, selection, columns, '')) {
    if (!row) continue;
    counted.count += wholeNumber(row, 'count');
    const [first, last] = [textOrNull(row, 'first'), textOrNull(row, 'last')];
    if (first !== null && (counted.first === null || first < counted.first)) counted.first = first;
    if (last !== null && (counted.last === null || last > counted.last)) counted.last = last;
  }
  return counted;
}

const FACET_COLUMNS: Record<FacetPart, string> = {
  reporter: '"reporter"',
  partner: '"partner"',
  flow: '"flow"',
  period: `coalesce("periodFirst" || '/' || "periodLast", '')`,
  source: '"sourceId"',
};

/** How many figures a selection leaves for each value of one of its parts, whatever it asks of that part itself. */
export async function countFacet(reader: SqlReader, part: FacetPart, selection: FigureSelection): Promise<Facet[]> {
  const others = { ...selection, [part]: null };
  if (reader.hasCounts && isWide(others) && (part === 'flow' || part === 'period' || others.period === null))
    return storedFacet(reader, part, others);
  const counts = new Map<string, number>();
  const columns = `${FACET_COLUMNS[part]} AS "value", count(*) AS "count"`;
  for await (const rows of sliced(reader, others, columns, 'GROUP BY 1')) {
    for (const row of rows) {
      const value = text(row, 'value');
      counts.set(value, (counts.get(value) ?? 0) + wholeNumber(row, 'count'));
    }
  }
  return toFacets(counts);
}

/** What the stored counts can answer: they know reporters, partners and sources by flow and state, but not together. */
function isWide({ reporter, partner, source }: FigureSelection): boolean {
  return reporter === null && partner === null && source === null;
}

/** The stored counts of a part that a selection of flow, state and months leaves: at most one row for each value and flow. */
function storedCounts(
  reader: SqlReader,
  part: FacetPart,
  { flow, period, reviewState = 'published' }: FigureSelection,
): Row[] {
  const rules = ['"part" = @part', '"count" > 0'];
  if (flow !== null) rules.push('"flow" = @flow');
  if (reviewState !== 'any') rules.push('"reviewState" = @reviewState');
  if (period === 'unstated') rules.push(`"value" = ''`);
  else if (period !== null) rules.push('substr("value", 1, 7) <= @spanLast AND substr("value", 9) >= @spanFirst');
  return reader.all(
    `SELECT "value", "flow", "count" FROM "FigureCount" WHERE ${rules.join(' AND ')} ORDER BY "value"`,
    {
      part,
      ...(flow !== null && { flow }),
      ...(reviewState !== 'any' && { reviewState }),
      ...(period !== null && period !== 'unstated' && { spanFirst: period.first, spanLast: period.last }),
    },
  );
}

function countSpans(reader: SqlReader, selection: FigureSelection): FigureCount {
  const counted: FigureCount = { count: 0, first: null, last: null };
  for (const row of storedCounts(reader, 'period', selection)) {
    counted.count += wholeNumber(row, 'count');
    const [first, last] = text(row, 'value').split('/');
    if (first && (counted.first === null || first < counted.first)) counted.first = first;
    if (last && (counted.last === null || last > counted.last)) counted.last = last;
  }
  return counted;
}

function storedFacet(reader: SqlReader, part: FacetPart, selection: FigureSelection): Facet[] {
  const counts = new Map<string, number>();
  // Flows are counted with each span of months.
  for (const row of storedCounts(reader, part === 'flow' ? 'period' : part, selection)) {
    const value = text(row, part === 'flow' ? 'flow' : 'value');
    counts.set(value, (counts.get(value) ?? 0) + wholeNumber(row, 'count'));
  }
  return toFacets(counts);
}

function toFacets(counts: ReadonlyMap<string, number>): Facet[] {
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => (a.value < b.value ? -1 : 1));
}

/** One query over a selection, in slices where nothing in it narrows the rows. Gives way to others between slices. */
async function* sliced(
  reader: SqlReader,
  selection: FigureSelection,
  columns: string,
  grouping: string,
): AsyncGenerator<Row[]> {
  const isNarrow = selection.reporter !== null || selection.partner !== null || selection.source !== null;
  const { sql, parameters } = selectionTerms(selection, isNarrow ? 'selected' : 'ordered');
  const query = (slice: string) => `SELECT ${columns} FROM "Figure" WHERE ${slice}${sql} ${grouping}`;
  if (isNarrow) {
    yield reader.all(query(''), parameters);
    return;
  }
  const rest = '("reporter", "id") > (@reporterFrom, @idFrom) AND ';
  let from = { reporterFrom: '', idFrom: '' };
  for (;;) {
    const [end] = reader.all(
      `SELECT "reporter", "id" FROM "Figure" WHERE ("reporter", "id") > (@reporterFrom, @idFrom)
       ORDER BY "reporter", "id" LIMIT 1 OFFSET ${ROWS_A_SLICE}`,
      from,
    );
    if (!end) {
      yield reader.all(query(rest), { ...parameters, ...from });
      return;
    }
    const upTo = { reporterTo: text(end, 'reporter'), idTo: text(end, 'id') };
    const slice = `${rest}("reporter", "id") <= (@reporterTo, @idTo) AND `;
    yield reader.all(query(slice), { ...parameters, ...from, ...upTo });
    from = { reporterFrom: upTo.reporterTo, idFrom: upTo.idTo };
    await setImmediate();
  }
}
