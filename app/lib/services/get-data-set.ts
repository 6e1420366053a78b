import 'server-only';
import { readDataRevision } from '../db/data-revision';
import { type DataSet, readDataSet } from '../db/data-set';
import type { OpenDatabase } from '../db/open-database';
import type { ServiceContext } from './service-context';

export type { DataSet } from '../db/data-set';

/** The newest data set that was read, for each open database. */
const newest = new WeakMap<OpenDatabase, DataSet>();
/** What a context has seen: one request shows one revision, whatever is written meanwhile. */
const seen = new WeakMap<ServiceContext, Promise<DataSet>>();

/**
 * The whole data set at the current data revision. One cheap read of the revision for each context keeps every write
 * of another process honest; the rows are read again only when it has moved.
 */
export function getDataSet(context: ServiceContext): Promise<DataSet> {
  const known = seen.get(context);
  if (known) return known;
  const reading = readNewest(context.db);
  seen.set(context, reading);
  return reading;
}

async function readNewest(db: OpenDatabase): Promise<DataSet> {
  const { number } = await readDataRevision(db.reader);
  const known = newest.get(db);
  if (known?.revision === number) return known;
  const dataSet = await readDataSet(db.reader);
  newest.set(db, dataSet);
  return dataSet;
}
