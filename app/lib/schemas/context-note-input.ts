import { z } from 'zod';
import type { ContextNote } from '../domain/source';
import { type InputIssue, toInputIssues } from './issue';
import { requiredText, slug } from './text-fields';

/** `figures` is a list of ids separated by blanks, so that this input is text throughout, too. */
export const noteFields = z.strictObject({
  id: slug,
  source: slug,
  text: requiredText,
  figures: requiredText.transform((text) => text.split(/\s+/)).pipe(z.array(slug)),
});

export type ParsedContextNote = { ok: true; note: ContextNote } | { ok: false; issues: InputIssue[] };

/** Outside text to a context note, or everything that is wrong with it. */
export function parseContextNoteInput(input: unknown): ParsedContextNote {
  const parsed = noteFields.safeParse(input, { reportInput: true });
  if (!parsed.success) return { ok: false, issues: toInputIssues(parsed.error) };
  const { id, source, text, figures } = parsed.data;
  return { ok: true, note: { id, sourceId: source, text, figureIds: figures } };
}
