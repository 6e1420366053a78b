import { parse } from 'csv-parse/sync';

/** A record longer than this is an unclosed quote, not a figure. */
export const ROW_LIMIT_BYTES = 65_536;

/** One record: its cells, and the line of the file on which it begins. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

export interface RecordsWanted {
  /** The line of the file on which the bytes begin. */
  line?: number;
  delimiter?: string;
}

/** `fault` is what stopped the reading, at the line where the record begins; the records before it were read. */
export interface ReadRecords {
  records: CsvRecord[];
  fault: { line: number; code: 'row_too_long' | 'quote_unclosed' } | null;
  /** The line on which what follows begins. */
  nextLine: number;
}

/** UTF-8 bytes to records. They must begin and end between two records. */
export function readRecords(bytes: Uint8Array, { line = 1, delimiter = ',' }: RecordsWanted = {}): ReadRecords {
  let start = skipLineEnds(bytes, { offset: 0, line });
  const records: CsvRecord[] = [];
  try {
    parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      delimiter,
      // All of them: files that were put together have several kinds.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: ROW_LIMIT_BYTES,
      on_record: (cells: string[], { bytes: end }: { bytes: number }) => {
        records.push({ line: start.line, cells });
        start = skipLineEnds(bytes, moveTo(bytes, start, end));
        return null;
      },
    });
    return { records, fault: null, nextLine: start.line };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const fault = {
      line: start.line,
      code: code === 'CSV_MAX_RECORD_SIZE' ? 'row_too_long' : 'quote_unclosed',
    } as const;
    return { records, fault, nextLine: start.line };
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
