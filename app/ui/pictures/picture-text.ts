import advances from '../fonts/pictures/advances.json';

/** The faces that pictures are set in; scripts/cut-fonts.mjs cuts their files and measures them. */
export type PictureFace = keyof typeof advances;

/** A face at a size in px. */
export interface PictureFont {
  face: PictureFace;
  size: number;
}

/** In thousandths of the size, for characters that no face of ours has: as wide as the widest scripts are. */
const UNKNOWN_WIDTH = 1000;

/** Widths in thousandths of the size by code point. */
function toWidths(runs: Readonly<Record<string, string>>): ReadonlyMap<number, number> {
  return new Map(
    Object.entries(runs).flatMap(([first, widths]) =>
      widths.split(' ').map((width, index): [number, number] => [Number(first) + index, Number(width)]),
    ),
  );
}

const WIDTHS: Record<PictureFace, ReadonlyMap<number, number>> = {
  'serif-600': toWidths(advances['serif-600']),
  'sans-400': toWidths(advances['sans-400']),
  'sans-650': toWidths(advances['sans-650']),
};

/** The width of a line in px by its font's own measures, kerning left aside: "500" in sans-650 at 20 px is 31.2. */
export function measureText(text: string, { face, size }: PictureFont): number {
  const widths = WIDTHS[face];
  const thousandths = [...text].reduce(
    (sum, character) => sum + (widths.get(character.codePointAt(0) ?? 0) ?? UNKNOWN_WIDTH),
    0,
  );
  return (thousandths * size) / 1000;
}

/** Whether our own faces can set a text; what they lack is left to the fonts of whoever draws it. */
export function isSetInOurFaces(text: string): boolean {
  return [...text].every((character) => /\s/.test(character) || WIDTHS['sans-400'].has(character.codePointAt(0) ?? 0));
}

/** A word that is wider than a line, in pieces that fit; a piece has one character at least. */
function breakWord(word: string, width: number, font: PictureFont): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece && measureText(piece + character, font) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** A text in lines of at most `width` px: broken at spaces, after hyphens, dashes and commas of addresses, else inside a word. */
export function wrapLines(text: string, width: number, font: PictureFont): string[] {
  const words = text
    .split(/(?<=[\s–—-])|(?<=[,&?/])(?=\S)/u)
    .flatMap((word) => (measureText(word.trimEnd(), font) > width ? breakWord(word, width, font) : [word]));
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line && measureText((line + word).trimEnd(), font) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()].filter((each) => each !== '');
}

/** The same in as few lines, all about equally long: for headings, whose last line should not be one word. */
export function balanceLines(text: string, width: number, font: PictureFont): string[] {
  const count = wrapLines(text, width, font).length;
  let [low, high] = [0, width];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (wrapLines(text, middle, font).length <= count) high = middle;
    else low = middle;
  }
  return wrapLines(text, high, font);
}
