import 'server-only';
import type { Figure } from '../domain/figure';
import { authorize } from './authorize';
import { conflict, notFound } from './errors';
import { type IntakeFields, proposeFiguresOf } from './propose-figures';
import { recordMissingSourceIn, recordReadTextIn } from './record-reading';
import { requireReason } from './require-reason';
import { saveFigureForm } from './save-figure-form';
import type { ServiceContext } from './service-context';

/** Which proposal is accepted, and what it is to a claim that others are about already. */
export interface Acceptance {
  /** Counted from one, as the page shows it. */
  number: number;
  answer: 'evidence' | null;
}

/**
 * Records a proposed figure as the figure form would have saved it, read from the text once more. Its source, when that
 * is new, and the text's hash come with it in the same write; the text only with `keep_text`.
 */
export async function acceptProposal(
  context: ServiceContext,
  given: IntakeFields,
  { number, answer }: Acceptance,
): Promise<Figure> {
  authorize(context, 'editor');
  const reading = await proposeFiguresOf(context, given);
  const proposed = reading.figures[number - 1];
  if (!proposed) throw notFound('There is no such proposal');
  if (proposed.recorded) throw conflict(`Figure ${number} is recorded already`);
  const { source, hash, text } = reading;
  return saveFigureForm(
    context,
    { ...proposed.form, reason: given.reason ?? '', claim_answer: answer ?? '' },
    {
      first: async (write, by) => {
        await recordMissingSourceIn(write, source, by);
        await recordReadTextIn(write, { sourceId: source.id, hash, text: isKept(given) ? text : null }, by);
      },
    },
  );
}

/** Records the source of a text, and that it was read: what mending a proposal or finding no figure needs. */
export async function recordReadSource(context: ServiceContext, given: IntakeFields): Promise<void> {
  const by = authorize(context, 'editor');
  const { source, isNewSource, hash, text } = await proposeFiguresOf(context, given);
  // Somebody was quicker: there is nothing to write, and no data revision for nothing.
  if (!isNewSource) return;
  const reason = requireReason(given.reason, 'The source was not recorded');
  await context.db.writer.write(async (write) => {
    await recordMissingSourceIn(write, source, { ...by, reason });
    const read = { sourceId: source.id, hash, text: isKept(given) ? text : null };
    await recordReadTextIn(write, read, { ...by, reason });
  });
}

const isKept = (given: IntakeFields) => given.keep_text === 'yes';
