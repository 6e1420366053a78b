import 'server-only';
import { readDataRevision } from '../../db/record/data-revision';
import { type DatedRevision, findRevisionBefore, findRevisionUpTo } from '../../db/record/revision-reads';
import { AS_OF, type AsOfRequest } from '../../schemas/as-of';
import { invalidInput } from '../errors';
import type { ServiceContext } from '../service-context';

export interface ResolvedAsOf {
  /** The context that reads the data set as it was then. */
  context: ServiceContext;
  asOf: DatedRevision;
  /** What was asked for is in the past and will always mean this revision. */
  settled: boolean;
}

const DAY_MS = 86_400_000;

/**
 * The state of the data set that an address asks for. A day means its end in UTC. A number above the current one and
 * a day that is not over yet mean the current revision, and are not settled. Refuses what was before the first record.
 */
export async function resolveAsOf(context: ServiceContext, asked: AsOfRequest, now: Date): Promise<ResolvedAsOf> {
  const { reader } = context.db;
  const current = await readDataRevision(reader);
  const { settled, state } = await findState(context, asked, { now, current: current.number });
  if (!state) throw invalidInput('There is no such state of the data', [{ field: AS_OF, code: 'before_record' }]);
  return { context: { ...context, asOf: state }, asOf: state, settled };
}

interface Present {
  now: Date;
  /** The current data revision. */
  current: number;
}

async function findState(
  { db: { reader } }: ServiceContext,
  asked: AsOfRequest,
  { now, current }: Present,
): Promise<{ settled: boolean; state: DatedRevision | null }> {
  if (asked.kind === 'day') {
    const end = new Date(Date.parse(`${asked.day}T00:00:00Z`) + DAY_MS);
    if (end <= now) return { settled: true, state: await findRevisionBefore(reader, end) };
  }
  const settled = asked.kind === 'revision' && asked.number <= current;
  const number = settled ? asked.number : current;
  const found = await findRevisionUpTo(reader, number);
  // The number that was asked for is kept, even if its own write recorded no change of a figure or source.
  return { settled, state: found && { number, at: found.at } };
}
