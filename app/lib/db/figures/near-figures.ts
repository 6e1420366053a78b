import 'server-only';
import type { AreaCode } from '../../domain/area';
import type { Figure } from '../../domain/figure';
import type { FigureSelection } from '../../domain/figure-selection';
import { isOneOf, type SqlReader, unindexed, valuesParameter } from '../sqlite/sql-reader';
import { distinctValues } from './distinct-values';
import type { Neighbourhood } from './figure-store';
import { parseFigure } from './parse-figure';
import { text } from './row-values';
import { selectionTerms } from './selection-terms';

/** The figures with these ids and all others of their claims, each once, of any review state, the first recorded first. */
export function withClaims(reader: SqlReader, ids: readonly string[]): Figure[] {
  const rows = reader.all(
    `SELECT * FROM "Figure" WHERE "claimId" IN (SELECT "claimId" FROM "Figure" WHERE ${isOneOf('"id"', 'ids')})
     ORDER BY "createdRevision", "id"`,
    { ids: valuesParameter(ids) },
  );
  return rows.map(parseFigure);
}

/** The figures of claims, by their keys, of any review state, the first recorded one first. */
export function ofClaims(reader: SqlReader, keys: readonly string[]): Figure[] {
  const rows = reader.all(
    `SELECT * FROM "Figure" WHERE "claimId" IN (SELECT "id" FROM "Claim" WHERE ${isOneOf('"key"', 'keys')})
     ORDER BY "createdRevision", "id"`,
    { keys: valuesParameter(keys) },
  );
  return rows.map(parseFigure);
}

/** The figures recorded first or last (by data revision, then by id) that a selection leaves: at most so many. */
export function recorded(
  reader: SqlReader,
  selection: FigureSelection,
  { end, most }: { end: 'first' | 'last'; most: number },
): Figure[] {
  const isNarrow = selection.reporter !== null || selection.partner !== null || selection.source !== null;
  const { sql, parameters } = selectionTerms(selection, isNarrow ? 'selected' : 'ordered');
  const direction = end === 'first' ? 'ASC' : 'DESC';
  const order = `ORDER BY "createdRevision" ${direction}, "id" ${direction}`;
  // Only what is shown is read whole: a source may have given very many.
  const rows = reader.all(
    `SELECT * FROM "Figure" WHERE "seq" IN (SELECT "seq" FROM "Figure" WHERE ${sql} ${order} LIMIT @most) ${order}`,
    { ...parameters, most },
  );
  return rows.map(parseFigure);
}

/** Published figures that may stand on one axis, the last recorded first, an area after the other. */
export function neighbours(
  reader: SqlReader,
  { flow, currency, partners, near }: Neighbourhood,
  most: number,
): Figure[] {
  // Many figures have the same flow and currency, so the index of partners leads to them.
  const [flows, first] = [unindexed('"flow"'), unindexed('"periodFirst"')];
  const months = near ? `AND (${first} IS NULL OR ${first} BETWEEN @from AND @to)` : '';
  const rows = reader.all(
    `SELECT * FROM "Figure" WHERE "seq" IN (
       SELECT "seq" FROM "Figure" WHERE ${isOneOf('"partner"', 'partners')} AND "reviewState" = 'published' ${months}
         AND ${flows} = @flow AND ${unindexed('"currency"')} = @currency ORDER BY "seq" DESC LIMIT @most) ORDER BY "seq" DESC`,
    { partners: valuesParameter(partners), flow, currency, most, ...(near && { from: near.first, to: near.last }) },
  );
  return rows.map(parseFigure);
}

/** Published figures about some areas by others than one, the last recorded first. */
export function about(reader: SqlReader, partners: readonly AreaCode[], except: AreaCode, most: number): Figure[] {
  const rows = reader.all(
    `SELECT * FROM "Figure" WHERE "seq" IN (
       SELECT "seq" FROM "Figure" WHERE ${isOneOf('"partner"', 'partners')} AND "reporter" <> @except
         AND "reviewState" = 'published' ORDER BY "seq" DESC LIMIT @most) ORDER BY "seq" DESC`,
    { partners: valuesParameter(partners), except, most },
  );
  return rows.map(parseFigure);
}

/** The first reporters that came into the data, by the data revision of their first figures, then by id. */
export function arrivals(reader: SqlReader, most: number): AreaCode[] {
  const wanted = Math.min(most, distinctValues(reader, 'reporter', most).length);
  const found: AreaCode[] = [];
  while (found.length < wanted) {
    const [row] = reader.all(
      `SELECT "reporter" FROM "Figure" WHERE NOT (${isOneOf('"reporter"', 'found')})
       ORDER BY "createdRevision", "id" LIMIT 1`,
      { found: valuesParameter(found) },
    );
    if (!row) break;
    found.push(text(row, 'reporter'));
  }
  return found;
}

const ROWS_A_SLICE = 2000;

/** What a selection leaves, in the order of recording, a slice at a time; a slice may be empty. */
export function* everyFigure(reader: SqlReader, selection: FigureSelection): Generator<Figure[]> {
  const { sql, parameters } = selectionTerms(selection, 'ordered');
  const query = `SELECT * FROM "Figure" WHERE "seq" > @after AND "seq" <= @upTo AND ${sql} ORDER BY "seq"`;
  for (let after = 0n; ; ) {
    const [end] = reader.all(
      `SELECT max("seq") AS "seq" FROM (SELECT "seq" FROM "Figure" WHERE "seq" > @after ORDER BY "seq" LIMIT ${ROWS_A_SLICE})`,
      { after },
    );
    const upTo = end?.seq;
    if (typeof upTo !== 'bigint') return;
    yield reader.all(query, { ...parameters, after, upTo }).map(parseFigure);
    after = upTo;
  }
}
