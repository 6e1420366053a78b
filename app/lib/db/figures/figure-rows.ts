import 'server-only';
import type { ContextNote, PublishedBasis, ReadResult, Source } from '../../domain/source';
import type { Prisma } from '../generated/client';

export type SourceRow = Prisma.SourceGetPayload<object>;
export type ContextNoteRow = Prisma.ContextNoteGetPayload<{ include: { figures: true } }>;

/** The database keeps codes as text. Only the schemas of lib/schemas write them, so that reading may trust them. */
function code<T extends string>(text: string): T {
  return text as T;
}

export function toSource(row: SourceRow): Source {
  return {
    ...row,
    publishedBasis: code<PublishedBasis>(row.publishedBasis),
    readResult: code<ReadResult>(row.readResult),
  };
}

export function toContextNote(row: ContextNoteRow): ContextNote {
  return {
    id: row.id,
    sourceId: row.sourceId,
    text: row.text,
    figureIds: row.figures.map(({ figureId }) => figureId).toSorted(),
  };
}
