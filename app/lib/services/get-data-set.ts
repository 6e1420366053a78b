import 'server-only';
import { LRUCache } from 'lru-cache';
import { readDataRevision } from '../db/data-revision';
import { type DataSet, readDataSet } from '../db/data-set';
import { readDataSetAsOf } from '../db/data-set-as-of';
import { countChanges, readFirstAsOf } from '../db/data-set-part';
import type { OpenDatabase } from '../db/open-database';
import type { DatedRevision } from '../db/revision-reads';
import type { ServiceContext } from './service-context';

export type { DataSet } from '../db/data-set';

/** The newest data set that was read or is being read, for each open database: once for all who ask. */
const newest = new WeakMap<OpenDatabase, { revision: number; reading: Promise<DataSet> }>();
/** What a context has seen: one request shows one revision, whatever is written meanwhile. */
const seen = new WeakMap<ServiceContext, Promise<DataSet>>();

/** Earlier states that were asked for, the most recently used last. They never change, so they are only bounded. */
const earlier = new WeakMap<OpenDatabase, LRUCache<number, Promise<DataSet>>>();
const EARLIER_KEPT = 8;

function earlierOf(db: OpenDatabase): LRUCache<number, Promise<DataSet>> {
  const kept = earlier.get(db) ?? new LRUCache<number, Promise<DataSet>>({ max: EARLIER_KEPT });
  earlier.set(db, kept);
  return kept;
}

/** Whether the state that a context asks for is in memory, or is being read for somebody: then it costs nothing more. */
export function isStateKept({ db, asOf }: ServiceContext): boolean {
  return asOf === undefined || earlierOf(db).has(asOf.number);
}

/**
 * The data set at the current data revision, or at the one that the context asks for: whole, or with as many figures as
 * pages draw (`isWhole`). One cheap read of the revision for each context keeps every write of another process honest; the
 * rows are read again only when it has moved.
 */
export function getDataSet(context: ServiceContext): Promise<DataSet> {
  const known = seen.get(context);
  if (known) return known;
  const reading = context.asOf ? readEarlier(context.db, context.asOf) : readNewest(context.db);
  seen.set(context, reading);
  return reading;
}

async function readNewest(db: OpenDatabase): Promise<DataSet> {
  const { number } = await readDataRevision(db.reader);
  const known = newest.get(db);
  if (known && known.revision >= number) return known.reading;
  const own = { revision: number, reading: readDataSet(db.reader) };
  newest.set(db, own);
  try {
    const dataSet = await own.reading;
    own.revision = dataSet.revision;
    return dataSet;
  } catch (error) {
    if (newest.get(db) === own) newest.delete(db);
    throw error;
  }
}

/** A record of more changes than this is not read whole: the first figures of then are enough for pages. */
const CHANGES_READ_WHOLE = 20_000;

async function readAsOf(db: OpenDatabase, asOf: DatedRevision): Promise<DataSet> {
  return (await countChanges(db.reader)) <= CHANGES_READ_WHOLE
    ? readDataSetAsOf(db.reader, asOf)
    : readFirstAsOf(db.file, asOf);
}

function readEarlier(db: OpenDatabase, asOf: DatedRevision): Promise<DataSet> {
  const kept = earlierOf(db);
  const known = kept.get(asOf.number);
  if (known) return known;
  const reading = readAsOf(db, asOf);
  kept.set(asOf.number, reading);
  reading.catch(() => kept.delete(asOf.number));
  return reading;
}
