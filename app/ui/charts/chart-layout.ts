import type { ChartLayout, ChartModel, ChartTick } from './chart-model';
import { type ChartRow, toRows } from './chart-rows';
import { type ChartSheet, FONTS, findSheet, longestPlot, RING, roundPx } from './chart-sheet';
import { reachBeyondBar } from './mark-geometry';
import { labelWidth, placeRowTexts, type RowText } from './row-text';
import { textWidth } from './text-width';

export interface PlacedTick extends ChartTick {
  x: number;
}

/** A chart's measures in px: everything but the scale's own work, which is Recharts'. */
export interface ChartPlan {
  layout: ChartLayout;
  sheet: ChartSheet;
  rows: ChartRow[];
  texts: RowText[];
  ticks: PlacedTick[];
  width: number;
  height: number;
  /** The rectangle of the bands: `top` is the upper edge of the first row's band. */
  plot: { left: number; top: number; width: number; height: number };
  pitch: number;
  /** The upper edge of the first bar; the others follow at the pitch. */
  firstBar: number;
  gridTop: number;
  gridBottom: number;
  tickBaseline: number;
}

const GRID_TOP = 8;
const ROW_GAP = 16;
const TICK_GAP = 10;
const SHORTEST_PLOT = 96;
/** A text's clearance from the tick labels under it. */
const TICK_CLEARANCE = 21;

/** What stands right of a bar's end: the mark's reach, the gap, the label, and in wide charts the ring. */
function roomAfterBar(row: ChartRow, layout: ChartLayout): number {
  const reach = row.qualifier ? reachBeyondBar(row.qualifier) : 0;
  const ring = layout === 'wide' && row.caveat ? RING.afterLabel + RING.radius : 0;
  return reach + findSheet(layout).labelGap + labelWidth(row.label) + ring;
}

/** The longest plot in which every mark, label and ring stays inside the drawing. */
function fitPlotWidth(model: ChartModel, rows: readonly ChartRow[], layout: ChartLayout): number {
  const { width, plotLeft } = findSheet(layout);
  const limits = rows.map((row) => {
    const share = Math.max(...row.range) / model.max;
    return share > 0 ? (width - plotLeft - roomAfterBar(row, layout)) / share : Number.POSITIVE_INFINITY;
  });
  return Math.floor(Math.max(SHORTEST_PLOT, Math.min(longestPlot(model.kind, layout), ...limits)));
}

/** Whether tick texts keep clear of each other. The first of a narrow chart starts at zero, all others are centred. */
function ticksFit(ticks: readonly PlacedTick[], layout: ChartLayout): boolean {
  const edges = ticks.map(({ x, text }, index) => {
    const width = textWidth(text, FONTS.tick);
    const left = layout === 'narrow' && index === 0 ? x : x - width / 2;
    return { left, right: left + width };
  });
  return edges.every(({ left }, index) => left >= (edges[index - 1]?.right ?? Number.NEGATIVE_INFINITY) + TICK_GAP);
}

/** Places the ticks, leaving out every other one until their texts fit. */
function placeTicks(model: ChartModel, layout: ChartLayout, plotWidth: number): PlacedTick[] {
  const { plotLeft } = findSheet(layout);
  let ticks = model.ticks[layout].map((tick) => ({
    ...tick,
    x: roundPx(plotLeft + (tick.value / model.max) * plotWidth),
  }));
  while (ticks.length > 2 && !ticksFit(ticks, layout)) ticks = ticks.filter((_, index) => index % 2 === 0);
  return ticks;
}

/** From bar to bar: as designed, more where a name or note takes more lines. */
function choosePitch(rows: readonly ChartRow[], texts: readonly RowText[], layout: ChartLayout): number {
  const sheet = findSheet(layout);
  const isNoted = rows.some(({ kind, note, caveat }) => kind === 'mark' && (note || caveat));
  const base = isNoted ? sheet.pitch : sheet.plainPitch;
  if (layout === 'wide') return Math.max(base, ...texts.map(({ top, bottom }) => Math.ceil(bottom - top + ROW_GAP)));
  const oneLineTop = -40;
  return base + Math.max(0, ...texts.map(({ top }) => oneLineTop - top));
}

/** Where the first bar begins: the words of a narrow chart stand above it, those of a wide one beside it. */
function placeFirstBar(texts: readonly RowText[], layout: ChartLayout, pitch: number, barOffset: number): number {
  const sheet = findSheet(layout);
  if (layout === 'wide') return barOffset + (pitch === sheet.plainPitch ? 2 : 10);
  const highest = Math.min(0, ...texts.map(({ top }) => top));
  return Math.ceil(7 - highest - sheet.barHeight / 2);
}

type Heights = Pick<ChartPlan, 'height' | 'pitch' | 'firstBar' | 'gridBottom' | 'tickBaseline'> & { bandTop: number };

function planHeights(rows: readonly ChartRow[], texts: readonly RowText[], layout: ChartLayout): Heights {
  const { barHeight, tail } = findSheet(layout);
  const pitch = choosePitch(rows, texts, layout);
  // Recharts centres a bar of fixed height in its band, at whole pixels.
  const barOffset = Math.floor((pitch - barHeight) / 2);
  const firstBar = placeFirstBar(texts, layout, pitch, barOffset);
  const bandTop = firstBar - barOffset;
  const lastBar = firstBar + Math.max(0, rows.length - 1) * pitch + barHeight;
  const lastText = lastBar - barHeight / 2 + (texts.at(-1)?.bottom ?? 0);
  const tickBaseline = Math.ceil(Math.max(lastBar + tail.ticks, lastText + TICK_CLEARANCE));
  return {
    // The axis under the bands needs a height of its own, or Recharts leaves it out.
    height: Math.max(tickBaseline + tail.edge - tail.ticks, bandTop + rows.length * pitch + 1),
    pitch,
    firstBar,
    bandTop,
    gridBottom: tickBaseline - (tail.ticks - tail.grid),
    tickBaseline,
  };
}

/** Plans a chart at one of its two widths. Three noted rows are 246 high when wide and 270 when narrow. */
export function planChart(model: ChartModel, layout: ChartLayout): ChartPlan {
  const sheet = findSheet(layout);
  const rows = toRows(model);
  const texts = placeRowTexts(rows, layout);
  const { bandTop, ...heights } = planHeights(rows, texts, layout);
  const plotWidth = fitPlotWidth(model, rows, layout);
  return {
    layout,
    sheet,
    rows,
    texts,
    ticks: placeTicks(model, layout, plotWidth),
    width: sheet.width,
    plot: { left: sheet.plotLeft, top: bandTop, width: plotWidth, height: rows.length * heights.pitch },
    gridTop: GRID_TOP,
    ...heights,
  };
}
