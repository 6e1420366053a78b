import 'server-only';
import { findFigure } from '../../db/figures/figure-writes';
import { type RecordedChange, readHistory } from '../../db/record/revision-reads';
import type { Figure } from '../../domain/figure';
import type { FigureInput } from '../../schemas/figure-input';
import { authorize } from '../authorize';
import { conflict, invalidInput, notFound } from '../errors';
import { requireReason } from '../require-reason';
import type { ServiceContext } from '../service-context';
import { correctFigureIn, requireFigureVersion } from './correct-figure-in';
import { keepOnePreferred } from './only-preferred';

export interface Restoration {
  id: string;
  /** The version that the editor saw. */
  version: number;
  /** The row of the record whose outcome is to stand again; null puts back what was withdrawn last. */
  change: number | null;
  reason: string | undefined;
}

/**
 * Makes an earlier state of a figure the current one, as a new revision. Refuses without a reason, over a newer
 * version, a change that is not one of this figure's, and a second preferred figure of its claim.
 */
export async function restoreFigure(context: ServiceContext, asked: Restoration): Promise<Figure> {
  const by = { ...authorize(context, 'editor'), reason: requireReason(asked.reason, 'Nothing was restored') };
  return context.db.writer.write(async (write) => {
    const before = await findFigure(write.tx, asked.id);
    if (!before) throw notFound('There is no figure with this id');
    requireFigureVersion(before, asked.version, 'Nothing was restored');
    const history = await readHistory(write.tx, { type: 'figure', id: asked.id }, write.revision);
    const input = asked.change === null ? undoneWithdrawal(before, history) : stateAfter(history, asked.change);
    const after = await correctFigureIn(write, { before, input }, by);
    await keepOnePreferred(write, after, { by, makeOthersNormal: false });
    return after;
  });
}

/** The figure as it is, in the state that it had before it was withdrawn. */
function undoneWithdrawal(before: Figure, history: readonly RecordedChange[]): FigureInput {
  if (before.reviewState !== 'withdrawn') throw conflict('This figure is not withdrawn');
  const states = history.flatMap(({ states: { type, after } }) =>
    type === 'figure' && after && 'reviewState' in after ? [after.reviewState] : [],
  );
  return { ...before, reviewState: states.find((state) => state !== 'withdrawn') ?? 'published' };
}

function stateAfter(history: readonly RecordedChange[], change: number): FigureInput {
  const found = history.find(({ id }) => id === change)?.states;
  if (found?.type !== 'figure' || !found.after)
    throw invalidInput('Nothing was restored', [{ field: 'change', code: 'not_a_change' }]);
  return found.after;
}
