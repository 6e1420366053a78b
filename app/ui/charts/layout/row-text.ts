import type { ChartLabel, ChartLayout } from '../model/chart-model';
import type { ChartRow } from '../model/chart-rows';
import { FONTS, findSheet, RING, ringRadius, roundPx } from './chart-sheet';
import { textWidth, wrapText } from './text-width';

/** A line of a row's name or note; `dy` is its baseline from the middle of the row's bar. */
export interface PlacedLine {
  kind: 'name' | 'note';
  text: string;
  x: number;
  dy: number;
}

/** What stands beside or above a bar. A null ring follows the label, where the bar ends. */
export interface RowText {
  lines: PlacedLine[];
  ring: { x: number; dy: number } | null;
  /** Upper and lower edge of the lines from the middle of the bar. */
  top: number;
  bottom: number;
}

type RowWords = Pick<ChartRow, 'name' | 'note' | 'caveat'>;

const CAP_HEIGHT = 13;
const DESCENT = 5;
const LINE = { name: 21, firstNote: 21, note: 18 } as const;
const BESIDE_GAP = 8;
/** Narrow: from the last baseline down to the middle of the bar, so that it stands 12 above the bar. */
const ABOVE_BAR = 27;
/** Wide: names end this far before the bars. */
const BEFORE_BAR = 12;

const ringRoom = (row: RowWords) => (row.caveat ? RING.afterNote + ringRadius(row.caveat.number) : 0);

/** The sizes in which labels beside marks are set. */
const LABEL_FONTS = {
  large: [FONTS.symbol, FONTS.value],
  small: [FONTS.smallSymbol, FONTS.smallValue],
  field: [FONTS.labelSymbol, FONTS.label],
} as const;
export type LabelSize = keyof typeof LABEL_FONTS;

/** The width of a label: a light qualifier, then the number. */
export function labelWidth({ symbol, number }: ChartLabel, size: LabelSize = 'large'): number {
  const [light, strong] = LABEL_FONTS[size];
  return textWidth(symbol, light) + textWidth(number, strong);
}

/** Lines under each other, the first at 0. */
function stackLines(names: readonly string[], notes: readonly string[]): PlacedLine[] {
  const name = names.map((text, index): PlacedLine => ({ kind: 'name', text, x: 0, dy: index * LINE.name }));
  const start = (names.length - 1) * LINE.name + LINE.firstNote;
  const note = notes.map((text, index): PlacedLine => ({ kind: 'note', text, x: 0, dy: start + index * LINE.note }));
  return [...name, ...note];
}

function shiftLines(lines: PlacedLine[], shift: number): Pick<RowText, 'lines' | 'top' | 'bottom'> {
  const moved = lines.map((line) => ({ ...line, dy: line.dy + shift }));
  const last = moved.at(-1)?.dy ?? 0;
  return { lines: moved, top: (moved[0]?.dy ?? 0) - CAP_HEIGHT, bottom: last + DESCENT };
}

/** Wide: a column left of the bars, centred on the bar by its capitals. */
function placeBesideBar(row: RowWords): RowText {
  const width = findSheet('wide').plotLeft - BEFORE_BAR;
  const notes = row.note ? wrapText(row.note, width, FONTS.note) : [];
  const lines = stackLines(wrapText(row.name, width, FONTS.name), notes);
  const span = lines.at(-1)?.dy ?? 0;
  return { ...shiftLines(lines, 6 - span / 2 - (notes.length > 0 ? 1.5 : 0)), ring: null };
}

/** Whether name, note and ring of every row fit on one line of a narrow chart; else notes go under the names. */
function fitOnOneLine(rows: readonly RowWords[]): boolean {
  const { width } = findSheet('narrow');
  return rows.every((row) => {
    const note = row.note ? BESIDE_GAP + textWidth(row.note, FONTS.note) : 0;
    return textWidth(row.name, FONTS.name) + note + ringRoom(row) <= width;
  });
}

function placeRing(row: RowWords, lines: readonly PlacedLine[]): RowText['ring'] {
  const last = lines.at(-1);
  if (!row.caveat || !last) return null;
  return { x: roundPx(last.x + textWidth(last.text, FONTS[last.kind]) + RING.afterNote), dy: last.dy - 5.5 };
}

/** Narrow: above the bar, the ring after the period, or after the name where there is none. */
function placeAboveBar(row: RowWords, oneLine: boolean): RowText {
  const room = findSheet('narrow').width - ringRoom(row);
  const besideX = roundPx(textWidth(row.name, FONTS.name) + BESIDE_GAP);
  const notes = row.note ? wrapText(row.note, room, FONTS.note) : [];
  const lines: PlacedLine[] = oneLine
    ? [
        { kind: 'name', text: row.name, x: 0, dy: 0 },
        ...notes.map((text): PlacedLine => ({ kind: 'note', text, x: besideX, dy: 0 })),
      ]
    : stackLines(wrapText(row.name, room, FONTS.name), notes);
  const placed = shiftLines(lines, -ABOVE_BAR - (lines.at(-1)?.dy ?? 0));
  return { ...placed, ring: placeRing(row, placed.lines) };
}

/** Places the words of all rows, alike in one chart. */
export function placeRowTexts(rows: readonly RowWords[], layout: ChartLayout): RowText[] {
  if (layout === 'wide') return rows.map(placeBesideBar);
  const oneLine = fitOnOneLine(rows);
  return rows.map((row) => placeAboveBar(row, oneLine));
}
