import 'server-only';
import { findFigure, updateFigure } from '../db/figure-writes';
import { insertRevision } from '../db/revision-writes';
import type { Write } from '../db/writer';
import type { Figure } from '../domain/figure';
import { toFigureFields } from '../schemas/figure-fields';
import { type FigureInput, parseFigureInput } from '../schemas/figure-input';
import { type Authorship, authorize } from './authorize';
import { conflict, invalidInput, notFound } from './errors';
import { requireSource } from './record-figure';
import type { ServiceContext } from './service-context';

export interface Correction {
  id: string;
  /** The version that the editor saw; another one now means that somebody else was quicker. */
  version: number;
  input: unknown;
  reason: string;
}

/**
 * Writes a corrected figure over the version its editor saw, with its revision in the same transaction. Refuses bad
 * input, an unknown id, and a version that is no longer the newest (nothing is saved then).
 */
export async function correctFigure(
  context: ServiceContext,
  { id, version, input, reason }: Correction,
): Promise<Figure> {
  const by = { ...authorize(context, 'editor'), reason };
  const parsed = parseFigureInput(input);
  if (!parsed.ok) throw invalidInput('The figure was not saved', parsed.issues);
  return context.db.writer.write(async (write) => {
    const before = await findFigure(write.tx, id);
    if (!before) throw notFound('There is no figure with this id');
    requireFigureVersion(before, version, 'Nothing was saved');
    return correctFigureIn(write, { before, input: parsed.figure }, by);
  });
}

export interface FigureChange {
  before: Figure;
  input: FigureInput;
}

/** The same inside a write that has begun, over the figure as that write found it. */
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
