import 'server-only';
import { findFigure } from '../../db/figures/figure-writes';
import type { Figure } from '../../domain/figure';
import { type FigureInput, parseFigureInput } from '../../schemas/figure-input';
import { authorize } from '../authorize';
import { invalidInput, notFound } from '../errors';
import type { ServiceContext } from '../service-context';
import { correctFigureIn, requireFigureVersion } from './correct-figure-in';
import { keepOnePreferred } from './only-preferred';

export { correctFigureIn } from './correct-figure-in';

export interface Correction {
  id: string;
  /** The version that the editor saw; another one now means that somebody else was quicker. */
  version: number;
  input: unknown;
  reason: string;
}

export interface FigureCorrection extends Correction {
  /** Where this figure is preferred and others of its claim are, too: whether they become normal. Refused without. */
  makeOthersNormal?: boolean;
}

export type ParsedCorrection = Omit<FigureCorrection, 'input'> & { figure: FigureInput };

/**
 * Writes a corrected figure over the version its editor saw, with its revision in the same transaction. Refuses bad
 * input, an unknown id, and a version that is no longer the newest (nothing is saved then).
 */
export async function correctFigure(
  context: ServiceContext,
  { input, ...correction }: FigureCorrection,
): Promise<Figure> {
  authorize(context, 'editor');
  const parsed = parseFigureInput(input);
  if (!parsed.ok) throw invalidInput('The figure was not saved', parsed.issues);
  return correctParsedFigure(context, { ...correction, figure: parsed.figure });
}

/** The same for a figure that was parsed already. */
export async function correctParsedFigure(
  context: ServiceContext,
  { id, version, figure, reason, makeOthersNormal = false }: ParsedCorrection,
): Promise<Figure> {
  const by = { ...authorize(context, 'editor'), reason };
  return context.db.writer.write(async (write) => {
    const before = await findFigure(write.tx, id);
    if (!before) throw notFound('There is no figure with this id');
    requireFigureVersion(before, version, 'Nothing was saved');
    const after = await correctFigureIn(write, { before, input: figure }, by);
    await keepOnePreferred(write, after, { by, makeOthersNormal });
    return after;
  });
}
