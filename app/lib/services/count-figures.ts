import 'server-only';
import { setImmediate } from 'node:timers/promises';
import type { OpenDatabase } from '../db/open-database';
import { openSnapshot } from '../db/snapshot';
import { type FigureCount, type FigureReading, joinCounts, readFigures } from '../db/snapshot-figures';
import type { FigureSelection } from '../domain/figure-selection';
import type { ServiceContext } from './service-context';

export type { FigureCount } from '../db/snapshot-figures';

export const EVERY_FIGURE: FigureSelection = { reporter: null, partner: null, flow: null, period: null, source: null };

export interface CountedFigures extends FigureCount {
  revision: number;
  at: Date;
}

/** Counts that were made, by state and selection; the most recently made last. They never change, so only bounded. */
const kept = new WeakMap<OpenDatabase, Map<string, FigureCount>>();
const COUNTS_KEPT = 64;

/**
 * How many published figures a selection leaves, and which months they lie in, at the newest state or the one that the
 * context asks for. Counted in slices, so that a million of them stop nobody.
 */
export async function countFigures(
  { db, asOf }: ServiceContext,
  selection: FigureSelection = EVERY_FIGURE,
): Promise<CountedFigures> {
  const snapshot = openSnapshot(db.file);
  try {
    const state = asOf ?? { number: snapshot.revision, at: snapshot.at };
    const reading = readFigures(snapshot, selection, asOf?.number ?? null);
    const counted = await countReading(reading, { db, state: state.number, selection });
    return { ...counted, revision: state.number, at: state.at };
  } finally {
    snapshot.close();
  }
}

interface Counting {
  db: OpenDatabase;
  /** The data revision that is counted. */
  state: number;
  selection: FigureSelection;
  /** Stops the counting when it ends. */
  session?: { ended: Error | undefined };
}

/** The same out of a reading that is open already. */
export async function countReading(
  reading: FigureReading,
  { db, state, selection, session }: Counting,
): Promise<FigureCount> {
  const counts = kept.get(db) ?? new Map<string, FigureCount>();
  kept.set(db, counts);
  const key = JSON.stringify([state, selection]);
  const known = counts.get(key);
  if (known) return known;
  const steps: FigureCount[] = [];
  for (const step of reading.countSteps()) {
    steps.push(step);
    await setImmediate();
    if (session?.ended) throw session.ended;
  }
  const counted = joinCounts(steps);
  counts.set(key, counted);
  const [oldest] = counts.keys();
  if (counts.size > COUNTS_KEPT && oldest !== undefined) counts.delete(oldest);
  return counted;
}
