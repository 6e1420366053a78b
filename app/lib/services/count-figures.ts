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

/** Counts that were made or are being made, by state and selection, the newest last. They never change, so only bounded. */
const kept = new WeakMap<OpenDatabase, Map<string, Promise<FigureCount>>>();
const COUNTS_KEPT = 64;

interface Counted {
  db: OpenDatabase;
  /** The data revision that is counted. */
  state: number;
  selection: FigureSelection;
}

/**
 * How many published figures a selection leaves, and which months they lie in, at the newest state or the one that the
 * context asks for. Counted in slices, so that a million of them stop nobody, and once for all who ask.
 */
export async function countFigures(
  { db, asOf }: ServiceContext,
  selection: FigureSelection = EVERY_FIGURE,
): Promise<CountedFigures> {
  const snapshot = openSnapshot(db.file);
  try {
    const state = asOf ?? { number: snapshot.revision, at: snapshot.at };
    const counted = { db, state: state.number, selection };
    const reading = () => countAll(readFigures(snapshot, selection, asOf?.number ?? null));
    return { ...(await (findCount(counted) ?? keepCount(counted, reading()))), revision: state.number, at: state.at };
  } finally {
    snapshot.close();
  }
}

/** The same out of a reading that is open already, and that may end before its time. */
export async function countReading(
  reading: FigureReading,
  { session, ...counted }: Counted & { session: { ended: Error | undefined } },
): Promise<FigureCount> {
  const known = findCount(counted);
  if (known) return known;
  const count = await countAll(reading, session);
  await keepCount(counted, Promise.resolve(count));
  return count;
}

function findCount({ db, state, selection }: Counted): Promise<FigureCount> | undefined {
  return kept.get(db)?.get(JSON.stringify([state, selection]));
}

function keepCount({ db, state, selection }: Counted, counting: Promise<FigureCount>): Promise<FigureCount> {
  const counts = kept.get(db) ?? new Map<string, Promise<FigureCount>>();
  kept.set(db, counts);
  const key = JSON.stringify([state, selection]);
  counts.set(key, counting);
  counting.catch(() => counts.delete(key));
  const [oldest] = counts.keys();
  if (counts.size > COUNTS_KEPT && oldest !== undefined) counts.delete(oldest);
  return counting;
}

async function countAll(reading: FigureReading, session?: { ended: Error | undefined }): Promise<FigureCount> {
  const steps: FigureCount[] = [];
  for (const step of reading.countSteps()) {
    steps.push(step);
    await setImmediate();
    if (session?.ended) throw session.ended;
  }
  return joinCounts(steps);
}
