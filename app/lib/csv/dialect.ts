import { readRecords } from './read-records';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export const DECIMAL_MARKS = ['.', ','] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

/** How a file spells what RFC 4180 leaves open. Found out from its bytes, shown to whoever imports it, and confirmed. */
export interface Dialect {
  encoding: Encoding;
  delimiter: Delimiter;
  decimalMark: DecimalMark;
}

/** What a file that is no CSV begins with, and the code of its refusal. */
const MAGIC: readonly [code: string, bytes: readonly number[]][] = [
  ['is_zip', [0x50, 0x4b, 0x03, 0x04]],
  ['is_zip', [0x50, 0x4b, 0x05, 0x06]],
  ['is_gzip', [0x1f, 0x8b]],
  ['is_pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['is_old_excel', [0xd0, 0xcf, 0x11, 0xe0]],
];

/** The issue code for a file that is something else than text (a zip, a PDF, a workbook); null when it may be CSV. */
export function findMagic(head: Uint8Array): string | null {
  return MAGIC.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte))?.[0] ?? null;
}

export interface WholeFile {
  /** Whether every byte of the file is well-formed UTF-8. */
  isUtf8: boolean;
}

const [UTF16LE, UTF16BE] = [
  [0xff, 0xfe],
  [0xfe, 0xff],
] as const;

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

/**
 * The encoding: a byte order mark decides; else text of which every second byte is NUL is UTF-16, well-formed UTF-8 is
 * UTF-8, and what is left Windows-1252 (a guess, which is why it is shown).
 */
export function detectEncoding(head: Uint8Array, { isUtf8 }: WholeFile): Encoding {
  if (startsWith(head, UTF16LE)) return 'utf-16le';
  if (startsWith(head, UTF16BE)) return 'utf-16be';
  const zeros = (offset: number) => {
    const looked = head.filter((_, index) => index % 2 === offset);
    return looked.length > 0 ? looked.filter((byte) => byte === 0).length / looked.length : 0;
  };
  if (zeros(1) > 0.5 && zeros(0) < 0.1) return 'utf-16le';
  if (zeros(0) > 0.5 && zeros(1) < 0.1) return 'utf-16be';
  return isUtf8 ? 'utf-8' : 'windows-1252';
}

/** The delimiter that finds the most known names in the heading line; a comma where none does. */
export function detectDelimiter(text: string, known: ReadonlySet<string>): Delimiter {
  const scores = DELIMITERS.map((delimiter) => {
    const [heading] = readRecords(Buffer.from(firstLines(text, 1)), { delimiter }).records;
    return { delimiter, found: heading?.cells.filter((cell) => known.has(cell.trim())).length ?? 0 };
  });
  const best = scores.reduce((a, b) => (b.found > a.found ? b : a));
  return best.found > 0 ? best.delimiter : ',';
}

/** The mark of amounts such as 8500000000,00; a point where no amount has one. */
export function detectDecimalMark(text: string, delimiter: Delimiter, amountColumns: ReadonlySet<string>): DecimalMark {
  const [heading, ...rows] = readRecords(Buffer.from(firstLines(text, 200)), { delimiter }).records;
  const places = heading?.cells.flatMap((cell, index) => (amountColumns.has(cell.trim()) ? [index] : [])) ?? [];
  const amounts = rows.flatMap(({ cells }) => places.map((place) => cells[place]?.trim() ?? ''));
  const marked = (mark: DecimalMark) => amounts.filter((text) => fractionOf(text, mark) !== null).length;
  return marked(',') > marked('.') ? ',' : '.';
}

/** Beginning of a text, cut between two lines; a quoted line end may be cut, too, which spoils the last record alone. */
function firstLines(text: string, count: number): string {
  const lines = text.split(/(?<=\n|\r(?!\n))/);
  const filled = lines.findIndex((line) => line.trim() !== '');
  return lines.slice(0, filled + count).join('');
}

function fractionOf(text: string, mark: DecimalMark): string | null {
  const [whole = '', fraction, ...rest] = text.split(mark);
  return fraction !== undefined && rest.length === 0 && /^-?\d+$/.test(whole) && /^\d+$/.test(fraction)
    ? fraction
    : null;
}

/** An amount without the fraction that says nothing: 8500000000,00 is 8500000000. Any other text stays as it is. */
export function dropEmptyFraction(text: string, mark: DecimalMark): string {
  const fraction = fractionOf(text.trim(), mark);
  return fraction !== null && /^0+$/.test(fraction) ? text.trim().slice(0, -fraction.length - 1) : text;
}
