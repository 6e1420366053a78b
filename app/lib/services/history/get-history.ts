import 'server-only';
import { readDataRevision } from '../../db/record/data-revision';
import { type RecordedChange, readHistory, type Subject } from '../../db/record/revision-reads';
import type { ServiceContext } from '../service-context';

export type { RecordedChange } from '../../db/record/revision-reads';

/** What was recorded about a figure or source, newest first; in an as-of view nothing later than it. */
export async function getHistory(context: ServiceContext, subject: Subject): Promise<RecordedChange[]> {
  const { db, asOf } = context;
  const upTo = asOf?.number ?? (await readDataRevision(db.reader)).number;
  return readHistory(db.reader, subject, upTo);
}
