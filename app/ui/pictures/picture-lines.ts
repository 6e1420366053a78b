import { type PictureBlock, textBlock } from './picture-block';
import { fontOf, type PictureSheet, type PictureStyleName } from './picture-sheet';
import { balanceLines, wrapLines } from './picture-text';

type Style = PictureSheet['styles'][PictureStyleName];

/** Lines that were broken before. */
export function lineBlock(lines: readonly string[], style: Style): PictureBlock {
  return textBlock(lines, style);
}

/** A text in as many lines as it takes. */
export function paragraphBlock(text: string, width: number, style: Style): PictureBlock {
  return textBlock(wrapLines(text, width, fontOf(style)), style);
}

/** The same with lines of about equal length. */
export function headingBlock(text: string, width: number, style: Style): PictureBlock {
  return textBlock(balanceLines(text, width, fontOf(style)), style);
}
