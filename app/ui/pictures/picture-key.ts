import type { KeyPart } from '../charts/render/drawing';
import { overlayBlocks, type PictureBlock } from './picture-block';
import { lineBlock } from './picture-lines';
import { fontOf, type PictureSheet } from './picture-sheet';
import { measureText, wrapLines } from './picture-text';
import { element, move } from './svg-markup';

const SAMPLE_GAP = 8;
const ITEM_GAP = 22;
/** Tall samples, of marks over time, have air above or below their shape. */
const TALLEST_ROW = 48;

type SizedBlock = PictureBlock & { width: number };

/** A sample with its words beside it, both centred on a row; words that are too long for the width wrap. */
function itemBlock({ sample, text }: KeyPart, row: number, { sheet, width }: KeyPlace): SizedBlock {
  const { small } = sheet.styles;
  const left = sample ? sample.width + SAMPLE_GAP : 0;
  const lines = wrapLines(text, width - left, fontOf(small));
  const words = lineBlock(lines, small);
  const top = Math.max(0, (row - words.height) / 2);
  const drawn = sample
    ? move(element('g', { class: 'p-key' }, sample.inside), { x: 0, y: (row - sample.height) / 2 })
    : '';
  return {
    markup: drawn + move(words.markup, { x: left, y: top }),
    width: left + Math.max(...lines.map((line) => measureText(line, fontOf(small)))),
    height: Math.max(row, words.height),
  };
}

/** Blocks beside each other, and on the next row where one does not fit. */
function flowBlocks(blocks: readonly SizedBlock[], width: number): PictureBlock {
  let [x, y, tallest] = [0, 0, 0];
  const placed = blocks.map((block) => {
    if (x > 0 && x + block.width > width) {
      [x, y, tallest] = [0, y + tallest, 0];
    }
    const markup = move(block.markup, { x, y });
    x += block.width + ITEM_GAP;
    tallest = Math.max(tallest, block.height);
    return { markup, height: y + block.height };
  });
  return overlayBlocks(placed);
}

interface KeyPlace {
  sheet: PictureSheet;
  width: number;
}

/** A chart's key, its items beside each other as far as they fit; null for a chart that needs none. */
export function keyBlock(items: readonly KeyPart[], place: KeyPlace): PictureBlock | null {
  if (items.length === 0) return null;
  const samples = items.map(({ sample }) => Math.min(sample?.height ?? 0, TALLEST_ROW));
  const row = Math.max(place.sheet.styles.small.leading, ...samples);
  return flowBlocks(
    items.map((item) => itemBlock(item, row, place)),
    place.width,
  );
}
