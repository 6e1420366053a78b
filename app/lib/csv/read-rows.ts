import { unguardFormula } from './cells';
import { type CsvRecord, readRecords } from './read-records';

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

export type ReadRows = { ok: true; columns: string[]; rows: CsvRow[] } | { ok: false; issues: CsvIssue[] };

/**
 * Bytes of a CSV file (UTF-8, with or without a byte order mark) to rows. Headings must be known and given once; rows
 * must have as many cells as the heading line. Formula guards of our own exports are taken away.
 */
export function readCsvRows(bytes: Uint8Array, known: ReadonlySet<string>): ReadRows {
  const text = decode(bytes);
  if (text === null) return refuse(1, '', 'not_utf8');
  const { records, fault } = readRecords(Buffer.from(text));
  if (fault) return refuse(fault.line, '', fault.code);
  const [heading, ...body] = records;
  if (!heading) return refuse(1, '', 'no_rows');
  const { columns, issues } = readHeading(heading, known);
  if (body.length === 0) issues.push({ line: heading.line, column: '', code: 'no_rows' });
  issues.push(...body.flatMap((record) => findRagged(record, columns) ?? []));
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, columns, rows: body.map((record) => toRow(record, columns)) };
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

function refuse(line: number, column: string, code: string): { ok: false; issues: CsvIssue[] } {
  return { ok: false, issues: [{ line, column, code }] };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
