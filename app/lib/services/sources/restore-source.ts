import 'server-only';
import { findSource } from '../../db/figures/source-writes';
import { readHistory } from '../../db/record/revision-reads';
import type { Source } from '../../domain/source';
import { authorize } from '../authorize';
import { conflict, invalidInput, notFound } from '../errors';
import { requireReason } from '../require-reason';
import type { ServiceContext } from '../service-context';
import { correctSourceIn } from './record-source';

export interface SourceRestoration {
  id: string;
  /** The version that the editor saw. */
  version: number;
  /** The row of the record whose outcome is to stand again. */
  change: number;
  reason: string | undefined;
}

/**
 * Makes an earlier state of a source the current one, as a new revision. Refuses without a reason, over a newer
 * version, and a change that is not one of this source's.
 */
export async function restoreSource(context: ServiceContext, asked: SourceRestoration): Promise<Source> {
  const by = { ...authorize(context, 'editor'), reason: requireReason(asked.reason, 'Nothing was restored') };
  return context.db.writer.write(async (write) => {
    const before = await findSource(write.tx, asked.id);
    if (!before) throw notFound('There is no source with this id');
    if (before.version !== asked.version)
      throw conflict('This source was changed meanwhile. Nothing was restored: look at the newer version first');
    const history = await readHistory(write.tx, { type: 'source', id: asked.id }, write.revision);
    const found = history.find(({ id }) => id === asked.change)?.states;
    if (found?.type !== 'source' || !found.after)
      throw invalidInput('Nothing was restored', [{ field: 'change', code: 'not_a_change' }]);
    return correctSourceIn(write, { before, input: found.after }, by);
  });
}
