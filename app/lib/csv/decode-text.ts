import type { Encoding } from './dialect';

/** Thrown for bytes that the encoding does not have. */
export class NotThisEncoding extends Error {
  override readonly name = 'NotThisEncoding';
}

/**
 * What Windows-1252 has where ISO 8859-1 has control characters, 0x80 to 0x9f (WHATWG encoding standard). Spelled out,
 * since some versions of Node take the one for the other.
 */
const WINDOWS_1252 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f', ...'\u0090‘’“”•–—˜™š›œ\u009džŸ'];

export interface Decoder {
  /** The text of these bytes, as far as they end a character. Throws NotThisEncoding. */
  write: (bytes: Uint8Array) => string;
  /** What is left at the end. */
  end: () => string;
}

/** Reads bytes as text, strictly: nothing is ever replaced by a question mark. A byte order mark is dropped. */
export function openDecoder(encoding: Encoding): Decoder {
  if (encoding === 'windows-1252') return { write: decodeWindows1252, end: () => '' };
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

function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character);
}
