import { type Decoder, NotThisEncoding, openDecoder } from './decode-text';
import type { Dialect } from './dialect';
import { type CsvRecord, ROW_LIMIT_BYTES, readRecords } from './read-records';

export interface RecordBatch {
  records: CsvRecord[];
  /** Ends the file: nothing behind it can be told apart. */
  fault: { line: number; code: string } | null;
  /** Bytes of the file read so far. */
  bytesRead: number;
}

const BLOCK_BYTES = 65_536;
const [LF, CR, QUOTE] = [0x0a, 0x0d, 0x22];

/**
 * The records of a CSV file of any size, in batches. The text is cut where a line ends outside of quotes (where an even
 * number of quotes lies behind), so that memory holds one block and at most one record of 64 KB.
 */
export async function* streamRecords(
  chunks: AsyncIterable<Uint8Array>,
  dialect: Pick<Dialect, 'encoding' | 'delimiter'>,
): AsyncGenerator<RecordBatch, void> {
  const reading = new RecordReading(dialect);
  for await (const chunk of chunks) {
    const batch = reading.take(chunk);
    if (batch) yield batch;
    if (batch?.fault) return;
  }
  yield reading.finish();
}

class RecordReading {
  readonly #dialect: Pick<Dialect, 'encoding' | 'delimiter'>;
  readonly #decoder: Decoder;
  readonly #cutter = new RecordCutter();
  #bytesRead = 0;
  #line = 1;

  constructor(dialect: Pick<Dialect, 'encoding' | 'delimiter'>) {
    this.#dialect = dialect;
    this.#decoder = openDecoder(dialect.encoding);
  }

  take(chunk: Uint8Array): RecordBatch | null {
    this.#bytesRead += chunk.length;
    const text = this.#decode(() => this.#decoder.write(chunk));
    if (text === null) return this.#stop();
    const block = this.#cutter.add(Buffer.from(text));
    // No record ends within the limit: what is there says what is wrong, and where.
    if (this.#cutter.pendingBytes > ROW_LIMIT_BYTES) return this.#readTooLong(block);
    return block && this.#read(block);
  }

  finish(): RecordBatch {
    const text = this.#decode(() => this.#decoder.end());
    if (text === null) return this.#stop();
    const block = this.#cutter.add(Buffer.from(text)) ?? new Uint8Array();
    return this.#read(Buffer.concat([block, this.#cutter.rest()]));
  }

  #read(block: Uint8Array): RecordBatch {
    const { records, fault, nextLine } = readRecords(block, { line: this.#line, delimiter: this.#dialect.delimiter });
    this.#line = nextLine;
    return { records, fault: fault ?? findNul(records), bytesRead: this.#bytesRead };
  }

  #readTooLong(block: Uint8Array | null): RecordBatch {
    const batch = this.#read(Buffer.concat([block ?? new Uint8Array(), this.#cutter.rest()]));
    return { ...batch, fault: batch.fault ?? { line: this.#line, code: 'row_too_long' } };
  }

  /** Null for bytes that the encoding does not have. */
  #decode(work: () => string): string | null {
    try {
      return work();
    } catch (error) {
      if (error instanceof NotThisEncoding) return null;
      throw error;
    }
  }

  #stop(): RecordBatch {
    const code = this.#dialect.encoding === 'utf-8' ? 'not_utf8' : 'not_utf16';
    return { records: [], fault: { line: this.#line, code }, bytesRead: this.#bytesRead };
  }
}

/** NUL stands in no text: such a file is a picture or a program, or in another encoding. */
function findNul(records: readonly CsvRecord[]): RecordBatch['fault'] {
  const found = records.find(({ cells }) => cells.some((cell) => cell.includes('\0')));
  return found ? { line: found.line, code: 'nul_character' } : null;
}

/** Collects bytes and gives them out up to the last line end outside of quotes. */
class RecordCutter {
  #parts: Uint8Array[] = [];
  #size = 0;
  #isInside = false;
  /** Bytes that no line end outside of quotes has closed yet. */
  pendingBytes = 0;

  /** Null until there is a block's worth of whole records. */
  add(bytes: Uint8Array): Uint8Array | null {
    const end = this.#findEnd(bytes);
    this.#parts.push(bytes);
    this.#size += bytes.length;
    this.pendingBytes = end === 0 ? this.pendingBytes + bytes.length : bytes.length - end;
    if (end === 0 || this.#size < BLOCK_BYTES) return null;
    const whole = Buffer.concat(this.#parts);
    const cut = whole.length - this.pendingBytes;
    this.#parts = [whole.subarray(cut)];
    this.#size = this.pendingBytes;
    return whole.subarray(0, cut);
  }

  rest(): Uint8Array {
    const whole = Buffer.concat(this.#parts);
    this.#parts = [];
    this.#size = 0;
    this.pendingBytes = 0;
    return whole;
  }

  /** How many of these bytes lie before the last cut. A CR at the very end waits: its LF may follow. */
  #findEnd(bytes: Uint8Array): number {
    let end = 0;
    let isInside = this.#isInside;
    for (let index = 0; index < bytes.length; index += 1) {
      const byte = bytes[index];
      if (byte === QUOTE) isInside = !isInside;
      else if (!isInside && (byte === LF || (byte === CR && index + 1 < bytes.length && bytes[index + 1] !== LF)))
        end = index + 1;
    }
    this.#isInside = isInside;
    return end;
  }
}
