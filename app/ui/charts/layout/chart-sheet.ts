import type { ChartLayout, ChartModel } from '../model/chart-model';
import type { ChartFont } from './text-width';

/** Fixed measures of a drawing in px. The drawing scales as a whole to the width it is given. */
export interface ChartSheet {
  width: number;
  /** Where the scale's zero is. */
  plotLeft: number;
  barHeight: number;
  /** From bar to bar, with and without a note or ring in any row. */
  pitch: number;
  plainPitch: number;
  /** From the end of a mark to its label. */
  labelGap: number;
  /** From the bottom of the last bar to the end of the gridlines, to the baseline of the ticks, to the lower edge. */
  tail: { grid: number; ticks: number; edge: number };
}

const SHEETS: Record<ChartLayout, ChartSheet> = {
  wide: {
    width: 792,
    plotLeft: 152,
    barHeight: 32,
    pitch: 68,
    plainPitch: 56,
    labelGap: 10,
    tail: { grid: 16, ticks: 38, edge: 50 },
  },
  narrow: {
    width: 358,
    plotLeft: 0,
    barHeight: 30,
    pitch: 78,
    plainPitch: 74,
    labelGap: 8,
    tail: { grid: 22, ticks: 42, edge: 52 },
  },
};

export const findSheet = (layout: ChartLayout): ChartSheet => SHEETS[layout];

/** The longest plot; labels that need more room shorten it. A balance has no arrows as a rule and takes more. */
export function longestPlot(kind: ChartModel['kind'], layout: ChartLayout): number {
  if (layout === 'wide') return 504;
  return kind === 'balance' ? 280 : 250;
}

/** Text styles, as charts.css sets them. At the narrowest page, at 0.8 of its size, 14 px are still over 11. */
export const FONTS = {
  name: { size: 18, weight: 650 },
  note: { size: 15, weight: 400 },
  value: { size: 23, weight: 650 },
  symbol: { size: 23, weight: 400 },
  /** Where labels are so long that large ones would leave no room for bars. */
  smallValue: { size: 17, weight: 650 },
  smallSymbol: { size: 17, weight: 400 },
  tick: { size: 14, weight: 400 },
  /** In fields of time: the field's name, a mark's label, and what a line or a lane is called. */
  plotName: { size: 16, weight: 650 },
  label: { size: 15, weight: 650 },
  labelSymbol: { size: 15, weight: 400 },
  remark: { size: 14, weight: 400 },
  warning: { size: 15, weight: 400 },
  warningHeading: { size: 15, weight: 650 },
} as const satisfies Record<string, ChartFont>;

/** The numbered ring of a caveat: its radius, that of its hit area, and its centre from the end of a label or note. */
export const RING = { radius: 10.5, hitRadius: 15, afterLabel: 18, afterNote: 16 } as const;

/** The radius of a caveat's ring: a number of three digits needs a wider one. */
export function ringRadius(number: number): number {
  return number < 100 ? RING.radius : RING.radius + 4;
}

/** Hundredths of a px are enough; the noise of floating point would only lengthen the markup. */
export const roundPx = (value: number): number => Math.round(value * 100) / 100;
