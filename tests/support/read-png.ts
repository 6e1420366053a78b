import { inflateSync } from 'node:zlib';

export interface PngFacts {
  width: number;
  height: number;
  /** How many different bytes its filtered lines hold: a picture of one colour has a handful. */
  distinctBytes: number;
}

const SIGNATURE = '89504e470d0a1a0a';

/** Reads a PNG (RFC 2083) as far as tests need it. Throws on what is none. */
export function readPng(bytes: Uint8Array): PngFacts {
  const buffer = Buffer.from(bytes);
  if (buffer.toString('hex', 0, 8) !== SIGNATURE) throw new Error('not a PNG');
  const data: Buffer[] = [];
  for (let at = 8; at < buffer.length; ) {
    const length = buffer.readUInt32BE(at);
    if (buffer.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(buffer.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const lines = inflateSync(Buffer.concat(data));
  return { width: buffer.readUInt32BE(16), height: buffer.readUInt32BE(20), distinctBytes: new Set(lines).size };
}
