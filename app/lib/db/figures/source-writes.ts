import 'server-only';
import type { ContextNote, Source } from '../../domain/source';
import type { SourceInput } from '../../schemas/source-input';
import type { Transaction, Write } from '../sqlite/writer';
import { toSource } from './figure-rows';

/** The source with this id in the state that the transaction sees; null when there is none. */
export async function findSource(tx: Transaction, id: string): Promise<Source | null> {
  const row = await tx.source.findUnique({ where: { id } });
  return row && toSource(row);
}

export async function insertSource({ tx, revision }: Write, input: SourceInput): Promise<Source> {
  return toSource(await tx.source.create({ data: { ...toColumns(input), id: input.id, version: 1, revision } }));
}

/** Writes a source over the version that its editor saw; null when that version is no longer there. */
export async function updateSource(
  { tx, revision }: Write,
  seen: Pick<Source, 'id' | 'version'>,
  input: SourceInput,
): Promise<Source | null> {
  const { count } = await tx.source.updateMany({
    where: { id: { equals: seen.id }, version: { equals: seen.version } },
    data: { ...toColumns(input), version: seen.version + 1, revision },
  });
  return count === 1 ? findSource(tx, seen.id) : null;
}

export async function insertContextNote({ tx, revision }: Write, note: ContextNote): Promise<void> {
  await tx.contextNote.create({
    data: {
      id: note.id,
      sourceId: note.sourceId,
      text: note.text,
      version: 1,
      revision,
      figures: { create: note.figureIds.map((figureId) => ({ figureId })) },
    },
  });
}

function toColumns(input: SourceInput) {
  return {
    title: input.title,
    publisher: input.publisher,
    authors: input.authors,
    language: input.language,
    languageNote: input.languageNote,
    url: input.url,
    publishedFrom: input.publishedFrom,
    publishedTo: input.publishedTo,
    publishedBasis: input.publishedBasis,
    publishedHow: input.publishedHow,
    readResult: input.readResult,
    note: input.note,
  };
}
