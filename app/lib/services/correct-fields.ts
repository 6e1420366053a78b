import 'server-only';
import { findVersionedNote } from '../db/figures/context-note-writes';
import type { Figure } from '../domain/figure';
import type { RecordedNote, Source } from '../domain/source';
import { toFigureFields, toSourceFields } from '../schemas/figure-fields';
import { authorize } from './authorize';
import { notFound } from './errors';
import { correctFigure } from './figures/correct-figure';
import { requireFigureVersion } from './figures/correct-figure-in';
import { getEditableFigure } from './figures/get-editable-figure';
import { correctContextNote, requireNoteVersion } from './notes/correct-context-note';
import { toNoteFields } from './notes/record-context-note';
import type { ServiceContext } from './service-context';
import { correctSource, requireSourceVersion } from './sources/correct-source';
import { getSources } from './sources/get-sources';

/** Some fields of a subject, over the version that was seen; what is left out keeps its value. */
export interface FieldCorrection {
  id: string;
  version: number;
  fields: Readonly<Record<string, unknown>>;
  reason: string;
}

/**
 * Corrects some fields of a figure: the version is compared before they are joined to the others, and again where they
 * are written.
 */
export async function correctFigureFields(context: ServiceContext, correction: FieldCorrection): Promise<Figure> {
  const { fields, ...rest } = correction;
  const figure = await getEditableFigure(context, rest.id);
  requireFigureVersion(figure, rest.version, 'Nothing was saved');
  return correctFigure(context, { ...rest, input: { ...toFigureFields(figure), ...fields, id: rest.id } });
}

/** The same for a source. */
export async function correctSourceFields(context: ServiceContext, correction: FieldCorrection): Promise<Source> {
  authorize(context, 'editor');
  const { fields, ...rest } = correction;
  const source = (await getSources(context)).sources.get(rest.id);
  if (!source) throw notFound('There is no source with this id');
  requireSourceVersion(source, rest.version);
  return correctSource(context, { ...rest, input: { ...toSourceFields(source), ...fields, id: rest.id } });
}

/** The same for a context note. */
export async function correctNoteFields(context: ServiceContext, correction: FieldCorrection): Promise<RecordedNote> {
  authorize(context, 'editor');
  const { fields, ...rest } = correction;
  const found = await findVersionedNote(context.db.reader, rest.id);
  if (!found) throw notFound('There is no note with this id');
  requireNoteVersion(found, rest.version);
  await correctContextNote(context, { ...rest, input: { ...toNoteFields(found.note), ...fields, id: rest.id } });
  return savedNote(context, rest.id);
}

/** A note as it was just written, with its version. */
export async function savedNote(context: ServiceContext, id: string): Promise<RecordedNote> {
  const note = (await getSources(context)).contextNotes.find((candidate) => candidate.id === id);
  if (!note) throw notFound('There is no note with this id');
  return note;
}
