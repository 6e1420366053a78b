import { shareOfAxis } from '../model/chart-axis';
import type { ChartAxis, ChartLayout, ChartTick, RowsModel } from '../model/chart-model';
import { type ChartRow, toRows } from '../model/chart-rows';
import { type ChartSheet, FONTS, findSheet, longestPlot, RING, ringRadius, roundPx } from './chart-sheet';
import { DOT_REACH_LEFT } from './dot-geometry';
import { reachBeyond } from './row-shape';
import { type LabelSize, labelWidth, placeRowTexts, type RowText } from './row-text';
import { textWidth } from './text-width';
import { planWarning, type WarningPlan, warningRoom } from './warning-plan';

export interface PlacedTick extends ChartTick {
  x: number;
  /** Where its text begins: centred, but never beyond the left edge of the drawing. */
  textLeft: number;
}

/** The measures in px of a chart of rows: everything but the scale's own work, which is Recharts'. */
export interface RowsPlan {
  kind: RowsModel['kind'];
  layout: ChartLayout;
  axis: ChartAxis;
  warning: WarningPlan | null;
  labelSize: LabelSize;
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
const SHORTEST_PLOT = 56;
/** Labels longer than this are set smaller, all of a chart alike. */
const LONGEST_LARGE_LABEL = { wide: 280, narrow: 130 } as const;
/** A text's clearance from the tick labels under it. */
const TICK_CLEARANCE = 21;

/** Dots reach to both sides of their place, also at the low end of the axis. */
function plotLeft(model: RowsModel, layout: ChartLayout): number {
  return findSheet(layout).plotLeft + (model.kind === 'dots' ? DOT_REACH_LEFT : 0);
}

function chooseLabelSize(rows: readonly ChartRow[], layout: ChartLayout): LabelSize {
  return rows.some(({ label }) => labelWidth(label) > LONGEST_LARGE_LABEL[layout]) ? 'small' : 'large';
}

interface Fit {
  layout: ChartLayout;
  labelSize: LabelSize;
}

/** What stands right of a bar's end: the mark's reach, the gap, the label, and in wide charts the ring. */
function roomAfterBar(model: RowsModel, row: ChartRow, { layout, labelSize }: Fit): number {
  const ring = layout === 'wide' && row.caveat ? RING.afterLabel + ringRadius(row.caveat.number) : 0;
  return reachBeyond(model.kind, row) + findSheet(layout).labelGap + labelWidth(row.label, labelSize) + ring;
}

/** The longest plot in which every mark, label and ring stays inside the drawing. */
function fitPlotWidth(model: RowsModel, rows: readonly ChartRow[], fit: Fit): number {
  const left = plotLeft(model, fit.layout);
  const { width } = findSheet(fit.layout);
  const limits = rows.map((row) => {
    const share = shareOfAxis(model.axis, Math.max(...row.range));
    return share > 0 ? (width - left - roomAfterBar(model, row, fit)) / share : Number.POSITIVE_INFINITY;
  });
  const longest = longestPlot(model.kind, fit.layout) - (left - findSheet(fit.layout).plotLeft);
  return Math.floor(Math.max(SHORTEST_PLOT, Math.min(longest, ...limits)));
}

/** Whether tick texts keep clear of each other. */
function ticksFit(ticks: readonly PlacedTick[]): boolean {
  const edges = ticks.map(({ textLeft: left, text }) => ({ left, right: left + textWidth(text, FONTS.tick) }));
  return edges.every(({ left }, index) => left >= (edges[index - 1]?.right ?? Number.NEGATIVE_INFINITY) + TICK_GAP);
}

/** Places the ticks, leaving out every other one until their texts fit. */
function placeTicks(model: RowsModel, layout: ChartLayout, plotWidth: number): PlacedTick[] {
  const left = plotLeft(model, layout);
  let ticks = model.axis.ticks[layout].map((tick): PlacedTick => {
    const x = roundPx(left + shareOfAxis(model.axis, tick.value) * plotWidth);
    return { ...tick, x, textLeft: Math.max(0, x - textWidth(tick.text, FONTS.tick) / 2) };
  });
  while (ticks.length > 2 && !ticksFit(ticks)) ticks = ticks.filter((_, index) => index % 2 === 0);
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

type Heights = Pick<RowsPlan, 'height' | 'pitch' | 'firstBar' | 'gridTop' | 'gridBottom' | 'tickBaseline'> & {
  bandTop: number;
};

interface Stack {
  rows: readonly ChartRow[];
  texts: readonly RowText[];
  layout: ChartLayout;
  /** What stands above the rows. */
  top: number;
}

function planHeights({ rows, texts, layout, top }: Stack): Heights {
  const { barHeight, tail } = findSheet(layout);
  const pitch = choosePitch(rows, texts, layout);
  // Recharts centres a bar of fixed height in its band, at whole pixels: half a pixel goes above it.
  const barOffset = Math.ceil((pitch - barHeight) / 2);
  const firstBar = top + placeFirstBar(texts, layout, pitch, barOffset);
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
    gridTop: top + GRID_TOP,
    gridBottom: tickBaseline - (tail.ticks - tail.grid),
    tickBaseline,
  };
}

/** Plans a chart of rows at one of its two widths. Three noted rows are 246 high when wide and 270 when narrow. */
export function planRows(model: RowsModel, layout: ChartLayout): RowsPlan {
  const sheet = findSheet(layout);
  const rows = toRows(model);
  const texts = placeRowTexts(rows, layout);
  const warning = planWarning(model.warning, sheet.width);
  const { bandTop, ...heights } = planHeights({ rows, texts, layout, top: warningRoom(warning) });
  const labelSize = chooseLabelSize(rows, layout);
  const plotWidth = fitPlotWidth(model, rows, { layout, labelSize });
  return {
    kind: model.kind,
    layout,
    axis: model.axis,
    warning,
    labelSize,
    sheet,
    rows,
    texts,
    ticks: placeTicks(model, layout, plotWidth),
    width: sheet.width,
    plot: { left: plotLeft(model, layout), top: bandTop, width: plotWidth, height: rows.length * heights.pitch },
    ...heights,
  };
}
