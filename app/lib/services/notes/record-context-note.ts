import 'server-only';
import { findUnknownFigures, findVersionedNote } from '../../db/figures/context-note-writes';
import { findSource, insertContextNote } from '../../db/figures/source-writes';
import { newId } from '../../db/new-id';
import { insertRevision } from '../../db/record/revision-writes';
import type { Write } from '../../db/sqlite/writer';
import type { ContextNote } from '../../domain/source';
import { parseContextNoteInput } from '../../schemas/context-note-input';
import { authorize } from '../authorize';
import { conflict, invalidInput } from '../errors';
import type { ServiceContext } from '../service-context';

/** Records a new context note from outside text; without an id it gets one. Refuses unknown sources and figures. */
export async function recordContextNote(
  context: ServiceContext,
  input: Readonly<Record<string, unknown>>,
  reason: string,
): Promise<ContextNote> {
  const by = { ...authorize(context, 'editor'), reason };
  const parsed = parseContextNoteInput({ ...input, id: input.id || newId() });
  if (!parsed.ok) throw invalidInput('The note was not saved', parsed.issues);
  const { note } = parsed;
  return context.db.writer.write(async (write) => {
    await requireSubjects(write, note);
    if (await findVersionedNote(write.tx, note.id))
      throw conflict(`The id ${note.id} is taken: correct that note instead`);
    await insertContextNote(write, note);
    const change = { subjectType: 'context_note', subjectId: note.id, ...by, before: null } as const;
    await insertRevision(write, { ...change, after: toNoteFields(note) });
    return note;
  });
}

/** Refuses a note on a source or about figures that were never recorded. */
export async function requireSubjects({ tx }: Pick<Write, 'tx'>, note: ContextNote): Promise<void> {
  const unknown = await findUnknownFigures(tx, note.figureIds);
  const issues = [
    ...((await findSource(tx, note.sourceId)) ? [] : [{ field: 'source', code: 'source_unknown' }]),
    ...(unknown.length > 0 ? [{ field: 'figures', code: 'figure_unknown', allowed: unknown }] : []),
  ];
  if (issues.length > 0) throw invalidInput('The note was not saved', issues);
}

/** A note as the text fields it was parsed from. */
export function toNoteFields(note: ContextNote): Record<'id' | 'source' | 'text' | 'figures', string> {
  return { id: note.id, source: note.sourceId, text: note.text, figures: note.figureIds.join(' ') };
}
