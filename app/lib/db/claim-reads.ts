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
