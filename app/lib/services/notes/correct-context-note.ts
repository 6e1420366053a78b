import 'server-only';
import { findVersionedNote, updateContextNote, type VersionedNote } from '../../db/figures/context-note-writes';
import { insertRevision } from '../../db/record/revision-writes';
import type { ContextNote } from '../../domain/source';
import { parseContextNoteInput } from '../../schemas/context-note-input';
import { authorize } from '../authorize';
import { conflict, invalidInput, notFound } from '../errors';
import type { Correction } from '../figures/correct-figure';
import type { ServiceContext } from '../service-context';
import { requireSubjects, toNoteFields } from './record-context-note';

const MOVED_ON = 'This note was changed by somebody else meanwhile. Nothing was saved: look at the newer version first';

/** Writes a corrected note over the version its editor saw. Refuses bad input, an unknown id, a newer version. */
export async function correctContextNote(
  context: ServiceContext,
  { id, version, input, reason }: Correction,
): Promise<ContextNote> {
  const by = { ...authorize(context, 'editor'), reason };
  const parsed = parseContextNoteInput(input);
  if (!parsed.ok) throw invalidInput('The note was not saved', parsed.issues);
  const note = { ...parsed.note, id };
  return context.db.writer.write(async (write) => {
    const before = await findVersionedNote(write.tx, id);
    if (!before) throw notFound('There is no note with this id');
    requireNoteVersion(before, version);
    await requireSubjects(write, note);
    if (!(await updateContextNote(write, before, note))) throw conflict(MOVED_ON);
    const change = { subjectType: 'context_note', subjectId: id, ...by } as const;
    await insertRevision(write, { ...change, before: toNoteFields(before.note), after: toNoteFields(note) });
    return note;
  });
}

/** Refuses a version that is no longer the newest, with both of them. */
export function requireNoteVersion({ note, version: newest }: VersionedNote, version: number): void {
  if (newest === version) return;
  const fields = toNoteFields(note);
  const clash = { yours: { version }, newest: { version: newest, fields } };
  throw conflict(MOVED_ON, { subject: 'context_note', id: note.id, ...clash });
}
