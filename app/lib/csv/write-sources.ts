import type { ContextNote, Source } from '../domain/source';
import { textCell } from './cells';
import { LINE_END } from './write-figures';

interface Column<Row> {
  name: string;
  type: 'string' | 'date';
  means: string;
  value: (row: Row) => string | null;
}

/** The columns of sources: those that an import of sources takes. */
export const SOURCE_COLUMNS: readonly Column<Source>[] = [
  { name: 'id', type: 'string', means: 'the source’s id', value: ({ id }) => id },
  { name: 'title', type: 'string', means: 'its title as printed', value: ({ title }) => title },
  { name: 'publisher', type: 'string', means: 'its publisher', value: ({ publisher }) => publisher },
  { name: 'authors', type: 'string', means: 'who wrote it', value: ({ authors }) => authors },
  { name: 'language', type: 'string', means: 'language code of what was read', value: ({ language }) => language },
  { name: 'language_note', type: 'string', means: 'translation, if any', value: ({ languageNote }) => languageNote },
  { name: 'url', type: 'string', means: 'its address', value: ({ url }) => url },
  { name: 'published_from', type: 'date', means: 'first possible day', value: ({ publishedFrom }) => publishedFrom },
  { name: 'published_to', type: 'date', means: 'last possible day', value: ({ publishedTo }) => publishedTo },
  {
    name: 'published_basis',
    type: 'string',
    means: 'stated, inferred or unknown',
    value: ({ publishedBasis }) => publishedBasis,
  },
  { name: 'published_how', type: 'string', means: 'how it was inferred', value: ({ publishedHow }) => publishedHow },
  { name: 'read_result', type: 'string', means: 'figures, or no_trade_figure', value: ({ readResult }) => readResult },
  { name: 'note', type: 'string', means: 'our note', value: ({ note }) => note },
];

/** The columns of notes; a note about two figures names both, with a space between. */
export const NOTE_COLUMNS: readonly Column<ContextNote>[] = [
  { name: 'id', type: 'string', means: 'the note’s id', value: ({ id }) => id },
  { name: 'source', type: 'string', means: 'the source that it is tied to', value: ({ sourceId }) => sourceId },
  {
    name: 'figures',
    type: 'string',
    means: 'ids of the figures that it stands beside',
    value: ({ figureIds }) => figureIds.join(' '),
  },
  { name: 'text', type: 'string', means: 'the note', value: ({ text }) => text },
];

/** Rows as CSV with a heading line, formulas guarded. */
export function writeTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const heading = columns.map(({ name }) => name).join(',');
  const lines = rows.map((row) => columns.map(({ value }) => textCell(value(row))).join(','));
  return [heading, ...lines, ''].join(LINE_END);
}

/** The columns as Data Package 2 has fields. */
export function packageFields<Row>(columns: readonly Column<Row>[]) {
  return columns.map(({ name, type, means }) => ({ name, type, description: means }));
}
