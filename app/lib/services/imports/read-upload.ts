import 'server-only';
import { createHash } from 'node:crypto';
import { openDecoder } from '../../csv/decode-text';
import { type Dialect, detectDecimalMark, detectDelimiter, detectEncoding, findMagic } from '../../csv/dialect';

/** What a file turns out to be, from one pass over its bytes. */
export interface InspectedFile {
  bytes: number;
  sha256: string;
  /** The issue code of a file that is no CSV; null when it may be. */
  refusal: string | null;
  dialect: Dialect;
}

const HEAD_BYTES = 65_536;

/** The headings by which a file's delimiter is found, and the columns whose decimal mark counts. */
export interface KnownColumns {
  names: ReadonlySet<string>;
  amounts: ReadonlySet<string>;
}

/** Notes everything that can be known about a file while its bytes go by. Use: `add` each chunk, then `finish`. */
export class FileInspector {
  readonly #hash = createHash('sha256');
  readonly #utf8 = openDecoder('utf-8');
  readonly #known: KnownColumns;
  #isUtf8 = true;
  #head: Uint8Array = new Uint8Array();
  bytes = 0;

  constructor(known: KnownColumns) {
    this.#known = known;
  }

  add(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    this.#hash.update(chunk);
    if (this.#head.length < HEAD_BYTES)
      this.#head = Buffer.concat([this.#head, chunk.subarray(0, HEAD_BYTES - this.#head.length)]);
    if (this.#isUtf8) this.#isUtf8 = succeeds(() => this.#utf8.write(chunk));
  }

  /** A zip, PDF or workbook is known by its first bytes, before the rest has come. */
  get magic(): string | null {
    return findMagic(this.#head);
  }

  finish(): InspectedFile {
    const isUtf8 = this.#isUtf8 && succeeds(() => this.#utf8.end());
    const encoding = detectEncoding(this.#head, { isUtf8 });
    const decoder = openDecoder(encoding);
    const text = this.#headText(decoder);
    const delimiter = detectDelimiter(text, this.#known.names);
    return {
      bytes: this.bytes,
      sha256: this.#hash.digest('hex'),
      refusal: this.magic ?? (text.includes('\0') ? 'nul_character' : null),
      dialect: { encoding, delimiter, decimalMark: detectDecimalMark(text, delimiter, this.#known.amounts) },
    };
  }

  /** The last character of the head may be cut in two: it is left out. Bytes that do not fit give no text. */
  #headText({ write }: ReturnType<typeof openDecoder>): string {
    try {
      return write(this.#head);
    } catch {
      return '';
    }
  }
}

function succeeds(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
