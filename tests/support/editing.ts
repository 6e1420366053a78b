import type { OpenDatabase } from '@/lib/db/open-database';
import type { Figure } from '@/lib/domain/figure';
import { type FigureFields, toFigureFields } from '@/lib/schemas/figure-fields';
import { correctFigure } from '@/lib/services/figures/correct-figure';
import { recordFigure } from '@/lib/services/figures/record-figure';
import type { ServiceContext } from '@/lib/services/service-context';
import { recordSource } from '@/lib/services/sources/record-source';
import { PLAIN_FIGURE, PLAIN_SOURCE } from './figures';

/** A context of an editor's own: each call is a new request. */
export function editorOn(db: OpenDatabase): ServiceContext {
  return { db, actor: { name: 'editor-1', role: 'editor' } };
}

/** The context of a new request by a reader. */
export function readerOn(db: OpenDatabase): ServiceContext {
  return { db, actor: { name: 'reader', role: 'reader' } };
}

/** Records the plain source under an id. */
export async function addSource(db: OpenDatabase, id = 'plain-source'): Promise<void> {
  await recordSource(editorOn(db), { ...PLAIN_SOURCE, id }, `Source ${id} read`);
}

/** Records the plain figure with what differs. */
export function addFigure(db: OpenDatabase, fields: Partial<FigureFields> = {}, reason = 'Added'): Promise<Figure> {
  return recordFigure(editorOn(db), { ...PLAIN_FIGURE, ...fields }, reason);
}

/** Corrects a figure in the fields given, over the version that is passed in. */
export function changeFigure(
  db: OpenDatabase,
  figure: Figure,
  { reason, ...fields }: Partial<FigureFields> & { reason: string },
): Promise<Figure> {
  const input = { ...toFigureFields(figure), ...fields };
  return correctFigure(editorOn(db), { id: figure.id, version: figure.version, input, reason });
}
