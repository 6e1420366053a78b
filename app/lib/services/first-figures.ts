import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { partnerSteps } from '../db/figure-neighbours';
import { openSnapshot } from '../db/snapshot';
import { type BesidePlace, claimFinder, figureFinder, readFigures, recordedFinder } from '../db/snapshot-figures';
import type { AreaCode } from '../domain/area';
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
 * Published figures whose partner is one of these areas and whose reporter is another than `except`: the last recorded ones,
 * as they are, or were as of the state that the context asks for.
 */
export async function lastFiguresAbout(
  { db, asOf }: ServiceContext,
  { partners, except, limit }: { partners: readonly AreaCode[]; except: AreaCode; limit: number },
): Promise<Figure[]> {
  const snapshot = openSnapshot(db.file);
  try {
    const find = asOf ? recordedFinder(snapshot, asOf.number) : figureFinder(snapshot);
    const found: Figure[] = [];
    for (const ids of partnerSteps(snapshot, partners)) {
      const figures = ids.flatMap((id) => find(id) ?? []);
      found.push(
        ...figures.filter(
          ({ reporter, partner, reviewState }) =>
            reviewState === 'published' && reporter !== except && partners.includes(partner),
        ),
      );
      if (found.length >= limit) break;
      await setImmediate();
    }
    return found.slice(0, limit);
  } finally {
    snapshot.close();
  }
}

/**
 * The figures with these ids and the others of their claims, each once, of whatever state; ids that no figure has give
 * none. As of an earlier state they are as they were then, out of those that share a claim by now.
 */
export function findClaimsOf({ db, asOf }: Pick<ServiceContext, 'db' | 'asOf'>, ids: readonly string[]): Figure[] {
  const snapshot = openSnapshot(db.file);
  try {
    const claimOf = claimFinder(snapshot);
    const find = asOf ? recordedFinder(snapshot, asOf.number) : null;
    const found = new Map<string, Figure>();
    for (const id of ids) {
      if (found.has(id)) continue;
      const states = find ? claimOf(id).flatMap((figure) => find(figure.id) ?? []) : claimOf(id);
      const claim = states.find((figure) => figure.id === id)?.claimId;
      for (const figure of states) if (figure.claimId === claim) found.set(figure.id, figure);
    }
    return [...found.values()];
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
  const claims = findClaimsOf(context, ids);
  const own = new Set(claims.map(({ id }) => id));
  return [...claims, ...kept.filter(({ id }) => !own.has(id))];
}
