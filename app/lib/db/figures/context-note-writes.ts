import 'server-only';
import type { ContextNote } from '../../domain/source';
import type { Reader } from '../reader';
import type { Transaction, Write } from '../sqlite/writer';
import { toContextNote } from './figure-rows';

/** A context note with the number that guards its changes. */
export interface VersionedNote {
  note: ContextNote;
  version: number;
}

export async function findVersionedNote(from: Reader | Transaction, id: string): Promise<VersionedNote | null> {
  const row = await from.contextNote.findUnique({ where: { id }, include: { figures: true } });
  return row && { note: toContextNote(row), version: row.version };
}

/** Writes a note over the version that its editor saw; false when that version is no longer there. */
export async function updateContextNote(
  { tx, revision }: Write,
  seen: VersionedNote,
  note: ContextNote,
): Promise<boolean> {
  const { count } = await tx.contextNote.updateMany({
    where: { id: { equals: seen.note.id }, version: { equals: seen.version } },
    data: { sourceId: note.sourceId, text: note.text, version: seen.version + 1, revision },
  });
  if (count !== 1) return false;
  await tx.contextNoteFigure.deleteMany({ where: { noteId: { equals: note.id } } });
  await tx.contextNoteFigure.createMany({ data: note.figureIds.map((figureId) => ({ noteId: note.id, figureId })) });
  return true;
}

/** Those of the ids that no figure has. */
export async function findUnknownFigures(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const found = await tx.figure.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  const known = new Set(found.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}
