import 'server-only';
import { countSources } from '../db/data-sources';
import { type CountedFigures, countFigures } from './count-figures';
import type { ServiceContext } from './service-context';

export interface DataState extends CountedFigures {
  sourceCount: number;
}

/** What a request has seen: the layout and its page ask for the same. */
const seen = new WeakMap<ServiceContext, Promise<DataState>>();

/** Which state of the data a page shows and how much it holds; counted by the database, without reading figures. */
export function getDataState(context: ServiceContext): Promise<DataState> {
  const known = seen.get(context);
  if (known) return known;
  const reading = readState(context);
  seen.set(context, reading);
  return reading;
}

async function readState(context: ServiceContext): Promise<DataState> {
  const counted = await countFigures(context);
  return { ...counted, sourceCount: await countSources(context.db.reader, context.asOf?.number ?? null) };
}
