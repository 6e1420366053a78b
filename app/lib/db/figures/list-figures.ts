import 'server-only';
import type { Figure } from '../../domain/figure';
import { type FigurePlace, type FigureSelection, figureOrder } from '../../domain/figure-selection';
import { takePage } from '../../domain/list-page';
import { isOneOf, type SqlReader, valuesParameter } from '../sqlite/sql-reader';
import type { Listed, ListWanted } from './figure-store';
import { type Run, runsBeside } from './order-runs';
import { PLACE_COLUMNS, parseFigure, parsePlace } from './parse-figure';
import { text } from './row-values';
import { selectionTerms } from './selection-terms';

/** So many places are read and put in order at once, in some ten milliseconds; of more an index of the order is followed. */
export const SORTED_AT_ONCE = 5000;

/** The figures with these ids, in the order of the ids; ids that no figure has give none. */
export function findFigures(reader: SqlReader, ids: readonly string[]): Figure[] {
  if (ids.length === 0) return [];
  const rows = reader.all(`SELECT * FROM "Figure" WHERE ${isOneOf('"id"', 'ids')}`, { ids: valuesParameter(ids) });
  const found = new Map(rows.map((row) => [text(row, 'id'), row]));
  return [...new Set(ids)].flatMap((id) => {
    const row = found.get(id);
    return row ? [parseFigure(row)] : [];
  });
}

/** A page of a selection in an order, whatever the number of its figures. */
export function listFigures(reader: SqlReader, wanted: ListWanted): Listed {
  return wanted.total <= SORTED_AT_ONCE ? listSorted(reader, wanted) : listAlong(reader, wanted);
}

/** Reads the places of the whole selection, and puts them in order here. */
function listSorted(reader: SqlReader, { selection, sort, order, nameOf, limit, beside }: ListWanted): Listed {
  const compare = figureOrder(sort, order, nameOf);
  const sorted = readPlaces(reader, selection).toSorted(compare);
  const at = beside && { side: beside.side, lie: (place: FigurePlace) => compare(place, beside.place) };
  const { rows, skipped, total } = takePage(sorted, limit, at);
  const figures = findFigures(
    reader,
    rows.map(({ id }) => id),
  );
  return { figures, skipped, hasEarlier: skipped > 0, hasLater: skipped + rows.length < total };
}

function readPlaces(reader: SqlReader, selection: FigureSelection): FigurePlace[] {
  const { sql, parameters } = selectionTerms(selection, 'selected');
  return reader.all(`SELECT ${PLACE_COLUMNS} FROM "Figure" WHERE ${sql}`, parameters).map(parsePlace);
}

/** Follows an index of the order from the place on, and leaves out what is not selected. */
function listAlong(reader: SqlReader, wanted: ListWanted): Listed {
  const { selection, limit, beside } = wanted;
  const terms = selectionTerms(selection, 'ordered');
  const isBefore = beside?.side === 'before';
  const found: Figure[] = [];
  // One more than is shown tells whether there are others.
  for (const run of runsBeside(reader, wanted)) {
    found.push(...readRun(reader, run, { terms, limit: limit + 1 - found.length }));
    if (found.length > limit) break;
  }
  const figures = found.slice(0, limit);
  const hasMore = found.length > limit;
  if (isBefore) {
    const skipped = hasMore ? Math.max(1, beside.skipped - figures.length) : 0;
    return { figures: figures.toReversed(), skipped, hasEarlier: hasMore, hasLater: true };
  }
  return { figures, skipped: beside?.skipped ?? 0, hasEarlier: beside !== null, hasLater: hasMore };
}

function readRun(
  reader: SqlReader,
  run: Run,
  { terms, limit }: { terms: ReturnType<typeof selectionTerms>; limit: number },
): Figure[] {
  const rows = reader.all(
    `SELECT * FROM "Figure" WHERE ${run.rule} AND ${terms.sql} ORDER BY ${run.orderBy} LIMIT @limit`,
    { ...terms.parameters, ...run.parameters, limit },
  );
  return rows.map(parseFigure);
}
