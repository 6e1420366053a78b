import 'server-only';
import { toDerivedRecord, toFigureRecord } from '../csv/figure-record';
import { type FigureQuery, parseFigureQuery } from '../schemas/figure-query';
import type { FigureRecord } from '../schemas/figure-table/figure-columns';
import { invalidInput } from '../services/errors';
import type { FigureList } from '../services/figures/list-figures';
import { getDataRevision } from '../services/history/get-data-revision';
import { resolveAsOf } from '../services/history/resolve-as-of';
import { isStateKept } from '../services/history/with-state';
import { readerContext, type ServiceContext } from '../services/service-context';

/** The figures' query out of a request's address. Refuses what it does not understand. */
export function readFigureQuery(request: Request): FigureQuery {
  const parsed = parseFigureQuery(new URL(request.url).searchParams);
  if (!parsed.ok) throw invalidInput('The query cannot be used', parsed.issues);
  return parsed.query;
}

/** The state of the data that a query is answered from. */
export interface AnsweredFrom {
  context: ServiceContext;
  revision: number;
  settled: boolean;
  /** An earlier state that is not in memory: whoever reads all of it takes a turn first. */
  isCostly: boolean;
}

/**
 * The newest state, or the one that `asOf` asks for. Unlike pages, the API answers at once where the present or the
 * future is asked for: a program that follows no redirect gets its data, with the revision in them.
 */
export async function readStateFor({ asOf }: Pick<FigureQuery, 'asOf'>): Promise<AnsweredFrom> {
  const newest = await readerContext();
  if (!asOf) return { context: newest, revision: await getDataRevision(newest), settled: false, isCostly: false };
  const { context, asOf: state, settled } = await resolveAsOf(newest, asOf, new Date());
  return { context, revision: state.number, settled, isCostly: !isStateKept(context) };
}

/** A list as the records that CSV and JSON write: reported figures, then what follows from them. */
export function toRecords({
  figures,
  derived,
  sources,
  revision,
}: Pick<FigureList, 'figures' | 'derived' | 'sources' | 'revision'>): FigureRecord[] {
  const context = { sources, dataRevision: revision };
  return [
    ...figures.map((figure) => toFigureRecord(figure, context)),
    ...derived.map((row) => toDerivedRecord(row, context)),
  ];
}
