import { z } from 'zod';
import type { ContextNote } from '../domain/source';
import { type InputIssue, toInputIssues } from './issue';
import { ownId, requiredText, slug } from './text-fields';

/** `figures` is a list of ids separated by blanks, so that this input is text throughout, too. */
const noteFields = z.strictObject({
  id: ownId,
  source: slug,
  text: requiredText,
  figures: requiredText.transform((text) => text.split(/\s+/)).pipe(z.array(slug)),
});

export type ParsedContextNote = { ok: true; note: ContextNote } | { ok: false; issues: InputIssue[] };

/** Outside text to a context note, or everything that is wrong with it. */
export function parseContextNoteInput(input: unknown): ParsedContextNote {
  return parseWith(noteFields, input);
}

const recordedFields = noteFields.extend({ id: slug });

/** The same for what was recorded, whose id was let in when it was new. */
export function parseRecordedNote(input: unknown): ParsedContextNote {
  return parseWith(recordedFields, input);
}

function parseWith(fields: typeof noteFields | typeof recordedFields, input: unknown): ParsedContextNote {
  const parsed = fields.safeParse(input, { reportInput: true });
  if (!parsed.success) return { ok: false, issues: toInputIssues(parsed.error) };
  const { id, source, text, figures } = parsed.data;
  return { ok: true, note: { id, sourceId: source, text, figureIds: figures } };
}
