import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { openSnapshot } from '../db/snapshot';
import { claimFinder, readFigures } from '../db/snapshot-figures';
import type { Figure } from '../domain/figure';
import type { FigureSelection } from '../domain/figure-selection';
import type { ServiceContext } from './service-context';

/** Rows looked at between two turns for others: a selection that leaves few of them out of a million takes many steps. */
const ROWS_A_STEP = 2000;

/** The first published figures that a selection leaves, as they were recorded, read past the ones kept in memory. */
export async function firstFigures(
  { db, asOf }: ServiceContext,
  selection: FigureSelection,
  limit: number,
): Promise<Figure[]> {
  const snapshot = openSnapshot(db.file);
  try {
    const found: Figure[] = [];
    for (const figures of readFigures(snapshot, selection, asOf?.number ?? null).figureSteps(ROWS_A_STEP)) {
      found.push(...figures);
      if (found.length >= limit) break;
      await setImmediate();
    }
    return found.slice(0, limit);
  } finally {
    snapshot.close();
  }
}

/** The figure with this id and the others of its claim, of whatever state; none where there is no such figure. */
export function findClaimOf({ db }: Pick<ServiceContext, 'db'>, id: string): Figure[] {
  const snapshot = openSnapshot(db.file);
  try {
    return claimFinder(snapshot)(id);
  } finally {
    snapshot.close();
  }
}
