import type { ChartLayout, PlotsModel } from '../model/chart-model';

/** Fixed measures in px of a chart of fields. */
export interface PlotSheet {
  width: number;
  columns: number;
  fieldHeight: number;
  columnGap: number;
  /** Between two rows of fields, under the ticks. */
  rowGap: number;
  /** The lane for amounts of no stated time, and what is left free before it. */
  lane: { width: number; gap: number };
}

/** From a field's lower edge to the baseline of its tick texts, from line to line of them, and to the lower edge. */
export const TICK_ROOM = { baseline: 20, line: 17, edge: 10 } as const;
/** The lines of a field's name, above the field. */
export const NAME = { line: 19, under: 8, over: -3 } as const;
/** Above the uppermost amount: arrows and labels stand there. */
export const HEADROOM = 34;

const SINGLE: Record<ChartLayout, Pick<PlotSheet, 'width' | 'fieldHeight' | 'lane'>> = {
  wide: { width: 792, fieldHeight: 320, lane: { width: 96, gap: 18 } },
  narrow: { width: 358, fieldHeight: 270, lane: { width: 60, gap: 10 } },
};
const MULTIPLE: Record<ChartLayout, Pick<PlotSheet, 'width' | 'fieldHeight' | 'lane'>> = {
  wide: { width: 792, fieldHeight: 150, lane: { width: 60, gap: 8 } },
  narrow: { width: 358, fieldHeight: 140, lane: { width: 60, gap: 8 } },
};
const COLUMNS: Record<ChartLayout, number> = { wide: 3, narrow: 2 };

/** Two columns of a narrow drawing have no room for a lane each. */
function countColumns(model: PlotsModel, layout: ChartLayout): number {
  // Four stand better as two and two than as three and one.
  const wide = model.plots.length === 4 ? 2 : COLUMNS.wide;
  const narrow = model.lane === null ? COLUMNS.narrow : 1;
  const most = layout === 'wide' ? wide : narrow;
  return Math.max(1, Math.min(most, model.plots.length));
}

export function findPlotSheet(model: PlotsModel, layout: ChartLayout): PlotSheet {
  const isMultiples = model.kind === 'multiples';
  return {
    ...(isMultiples ? MULTIPLE : SINGLE)[layout],
    columns: countColumns(model, layout),
    columnGap: layout === 'wide' ? 28 : 16,
    rowGap: isMultiples ? 22 : 0,
  };
}

/** The scales of a field: px from its upper left corner. Recharts' own draw the marks; these place the words. */
export interface FieldScales {
  x: (month: number) => number;
  y: (amount: number) => number;
  width: number;
  height: number;
  /** Where the lane for amounts of no stated time begins and ends; null without one. */
  lane: { left: number; right: number } | null;
}
