import 'server-only';
import { PUBLISHED_BASES, READ_RESULTS, type RecordedNote, type Source } from '../../domain/source';
import type { Row, SqlReader } from '../sqlite/sql-reader';
import { code, text, textOrNull, wholeNumber } from './row-values';

/** Every source by its id, and every note, in the order of their ids. */
export interface DataSources {
  sources: ReadonlyMap<string, Source>;
  contextNotes: readonly RecordedNote[];
}

/** Sources and notes of the state that a reader shows. They are held whole: people read them, one at a time. */
export function readSources(reader: SqlReader): DataSources {
  const figures = new Map<string, string[]>();
  for (const row of reader.all('SELECT "noteId", "figureId" FROM "ContextNoteFigure" ORDER BY "noteId", "figureId"')) {
    const note = text(row, 'noteId');
    figures.set(note, [...(figures.get(note) ?? []), text(row, 'figureId')]);
  }
  return {
    sources: new Map(
      reader.all('SELECT * FROM "Source" ORDER BY "id"').map((row) => [text(row, 'id'), parseSource(row)]),
    ),
    contextNotes: reader.all('SELECT * FROM "ContextNote" ORDER BY "id"').map((row) => ({
      id: text(row, 'id'),
      sourceId: text(row, 'sourceId'),
      text: text(row, 'text'),
      figureIds: figures.get(text(row, 'id')) ?? [],
      version: wholeNumber(row, 'version'),
      revision: wholeNumber(row, 'revision'),
    })),
  };
}

export function countSources(reader: SqlReader): number {
  const [row] = reader.all('SELECT count(*) AS "count" FROM "Source"');
  return row ? wholeNumber(row, 'count') : 0;
}

function parseSource(row: Row): Source {
  return {
    id: text(row, 'id'),
    title: text(row, 'title'),
    publisher: text(row, 'publisher'),
    authors: textOrNull(row, 'authors'),
    language: text(row, 'language'),
    languageNote: textOrNull(row, 'languageNote'),
    url: textOrNull(row, 'url'),
    publishedFrom: textOrNull(row, 'publishedFrom'),
    publishedTo: textOrNull(row, 'publishedTo'),
    publishedBasis: code(row, 'publishedBasis', PUBLISHED_BASES),
    publishedHow: textOrNull(row, 'publishedHow'),
    readResult: code(row, 'readResult', READ_RESULTS),
    note: textOrNull(row, 'note'),
    version: wholeNumber(row, 'version'),
    revision: wholeNumber(row, 'revision'),
  };
}
