import 'server-only';
import { updateFigure } from '../../db/figures/figure-writes';
import { findSource } from '../../db/figures/source-writes';
import { insertRevision } from '../../db/record/revision-writes';
import type { Write } from '../../db/sqlite/writer';
import type { Figure } from '../../domain/figure';
import { toFigureFields } from '../../schemas/figure-fields';
import type { FigureInput } from '../../schemas/figure-input';
import type { Authorship } from '../authorize';
import { conflict, invalidInput } from '../errors';

export interface FigureChange {
  before: Figure;
  input: FigureInput;
}

/** Writes a corrected figure inside a write that has begun, over the figure as that write found it. */
export async function correctFigureIn(write: Write, { before, input }: FigureChange, by: Authorship): Promise<Figure> {
  await requireSource(write, input);
  const after = await updateFigure(write, before, { ...input, id: before.id });
  // The version was compared in this transaction, so only a fault of ours could get here.
  if (!after) throw conflict(`${before.id} was changed by somebody else meanwhile. Nothing was saved`);
  await insertRevision(write, {
    subjectType: 'figure',
    subjectId: before.id,
    ...by,
    before: toFigureFields(before),
    after: toFigureFields(after),
  });
  return after;
}

/** Refuses a figure whose source was never recorded. */
export async function requireSource(
  { tx }: Pick<Write, 'tx'>,
  { sourceId }: Pick<FigureInput, 'sourceId'>,
): Promise<void> {
  if (await findSource(tx, sourceId)) return;
  throw invalidInput('The figure was not saved', [{ field: 'source', code: 'source_unknown' }]);
}

/** Refuses a version that is no longer the newest, with both of them; `outcome` says what came of the attempt. */
export function requireFigureVersion(newest: Figure, version: number, outcome: string): void {
  if (newest.version === version) return;
  throw conflict(`${newest.id} was changed by somebody else meanwhile. ${outcome}: look at the newer version first`, {
    subject: 'figure',
    id: newest.id,
    yours: { version },
    newest: { version: newest.version, fields: toFigureFields(newest) },
  });
}
