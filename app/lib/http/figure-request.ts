import 'server-only';
import { type FigureRecord, toDerivedRecord, toFigureRecord } from '../csv/figure-record';
import { type FigureQuery, parseFigureQuery } from '../schemas/figure-query';
import { invalidInput } from '../services/errors';
import type { FigureList } from '../services/list-figures';

/** The figures' query out of a request's address. Refuses what it does not understand. */
export function readFigureQuery(request: Request): FigureQuery {
  const parsed = parseFigureQuery(new URL(request.url).searchParams);
  if (!parsed.ok) throw invalidInput('The query cannot be used', parsed.issues);
  return parsed.query;
}

/** A list as the records that CSV and JSON write: reported figures, then what follows from them. */
export function toRecords({ figures, derived, sources, revision }: FigureList): FigureRecord[] {
  const context = { sources, dataRevision: revision };
  return [
    ...figures.map((figure) => toFigureRecord(figure, context)),
    ...derived.map((row) => toDerivedRecord(row, context)),
  ];
}
