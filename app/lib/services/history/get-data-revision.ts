import 'server-only';
import { readDataRevision } from '../../db/record/data-revision';
import type { ServiceContext } from '../service-context';

/** The number of the data set's state: the ETag of what is sent, and what an open page asks for. */
export async function getDataRevision({ db }: ServiceContext): Promise<number> {
  return (await readDataRevision(db.reader)).number;
}
