import 'server-only';
import type { Figure } from '../../domain/figure';
import { parseReason } from '../../schemas/reason';
import { authorize } from '../authorize';
import { conflict, invalidInput, notFound } from '../errors';
import { recordParsedFigure } from '../figures/record-figure';
import { findClaimIssues } from '../figures/save-figure-form';
import { requireReason } from '../require-reason';
import type { ServiceContext } from '../service-context';
import { type IntakeFields, proposeFiguresOf, type TextReader } from './propose-figures';
import { recordMissingSourceIn, recordReadTextIn } from './record-reading';

/** Which proposal is accepted, and what it is to a claim that others are about already. */
export interface Acceptance {
  /** Counted from one, as the page shows it. */
  number: number;
  answer: 'evidence' | null;
  /** Reads the text by the rules, unless the answer has read it already. */
  read?: TextReader;
}

/**
 * Records a proposed figure as it was read out of the text, which is what its form would save unchanged. Its source,
 * when that is new, and the text's hash come with it in the same write; the text only with `keep_text`.
 */
export async function acceptProposal(
  context: ServiceContext,
  given: IntakeFields,
  { number, answer, read }: Acceptance,
): Promise<Figure> {
  authorize(context, 'editor');
  const reading = await proposeFiguresOf(context, given, read);
  const proposed = reading.figures[number - 1];
  if (!proposed) throw notFound('There is no such proposal');
  if (proposed.recorded) throw conflict(`Figure ${number} is recorded already`);
  const { source, hash, text } = reading;
  const { figure, issues } = proposed;
  const reason = parseReason(given.reason);
  const wrong = [
    ...(figure ? await findClaimIssues(context, figure, { claim_answer: answer ?? '' }) : issues),
    ...(reason.ok ? [] : reason.issues),
  ];
  if (!figure || !reason.ok || wrong.length > 0) throw invalidInput('The figure was not saved', wrong);
  return recordParsedFigure(context, figure, reason.reason, {
    first: async (write, by) => {
      await recordMissingSourceIn(write, source, by);
      await recordReadTextIn(write, { sourceId: source.id, hash, text: isKept(given) ? text : null }, by);
    },
  });
}

/** Records the source of a text, and that it was read: what mending a proposal or finding no figure needs. */
export async function recordReadSource(context: ServiceContext, given: IntakeFields, read?: TextReader): Promise<void> {
  const by = authorize(context, 'editor');
  const { source, isNewSource, hash, text } = await proposeFiguresOf(context, given, read);
  // Somebody was quicker: there is nothing to write, and no data revision for nothing.
  if (!isNewSource) return;
  const reason = requireReason(given.reason, 'The source was not recorded');
  await context.db.writer.write(async (write) => {
    await recordMissingSourceIn(write, source, { ...by, reason });
    const kept = { sourceId: source.id, hash, text: isKept(given) ? text : null };
    await recordReadTextIn(write, kept, { ...by, reason });
  });
}

const isKept = (given: IntakeFields) => given.keep_text === 'yes';
