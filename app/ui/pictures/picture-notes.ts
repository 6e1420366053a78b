import type { PanelView } from '../panels/panel-view';
import { overlayBlocks, type PictureBlock, stackBlocks, textBlock } from './picture-block';
import { headingBlock, paragraphBlock } from './picture-lines';
import type { PictureSheet } from './picture-sheet';
import { element, move } from './svg-markup';

interface PictureNote {
  number: number | null;
  text: string;
}

const INDENT = 28;
const RING_RADIUS = 9.5;
const DASH = { width: 12, height: 2 } as const;

/** Why its figures cannot be compared, unless a warning inside of the chart says so already. */
const unmentionedOverrides = ({ chart, overrideReasons }: PanelView) => (chart.warning ? [] : overrideReasons);

/** Reasons first, then what is said of single marks and of all: the order of the notes beside a panel. */
function notesOf(view: PanelView): PictureNote[] {
  const { whySeparate, notes } = view;
  const reasons = [...unmentionedOverrides(view), ...whySeparate].map(
    ({ text }): PictureNote => ({ number: null, text }),
  );
  const own = notes.map(
    ({ number, sentences }): PictureNote => ({ number, text: sentences.map(({ text }) => text).join(' ') }),
  );
  return [...reasons, ...own];
}

function headingOf(view: PanelView): string {
  if (unmentionedOverrides(view).length > 0) return 'Why these cannot be compared';
  return view.whySeparate.length > 0 ? 'Why this stands apart' : 'Read with care';
}

/** A note behind its ring, which is tied to a mark by the number, or behind a dash. */
function noteBlock({ number, text }: PictureNote, width: number, sheet: PictureSheet): PictureBlock {
  const { text: style, ringNumber } = sheet.styles;
  const words = paragraphBlock(text, width - INDENT, style);
  const moved = { markup: move(words.markup, { x: INDENT, y: 0 }), height: words.height };
  const middle = style.leading / 2;
  if (number === null) {
    const dash = element('rect', { class: 'p-dash', x: 4, y: middle - DASH.height / 2, ...DASH });
    return overlayBlocks([moved, { markup: dash, height: 0 }]);
  }
  const ring = element('circle', { class: 'p-ring', cx: RING_RADIUS + 0.5, cy: middle, r: RING_RADIUS });
  const digits = textBlock([String(number)], ringNumber);
  const centred = element('g', { 'text-anchor': 'middle' }, move(digits.markup, { x: RING_RADIUS + 0.5, y: 0 }));
  return overlayBlocks([moved, { markup: ring + centred, height: 0 }]);
}

const stacked = (blocks: readonly PictureBlock[], gap: number): PictureBlock =>
  stackBlocks(blocks.map((block) => ({ gap, block })));

/** Where to break notes into two columns, in their order, so that the taller column is as short as can be. */
function splitNotes(blocks: readonly PictureBlock[], gap: number): number {
  const tallest = (count: number) =>
    Math.max(stacked(blocks.slice(0, count), gap).height, stacked(blocks.slice(count), gap).height);
  const places = blocks.map((_, index) => index + 1);
  return places.reduce((best, count) => (tallest(count) < tallest(best) ? count : best), blocks.length);
}

/** What to be careful about, under its heading; null for a panel without notes. */
export function notesBlock(view: PanelView, width: number, sheet: PictureSheet): PictureBlock | null {
  const notes = notesOf(view);
  if (notes.length === 0) return null;
  const { columnGap, gaps, styles } = sheet;
  const heading = headingBlock(headingOf(view), width, styles.heading);
  const columns = columnGap === null || notes.length < 2 ? 1 : 2;
  const columnWidth = (width - (columns - 1) * (columnGap ?? 0)) / columns;
  const blocks = notes.map((note) => noteBlock(note, columnWidth, sheet));
  const split = columns === 1 ? blocks.length : splitNotes(blocks, gaps.line);
  const [left, right] = [stacked(blocks.slice(0, split), gaps.line), stacked(blocks.slice(split), gaps.line)];
  const body = overlayBlocks([
    left,
    { markup: right.markup && move(right.markup, { x: columnWidth + (columnGap ?? 0), y: 0 }), height: right.height },
  ]);
  return stackBlocks([
    { gap: 0, block: heading },
    { gap: 4, block: body },
  ]);
}
