import { unguardFormula } from './cells';
import type { CsvRecord } from './read-records';

/** A row with the line of the file on which it begins, so that an issue can name it. */
export interface CsvRow {
  line: number;
  cells: Map<string, string>;
}

export interface CsvIssue {
  line: number;
  column: string;
  code: string;
}

/** The columns that a heading line names, and what is wrong with them: unknown, or given twice. */
export function readHeading(
  { line, cells }: CsvRecord,
  known: ReadonlySet<string>,
): { columns: string[]; issues: CsvIssue[] } {
  const columns = cells.map((cell) => cell.trim());
  const issues = columns.flatMap((column, index): CsvIssue[] => {
    if (!known.has(column)) return [{ line, column, code: 'field_unknown' }];
    return columns.indexOf(column) === index ? [] : [{ line, column, code: 'column_repeated' }];
  });
  return { columns, issues };
}

/** What is wrong with a record of another length than the heading line; null when nothing is. */
export function findRagged({ line, cells }: CsvRecord, columns: readonly string[]): CsvIssue | null {
  if (cells.length === columns.length) return null;
  return { line, column: '', code: cells.length < columns.length ? 'cells_missing' : 'cells_too_many' };
}

/** A record as cells by column; the formula guards of our own exports are taken away, once. */
export function toRow({ line, cells }: CsvRecord, columns: readonly string[]): CsvRow {
  return { line, cells: new Map(columns.map((column, index) => [column, unguardFormula(cells[index] ?? '')])) };
}
