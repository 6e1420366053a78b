import 'server-only';
import type { Dialect } from '../../csv/dialect';
import type { CsvRecord } from '../../csv/read-records';
import { type CsvIssue, type CsvRow, findRagged, readHeading, toRow } from '../../csv/read-rows';
import { type RecordBatch, streamRecords } from '../../csv/stream-records';
import type { InputIssue } from '../../schemas/issue';
import type { ImportLimits } from './import-limits';

export interface TableWanted {
  /** The columns that a file may have. */
  known: ReadonlySet<string>;
  limits: ImportLimits;
  onRow: (row: CsvRow) => void;
  onIssue: (line: number, issue: InputIssue) => void;
}

/**
 * The rows of a CSV file, and what is wrong with the file itself: its headings, the lengths of its rows, its size. Every
 * import reads by it. What is wrong with a row is its caller's to `report`, so that all problems count to one limit.
 */
export class TableReading {
  rows = 0;
  issues = 0;
  readonly #wanted: TableWanted;
  #columns: string[] | undefined;
  #headingLine = 1;

  constructor(wanted: TableWanted) {
    this.#wanted = wanted;
  }

  /** False when nothing behind this batch is worth reading. */
  take({ records, fault, bytesRead }: RecordBatch): boolean {
    for (const record of records) if (!this.#takeRecord(record)) return false;
    if (fault) return this.#stop(fault.line, fault.code);
    return bytesRead <= this.#wanted.limits.bytes || this.#stop(this.#headingLine, 'file_too_large');
  }

  /** Call it behind the last batch. */
  finish(): void {
    if (this.rows === 0 && this.issues === 0) this.report(this.#headingLine, { field: '', code: 'no_rows' });
  }

  report(line: number, issue: InputIssue): void {
    this.issues += 1;
    this.#wanted.onIssue(line, issue);
  }

  #takeRecord(record: CsvRecord): boolean {
    const { limits, onRow } = this.#wanted;
    if (this.#columns === undefined) return this.#takeHeading(record);
    if (this.rows >= limits.rows) return this.#stop(record.line, 'rows_too_many');
    if (this.issues >= limits.issues) return this.#stop(record.line, 'issues_too_many');
    this.rows += 1;
    const ragged = findRagged(record, this.#columns);
    if (ragged) this.#reportCell(ragged);
    else onRow(toRow(record, this.#columns));
    return true;
  }

  #takeHeading(heading: CsvRecord): boolean {
    this.#headingLine = heading.line;
    if (heading.cells.length > this.#wanted.limits.columns) return this.#stop(heading.line, 'columns_too_many');
    const { columns, issues } = readHeading(heading, this.#wanted.known);
    this.#columns = columns;
    for (const issue of issues) this.#reportCell(issue);
    // Without knowing what a column is, each row would be called wrong for it.
    return issues.length === 0;
  }

  #reportCell({ line, column, code }: CsvIssue): void {
    this.report(line, { field: column, code });
  }

  #stop(line: number, code: string): false {
    this.report(line, { field: '', code });
    return false;
  }
}

export interface WholeTable {
  rows: CsvRow[];
  issues: (InputIssue & { line: number })[];
}

/** All rows of a file that has few of them, and everything that is wrong with the file. */
export async function readWholeTable(
  chunks: AsyncIterable<Uint8Array>,
  { dialect, ...wanted }: Pick<TableWanted, 'known' | 'limits'> & { dialect: Pick<Dialect, 'encoding' | 'delimiter'> },
): Promise<WholeTable> {
  const table: WholeTable = { rows: [], issues: [] };
  const reading = new TableReading({
    ...wanted,
    onRow: (row) => table.rows.push(row),
    onIssue: (line, issue) => table.issues.push({ ...issue, line }),
  });
  for await (const batch of streamRecords(chunks, dialect)) if (!reading.take(batch)) break;
  reading.finish();
  return table;
}
