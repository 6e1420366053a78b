import { numberCell, textCell } from './cells';
import { FIGURE_COLUMNS } from './figure-columns';
import type { FigureRecord } from './figure-record';

/** RFC 4180: lines end in CR LF, the last one too. */
const LINE_END = '\r\n';

/** Records as CSV in the order of the column table, with a heading line; UTF-8 without a byte order mark. */
export function writeFiguresCsv(records: readonly FigureRecord[]): string {
  const heading = FIGURE_COLUMNS.map(({ name }) => name).join(',');
  const lines = records.map((record) =>
    FIGURE_COLUMNS.map(({ name, type }) => {
      const value = record[name];
      return type === 'text' || typeof value === 'string'
        ? textCell(value === null ? null : String(value))
        : numberCell(value);
    }).join(','),
  );
  return [heading, ...lines, ''].join(LINE_END);
}
