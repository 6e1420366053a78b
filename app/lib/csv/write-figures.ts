import { FIGURE_COLUMNS, type FigureRecord } from '../schemas/figure-table/figure-columns';
import { numberCell, textCell } from './cells';

/** RFC 4180: lines end in CR LF, the last one too. */
export const LINE_END = '\r\n';

/** Begins a file for programs that take text without it for an old encoding. */
export const BYTE_ORDER_MARK = '\ufeff';

/** What a reader may choose about a CSV file; plain RFC 4180 when left out. */
export interface CsvStyle {
  /** A semicolon for spreadsheets that are set to a decimal comma: there a comma would not divide cells. */
  separator: ',' | ';';
  /** Without the guard a spreadsheet may run a cell as a formula. */
  guard: 'guarded' | 'raw';
}

const PLAIN_CSV: CsvStyle = { separator: ',', guard: 'guarded' };

/** The heading line, with its end. */
export function figureHeading({ separator }: CsvStyle = PLAIN_CSV): string {
  return FIGURE_COLUMNS.map(({ name }) => name).join(separator) + LINE_END;
}

/** One record as a line in the order of the column table, with its end. */
export function figureLine(record: FigureRecord, { separator, guard }: CsvStyle = PLAIN_CSV): string {
  let line = '';
  for (const { name } of FIGURE_COLUMNS) {
    const value = record[name];
    if (line !== '') line += separator;
    line += typeof value === 'string' ? textCell(value, guard) : numberCell(value);
  }
  return line + LINE_END;
}

/** Records as CSV with a heading line; UTF-8 without a byte order mark. */
export function writeFiguresCsv(records: readonly FigureRecord[]): string {
  return figureHeading() + records.map((record) => figureLine(record)).join('');
}
