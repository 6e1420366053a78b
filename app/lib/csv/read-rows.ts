import { parse } from 'csv-parse/sync';
import { unguardFormula } from './cells';

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

/** A row longer than this is an unclosed quote, not a figure. */
const ROW_LIMIT_BYTES = 65_536;

/**
 * Bytes of a CSV file (UTF-8, with or without a byte order mark) to rows. Headings must be known and given once; rows
 * must have as many cells as the heading line. Formula guards of our own exports are taken away.
 */
export function readCsvRows(bytes: Uint8Array, known: ReadonlySet<string>): ReadRows {
  const text = decode(bytes);
  if (text === null) return refuse(1, '', 'not_utf8');
  const lines = parseLines(text);
  if (!lines.ok) return lines;
  const [heading, ...body] = lines.records;
  if (!heading) return refuse(1, '', 'no_rows');
  const columns = heading.cells.map((cell) => cell.trim());
  const issues = columns.flatMap((column, index): CsvIssue[] => {
    if (!known.has(column)) return [{ line: heading.line, column, code: 'field_unknown' }];
    return columns.indexOf(column) === index ? [] : [{ line: heading.line, column, code: 'column_repeated' }];
  });
  if (body.length === 0) issues.push({ line: heading.line, column: '', code: 'no_rows' });
  for (const { line, cells } of body) {
    if (cells.length < columns.length) issues.push({ line, column: '', code: 'cells_missing' });
    if (cells.length > columns.length) issues.push({ line, column: '', code: 'cells_too_many' });
  }
  if (issues.length > 0) return { ok: false, issues };
  const rows = body.map(({ line, cells }) => ({
    line,
    cells: new Map(columns.map((column, index) => [column, unguardFormula(cells[index] ?? '')])),
  }));
  return { ok: true, columns, rows };
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

interface Line {
  line: number;
  cells: string[];
}

function parseLines(text: string): { ok: true; records: Line[] } | { ok: false; issues: CsvIssue[] } {
  const bytes = Buffer.from(text);
  let start = skipLineEnds(bytes, { offset: 0, line: 1 });
  try {
    const records: Line[] = [];
    parse(bytes, {
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: ROW_LIMIT_BYTES,
      on_record: (cells: string[], { bytes: end }: { bytes: number }) => {
        records.push({ line: start.line, cells });
        start = skipLineEnds(bytes, moveTo(bytes, start, end));
        return null;
      },
    });
    return { ok: true, records };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return refuse(start.line, '', code === 'CSV_MAX_RECORD_SIZE' ? 'row_too_long' : 'quote_unclosed');
  }
}

/** A place in the file. Lines are counted here: csv-parse counts a quoted CR LF twice. */
interface Place {
  offset: number;
  line: number;
}

const [LF, CR] = [0x0a, 0x0d];

function moveTo(bytes: Uint8Array, from: Place, offset: number): Place {
  let { line } = from;
  for (let index = from.offset; index < offset; index += 1) {
    if (bytes[index] === LF || (bytes[index] === CR && bytes[index + 1] !== LF)) line += 1;
  }
  return { offset, line };
}

/** Where the next row begins: behind the empty lines, which are skipped. */
function skipLineEnds(bytes: Uint8Array, from: Place): Place {
  let { offset } = from;
  while (bytes[offset] === LF || bytes[offset] === CR) offset += 1;
  return moveTo(bytes, from, offset);
}
