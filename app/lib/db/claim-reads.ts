import 'server-only';
import type { Figure } from '../domain/figure';
import { toFigure } from './figure-rows';
import type { Reader } from './reader';
import type { Transaction } from './writer';

/** The figures of a claim, whatever their state, the first recorded one first. */
export async function readFiguresOfClaim(reader: Reader | Transaction, key: string): Promise<Figure[]> {
  const rows = await reader.figure.findMany({
    where: { claim: { key: { equals: key } } },
    include: { claim: true },
    orderBy: [{ createdRevision: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toFigure);
}

/** More figures than this no article gives: of a source with more (a table, say) the last recorded ones are read. */
const OF_SOURCE_AT_MOST = 5000;

/** The figures of a source, whatever their state, the last recorded ones where there are very many. */
export async function readFiguresOfSource(reader: Reader, sourceId: string): Promise<Figure[]> {
  const rows = await reader.figure.findMany({
    where: { sourceId: { equals: sourceId } },
    include: { claim: true },
    orderBy: [{ createdRevision: 'desc' }, { id: 'asc' }],
    take: OF_SOURCE_AT_MOST,
  });
  return rows.map(toFigure);
}
