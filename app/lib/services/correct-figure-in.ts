import 'server-only';
import { updateFigure } from '../db/figure-writes';
import { insertRevision } from '../db/revision-writes';
import type { Write } from '../db/writer';
import type { Figure } from '../domain/figure';
import { toFigureFields } from '../schemas/figure-fields';
import type { FigureInput } from '../schemas/figure-input';
import type { Authorship } from './authorize';
import { conflict } from './errors';
import { requireSource } from './record-figure';

export interface FigureChange {
  before: Figure;
  input: FigureInput;
}

/** Writes a corrected figure inside a write that has begun, over the figure as that write found it. */
export async function correctFigureIn(write: Write, { before, input }: FigureChange, by: Authorship): Promise<Figure> {
  await requireSource(write, input);
  const after = await updateFigure(write, before, { ...input, id: before.id });
  if (!after) throw movedOn(before);
  await insertRevision(write, {
    subjectType: 'figure',
    subjectId: before.id,
    ...by,
    before: toFigureFields(before),
    after: toFigureFields(after),
  });
  return after;
}

/** The refusal of a save over a newer version. */
export function movedOn({ id }: Figure) {
  return conflict(`${id} was changed by somebody else meanwhile. Nothing was saved: look at the newer version first`);
}
