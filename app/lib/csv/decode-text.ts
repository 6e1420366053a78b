// Some versions of Node read Windows-1252 as ISO 8859-1; this reads every encoding as the WHATWG standard says.
import { TextDecoder } from '@exodus/bytes/encoding-lite.js';
import type { Encoding } from './dialect';

/** Thrown for bytes that the encoding does not have. */
export class NotThisEncoding extends Error {
  override readonly name = 'NotThisEncoding';
}

export interface Decoder {
  /** The text of these bytes, as far as they end a character. Throws NotThisEncoding. */
  write: (bytes: Uint8Array) => string;
  /** What is left at the end. */
  end: () => string;
}

/** Reads bytes as text, strictly: nothing is ever replaced by a question mark. A byte order mark is dropped. */
export function openDecoder(encoding: Encoding): Decoder {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const guarded = (work: () => string): string => {
    try {
      return work();
    } catch (error) {
      throw new NotThisEncoding(`not ${encoding}`, { cause: error });
    }
  };
  return {
    write: (bytes) => guarded(() => decoder.decode(bytes, { stream: true })),
    end: () => guarded(() => decoder.decode()),
  };
}
