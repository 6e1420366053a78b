import 'server-only';
import type { ContextNote, Source } from '../../domain/source';
import type { Prisma } from '../generated/client';

export type SourceRow = Prisma.SourceGetPayload<object>;
export type ContextNoteRow = Prisma.ContextNoteGetPayload<{ include: { figures: true } }>;

/** A source has the columns of its row; its closed lists are enums of the schema. */
export function toSource(row: SourceRow): Source {
  return row;
}

export function toContextNote(row: ContextNoteRow): ContextNote {
  return {
    id: row.id,
    sourceId: row.sourceId,
    text: row.text,
    figureIds: row.figures.map(({ figureId }) => figureId).toSorted(),
  };
}
