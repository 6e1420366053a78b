import 'server-only';
import { findFigure, insertFigure } from '../../db/figures/figure-writes';
import { insertRevision } from '../../db/record/revision-writes';
import type { Write } from '../../db/sqlite/writer';
import type { Figure } from '../../domain/figure';
import { toFigureFields } from '../../schemas/figure-fields';
import { type FigureInput, parseFigureInput } from '../../schemas/figure-input';
import { type Authorship, authorize } from '../authorize';
import { conflict, invalidInput } from '../errors';
import type { ServiceContext } from '../service-context';
import { requireSource } from './correct-figure-in';
import { keepOnePreferred } from './only-preferred';

/** What else a new figure's write does. */
export interface RecordOptions {
  /** Other figures of its claim that are preferred become normal. */
  makeOthersNormal?: boolean;
  /** What must be there before the figure, in the same write: its source, say. */
  first?: (write: Write, by: Authorship) => Promise<void>;
}

/**
 * Records a new figure from outside text, with its revision in the same transaction. Refuses bad input with every
 * issue, an unknown source, an id that is taken, and a second preferred figure of its claim unless the others become
 * normal with it.
 */
export async function recordFigure(
  context: ServiceContext,
  input: unknown,
  reason: string,
  options: RecordOptions = {},
): Promise<Figure> {
  authorize(context, 'editor');
  const parsed = parseFigureInput(input);
  if (!parsed.ok) throw invalidInput('The figure was not saved', parsed.issues);
  return recordParsedFigure(context, parsed.figure, reason, options);
}

/** The same for a figure that was parsed already. */
export async function recordParsedFigure(
  context: ServiceContext,
  input: FigureInput,
  reason: string,
  { makeOthersNormal = false, first }: RecordOptions = {},
): Promise<Figure> {
  const by = { ...authorize(context, 'editor'), reason };
  return context.db.writer.write(async (write) => {
    await first?.(write, by);
    const figure = await recordFigureIn(write, input, by);
    await keepOnePreferred(write, figure, { by, makeOthersNormal });
    return figure;
  });
}

/** The same inside a write that has begun, for imports that save many figures or none. */
export async function recordFigureIn(write: Write, input: FigureInput, by: Authorship): Promise<Figure> {
  await requireSource(write, input);
  if (input.id && (await findFigure(write.tx, input.id)))
    throw conflict(`The id ${input.id} is taken: correct that figure instead`);
  const figure = await insertFigure(write, input);
  await insertRevision(write, {
    subjectType: 'figure',
    subjectId: figure.id,
    ...by,
    before: null,
    after: toFigureFields(figure),
  });
  return figure;
}
