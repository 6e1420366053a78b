import 'server-only';
import { readDataRevision } from '../db/data-revision';
import { type RecordedChange, readHistory } from '../db/revision-reads';
import type { FigureInput } from '../schemas/figure-input';
import { authorize } from './authorize';
import { invalidInput } from './errors';
import type { ServiceContext } from './service-context';

export interface FigureVersion {
  version: number;
  figure: FigureInput;
  /** The change that made it. */
  change: RecordedChange;
}

/**
 * Every version of a figure, the first one first: each write of a figure raises its version by one and records one
 * change, so that the n-th change made version n.
 */
export async function getFigureVersions(context: ServiceContext, id: string): Promise<FigureVersion[]> {
  authorize(context, 'editor');
  const { number } = await readDataRevision(context.db.reader);
  const history = await readHistory(context.db.reader, { type: 'figure', id }, number);
  return history.toReversed().flatMap((change, index): FigureVersion[] => {
    const { states } = change;
    return states.type === 'figure' && states.after ? [{ version: index + 1, figure: states.after, change }] : [];
  });
}

/** One of them; refuses a version that never was. */
export function requireVersion(versions: readonly FigureVersion[], version: number): FigureVersion {
  const found = versions.find((candidate) => candidate.version === version);
  if (!found) throw invalidInput('Nothing was saved', [{ field: 'version', code: 'not_a_change' }]);
  return found;
}
