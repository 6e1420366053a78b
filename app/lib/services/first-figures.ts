import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { openSnapshot } from '../db/snapshot';
import { type BesidePlace, claimFinder, readFigures, recordedFinder } from '../db/snapshot-figures';
import type { Figure } from '../domain/figure';
import type { FigureSelection } from '../domain/figure-selection';
import type { DataSet } from './get-data-set';
import type { ServiceContext } from './service-context';

/** Rows looked at between two turns for others: a selection that leaves few of them out of a million takes many steps. */
const ROWS_A_STEP = 2000;

/** The first figures that a selection leaves, as they were recorded, read past the ones kept in memory. */
export async function firstFigures(
  context: ServiceContext,
  selection: FigureSelection,
  limit: number,
): Promise<Figure[]> {
  return (await figuresBeside(context, selection, { limit, beside: null })) ?? [];
}

export interface BesideFigure {
  limit: number;
  /** After or before the figure with this id; null for the beginning. */
  beside: { side: BesidePlace['side']; id: string } | null;
}

/**
 * At most `limit` figures that a selection leaves, in the order in which they were recorded, next to a figure that may
 * be left out itself. Null where there is no such figure.
 */
export async function figuresBeside(
  { db, asOf }: ServiceContext,
  selection: FigureSelection,
  { limit, beside }: BesideFigure,
): Promise<Figure[] | null> {
  const snapshot = openSnapshot(db.file);
  try {
    const reading = readFigures(snapshot, selection, asOf?.number ?? null);
    const place = beside && reading.placeOf(beside.id);
    if (beside && place === null) return null;
    const isBefore = beside?.side === 'before';
    let found: Figure[] = [];
    for (const figures of reading.figureSteps(
      ROWS_A_STEP,
      beside && place !== null ? { ...beside, place } : undefined,
    )) {
      found = isBefore ? [...figures, ...found] : [...found, ...figures];
      if (found.length >= limit) break;
      await setImmediate();
    }
    return isBefore ? found.slice(-limit) : found.slice(0, limit);
  } finally {
    snapshot.close();
  }
}

/**
 * The figure with this id and the others of its claim, of whatever state; none where there is no such figure. As of an
 * earlier state they are as they were then, out of those that share the claim by now.
 */
export function findClaimOf({ db, asOf }: Pick<ServiceContext, 'db' | 'asOf'>, id: string): Figure[] {
  const snapshot = openSnapshot(db.file);
  try {
    const own = claimFinder(snapshot)(id);
    if (!asOf) return own;
    const find = recordedFinder(snapshot, asOf.number);
    const states = own.flatMap((figure) => find(figure.id) ?? []);
    const claim = states.find((figure) => figure.id === id)?.claimId;
    return states.filter(({ claimId }) => claimId === claim);
  } finally {
    snapshot.close();
  }
}

/** The figures that are kept, and with each of these ids its claim, which may lie beyond them. Of every state. */
export function keptWithClaimsOf(
  context: ServiceContext,
  { figures: kept, isWhole }: DataSet,
  ids: readonly string[],
): readonly Figure[] {
  if (isWhole) return kept;
  const own = new Map(ids.flatMap((id) => findClaimOf(context, id)).map((figure) => [figure.id, figure]));
  return [...own.values(), ...kept.filter(({ id }) => !own.has(id))];
}
