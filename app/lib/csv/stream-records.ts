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
  { encoding, delimiter }: Pick<Dialect, 'encoding' | 'delimiter'>,
): AsyncGenerator<RecordBatch, void> {
  const decoder = openDecoder(encoding);
  const cutter = new RecordCutter();
  let bytesRead = 0;
  let line = 1;
  const read = (block: Uint8Array): RecordBatch => {
    const { records, fault, nextLine } = readRecords(block, { line, delimiter });
    line = nextLine;
    const nul = fault ? null : findNul(records);
    return { records, fault: fault ?? nul, bytesRead };
  };
  for await (const chunk of chunks) {
    bytesRead += chunk.length;
    const block = cutter.add(decode(decoder, chunk));
    if (block === 'wrong_encoding') return yield { records: [], fault: { line, code: codeFor(encoding) }, bytesRead };
    if (block) {
      const batch = read(block);
      yield batch;
      if (batch.fault) return;
    }
    if (cutter.pendingBytes > ROW_LIMIT_BYTES) {
      // No record ends within the limit: read as far as it goes, it says what is wrong and where.
      const batch = read(cutter.rest());
      return yield { ...batch, fault: batch.fault ?? { line, code: 'row_too_long' } };
    }
  }
  const last = cutter.add(decode(decoder, null));
  if (last === 'wrong_encoding') return yield { records: [], fault: { line, code: codeFor(encoding) }, bytesRead };
  if (last) {
    const batch = read(last);
    yield batch;
    if (batch.fault) return;
  }
  yield read(cutter.rest());
}

function codeFor(encoding: Dialect['encoding']): string {
  return encoding === 'utf-8' ? 'not_utf8' : 'not_utf16';
}

function decode(decoder: Decoder, chunk: Uint8Array | null): Uint8Array | 'wrong_encoding' {
  try {
    return Buffer.from(chunk === null ? decoder.end() : decoder.write(chunk));
  } catch (error) {
    if (error instanceof NotThisEncoding) return 'wrong_encoding';
    throw error;
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

  add(bytes: Uint8Array | 'wrong_encoding'): Uint8Array | 'wrong_encoding' | null {
    if (bytes === 'wrong_encoding') return bytes;
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
