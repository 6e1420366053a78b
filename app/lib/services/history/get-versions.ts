import 'server-only';
import { readDataRevision } from '../../db/record/data-revision';
import { type RecordedChange, readHistory } from '../../db/record/revision-reads';
import type { RecordedStates, SubjectType } from '../../schemas/recorded-change';
import { authorize } from '../authorize';
import { invalidInput } from '../errors';
import type { ServiceContext } from '../service-context';

/** A figure, source or note as it was recorded. */
type RecordedState<T extends SubjectType> = NonNullable<Extract<RecordedStates, { type: T }>['after']>;

export interface Version<T extends SubjectType> {
  version: number;
  state: RecordedState<T>;
  /** The change that made it. */
  change: RecordedChange;
}

/**
 * Every version of a subject, the first one first: each write raises its version by one and records one change, so that
 * the n-th change made version n.
 */
export async function getVersions<T extends SubjectType>(
  context: ServiceContext,
  subject: { type: T; id: string },
): Promise<Version<T>[]> {
  authorize(context, 'editor');
  const { number } = await readDataRevision(context.db.reader);
  const history = await readHistory(context.db.reader, subject, number);
  return history.toReversed().flatMap((change, index): Version<T>[] => {
    const { states } = change;
    if (states.type !== subject.type || states.after === null) return [];
    // The two lines above make it this subject's state, which the compiler cannot follow.
    return [{ version: index + 1, state: states.after as RecordedState<T>, change }];
  });
}

/** One of them; refuses a version that never was. */
export function requireVersion<V extends { version: number }>(versions: readonly V[], version: number): V {
  const found = versions.find((candidate) => candidate.version === version);
  if (!found) throw invalidInput('Nothing was saved', [{ field: 'version', code: 'not_a_change' }]);
  return found;
}
