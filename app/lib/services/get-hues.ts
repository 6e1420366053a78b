import 'server-only';
import type { OpenDatabase } from '../db/open-database';
import { firstReporters } from '../db/reporter-arrivals';
import { openSnapshot } from '../db/snapshot';
import type { AreaCode } from '../domain/area';
import { type FindHue, huesInOrder, OWN_HUES, reportersByArrival } from '../domain/hues';
import { getDataSet } from './get-data-set';
import type { ServiceContext } from './service-context';

export interface Hues {
  hueOf: FindHue;
  /** The economies with a hue of their own: the first reporters that came into the data. */
  hued: AreaCode[];
}

/** What was read past the figures in memory, by state, the newest last: a state never changes. */
const kept = new WeakMap<OpenDatabase, Map<number, Promise<AreaCode[]>>>();
const STATES_KEPT = 8;

/** The hue of each economy in the state that a context shows, told from all its figures, however many there are. */
export async function getHues(context: ServiceContext): Promise<Hues> {
  const { revision, figures, isWhole } = await getDataSet(context);
  const hued = isWhole ? reportersByArrival(figures).slice(0, OWN_HUES) : await readFirst(context, revision);
  return { hued, hueOf: huesInOrder(hued) };
}

function readFirst({ db, asOf }: ServiceContext, revision: number): Promise<AreaCode[]> {
  const states = kept.get(db) ?? new Map<number, Promise<AreaCode[]>>();
  kept.set(db, states);
  const known = states.get(revision);
  if (known) return known;
  const reading = readPast(db, asOf?.number ?? null);
  states.set(revision, reading);
  reading.catch(() => states.delete(revision));
  const [oldest] = states.keys();
  if (states.size > STATES_KEPT && oldest !== undefined) states.delete(oldest);
  return reading;
}

async function readPast(db: OpenDatabase, asOf: number | null): Promise<AreaCode[]> {
  const snapshot = openSnapshot(db.file);
  try {
    return await firstReporters(snapshot, asOf, OWN_HUES);
  } finally {
    snapshot.close();
  }
}
