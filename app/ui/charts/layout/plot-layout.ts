import { shareOfAxis } from '../model/chart-axis';
import type {
  ChartAxis,
  ChartLabel,
  ChartLayout,
  ChartPlot,
  ChartTick,
  ChartTime,
  PlotsModel,
} from '../model/chart-model';
import { FONTS, roundPx } from './chart-sheet';
import { type FieldLabels, placeFieldLabels } from './field-labels';
import { type FieldScales, findPlotSheet, HEADROOM, NAME, type PlotSheet, TICK_ROOM } from './plot-sheet';
import { labelWidth } from './row-text';
import { textWidth, wrapText } from './text-width';
import { planWarning, type WarningPlan, warningRoom } from './warning-plan';

export interface FieldPlan {
  plot: ChartPlot;
  /** Its name above it, none where there is one field alone. */
  nameLines: string[];
  /** From the corner of the first field to this one's. */
  dx: number;
  dy: number;
  /** Amounts are written beside the first field of each row. */
  hasAmounts: boolean;
  /** The number of the first mark or point among all of the chart. */
  firstIndex: number;
  labels: FieldLabels;
}

/** The measures in px of a chart of fields. */
export interface PlotsPlan {
  layout: ChartLayout;
  width: number;
  height: number;
  warning: WarningPlan | null;
  axis: ChartAxis;
  time: ChartTime;
  /** The first field; all have its size and, by being moved copies, its scales. */
  field: { left: number; top: number; width: number; height: number };
  scales: FieldScales;
  amountTicks: (ChartTick & { y: number })[];
  timeTicks: (ChartTick & { x: number; labelX: number })[];
  laneLines: string[];
  fields: FieldPlan[];
  /** How many labels found no place: the picture says so. */
  unplaced: string | null;
}

const AMOUNT_GAP = 8;
const MONTHS_OF_YEAR = 12;
/** Beside lines stands what they are called; names longer than this are broken into lines. */
const WIDEST_END = { wide: 200, narrow: 0 } as const;

/** How many marks and points a field has. */
function countMarks({ marks, lines }: ChartPlot): number {
  const points = lines.flatMap(({ runs }) => runs.map((run) => run.points.length));
  return marks.length + points.reduce((sum, count) => sum + count, 0);
}

/** Room for the names of lines, where they stand beside the field. */
function endRoom(model: PlotsModel, layout: ChartLayout): number {
  if (model.kind !== 'lines') return 4;
  const widths = model.plots.flatMap(({ lines }) =>
    lines.map(({ name, runs }) => {
      const label: ChartLabel = runs.at(-1)?.points.at(-1)?.label ?? { symbol: '', number: '' };
      return textWidth(`${name} `, FONTS.label) + labelWidth(label, 'field');
    }),
  );
  return Math.min(WIDEST_END[layout], Math.ceil(Math.max(0, ...widths)) + 14);
}

function toScales(model: PlotsModel, sheet: PlotSheet, width: number): FieldScales {
  const { axis, time, lane } = model;
  const taken = lane === null ? 0 : sheet.lane.width + sheet.lane.gap;
  const timeWidth = width - taken;
  const height = sheet.fieldHeight;
  return {
    x: (month) => roundPx(((month - time.from) / (time.to - time.from)) * timeWidth),
    y: (amount) => roundPx(HEADROOM + (1 - shareOfAxis(axis, amount)) * (height - HEADROOM)),
    width: timeWidth,
    height,
    lane: lane === null ? null : { left: timeWidth + sheet.lane.gap, right: width },
  };
}

/** Ticks at the starts of years, their texts under the middle of the year: a year is a span. */
function placeYears(time: ChartTime, layout: ChartLayout, scales: FieldScales): PlotsPlan['timeTicks'] {
  let ticks = time.ticks[layout].map((tick) => {
    const half = textWidth(tick.text, FONTS.tick) / 2;
    const middle = scales.x(tick.value + MONTHS_OF_YEAR / 2);
    return { ...tick, x: scales.x(tick.value), labelX: Math.min(Math.max(middle, half), scales.width - half), half };
  });
  const fits = () =>
    ticks.every(({ labelX, half }, index) => {
      const before = ticks[index - 1];
      return !before || labelX - half >= before.labelX + before.half + AMOUNT_GAP;
    });
  while (ticks.length > 1 && !fits()) ticks = ticks.filter((_, index) => index % 2 === 0);
  return ticks.map(({ value, text, x, labelX }) => ({ value, text, x, labelX: roundPx(labelX) }));
}

/** As many amounts as stand clear of each other. */
function placeAmounts(axis: ChartAxis, layout: ChartLayout, scales: FieldScales): PlotsPlan['amountTicks'] {
  let ticks = axis.ticks[layout].map((tick) => ({ ...tick, y: scales.y(tick.value) }));
  const fits = () => ticks.every(({ y }, index) => index === 0 || (ticks[index - 1]?.y ?? 0) - y >= 20);
  while (ticks.length > 2 && !fits()) ticks = ticks.filter((_, index) => index % 2 === 0);
  return ticks;
}

function unplacedText(count: number, all: number): string | null {
  if (count === 0) return null;
  return `${count} of ${all} labels do not fit; the table has every amount.`;
}

/** Plans a chart of fields at one of its two widths. */
export function planPlots(model: PlotsModel, layout: ChartLayout): PlotsPlan {
  const sheet = findPlotSheet(model, layout);
  const warning = planWarning(model.warning, sheet.width);
  const left = Math.ceil(
    Math.max(0, ...model.axis.ticks[layout].map(({ text }) => textWidth(text, FONTS.tick))) + AMOUNT_GAP,
  );
  const inside = sheet.width - left - endRoom(model, layout) - (sheet.columns - 1) * sheet.columnGap;
  const width = Math.floor(inside / sheet.columns);
  const scales = toScales(model, sheet, width);
  const names = model.plots.map(({ name }) =>
    wrapText(name ?? '', width, FONTS.plotName).map((line) => line.trimEnd()),
  );
  const mostLines = Math.max(0, ...names.map((lines) => lines.length));
  const nameRoom = mostLines === 0 ? 0 : mostLines * NAME.line + NAME.under + NAME.over;
  const top = warningRoom(warning) + nameRoom;
  const laneLines =
    model.lane === null ? [] : wrapText(model.lane, sheet.lane.width, FONTS.tick).map((line) => line.trimEnd());
  const tickRoom = TICK_ROOM.baseline + Math.max(0, laneLines.length - 1) * TICK_ROOM.line + TICK_ROOM.edge;
  const pitch = nameRoom + sheet.fieldHeight + tickRoom + sheet.rowGap;
  let firstIndex = 0;
  const fields = model.plots.map((plot, index): FieldPlan => {
    const column = index % sheet.columns;
    const field: FieldPlan = {
      plot,
      nameLines: names[index] ?? [],
      dx: column * (width + sheet.columnGap),
      dy: Math.floor(index / sheet.columns) * pitch,
      hasAmounts: column === 0,
      firstIndex,
      labels: placeFieldLabels(plot, scales, { namesBeside: model.kind === 'lines' && layout === 'wide' }),
    };
    firstIndex += countMarks(plot);
    return field;
  });
  const wanted = fields.reduce((sum, { labels }) => sum + labels.wanted, 0);
  const placed = fields.reduce((sum, { labels }) => sum + labels.placed, 0);
  const unplaced = unplacedText(wanted - placed, wanted);
  const lowest = (fields.at(-1)?.dy ?? 0) + sheet.fieldHeight + tickRoom;
  return {
    layout,
    width: sheet.width,
    height: Math.ceil(top + lowest + (unplaced ? 24 : 0)),
    warning,
    axis: model.axis,
    time: model.time,
    field: { left, top, width: scales.width, height: sheet.fieldHeight },
    scales,
    amountTicks: placeAmounts(model.axis, layout, scales),
    timeTicks: model.time.ticks[layout].length > 0 ? placeYears(model.time, layout, scales) : [],
    laneLines,
    fields,
    unplaced,
  };
}
