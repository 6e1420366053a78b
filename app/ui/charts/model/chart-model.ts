import { isOverTime } from '@/lib/domain/chart-kind';
import type { Hue } from '@/lib/domain/hues';
import type { Qualifier } from '@/lib/domain/qualifier';
import type { Firmness } from '@/lib/domain/series';

/** A tick of an axis: its place in the axis' unit and its text. */
export interface ChartTick {
  value: number;
  text: string;
}

/** The ticks of one axis for both widths of a chart. */
interface ChartTicks {
  wide: ChartTick[];
  narrow: ChartTick[];
}

/** An axis from `low` to `high` in the chart's unit. That of bars is linear and begins at zero; a log axis never does. */
export interface ChartAxis {
  scale: 'linear' | 'log';
  low: number;
  high: number;
  ticks: ChartTicks;
}

/** The label beside a mark in two parts: `>` and `500`. */
export interface ChartLabel {
  symbol: string;
  number: string;
}

/** One amount as a chart draws it. Everything is in the chart's unit (billions, say) and already worded. */
export interface ChartMark {
  figureId: string | null;
  /** The figure's page; null for what is derived. */
  href: string | null;
  hue: Hue;
  /** "China", "Exports". */
  name: string;
  /** "2024, inferred". */
  note: string | null;
  /** Null where nothing can be drawn: the note says why, and the label is what can be said. */
  qualifier: Qualifier | null;
  /** Whether the bounds themselves are "about", as in "more than about 10 times". Derived values only. */
  soft: boolean;
  /** A plan, target or forecast: hatched, never drawn like a result (IBCS). */
  plan: boolean;
  /** Null is an open end. For `about` both are the centre. */
  low: number | null;
  high: number | null;
  label: ChartLabel;
  /** The whole reading in one sentence: tooltip and accessible name. */
  reading: string;
  /** The numbered ring and the caveat it leads to. */
  caveat: { number: number; href: string } | null;
}

/** Why what is drawn cannot be compared, inside the picture and so in whatever is made of it. */
export interface ChartWarning {
  heading: string;
  reasons: string[];
}

interface ChartModelBase {
  /** Unique on its page; part of element ids. */
  id: string;
  /** The chart in one sentence, for those who do not see it. */
  alt: string;
  /** "Billion US dollars", "Billion US dollars, log scale: equal steps are equal ratios". */
  unit: string;
  axis: ChartAxis;
  warning: ChartWarning | null;
  /** What a reader must know about the drawing, one sentence each. */
  cautions: string[];
}

/** Amounts on one axis from zero, one bar each, in the given order. */
export interface BarsModel extends ChartModelBase {
  kind: 'bars';
  marks: ChartMark[];
}

/** Amounts as dots and ranges: positions, not lengths, so that the axis may be logarithmic. */
export interface DotsModel extends ChartModelBase {
  kind: 'dots';
  marks: ChartMark[];
}

/** What exports and imports leave: from the imports' end to the exports' end. Derived, never a bar. */
export interface ChartBalance {
  from: number;
  to: number;
  label: ChartLabel;
  note: string;
  reading: string;
}

/** Exports and imports of one reporter, with the balance between their ends where one follows. */
export interface BalanceModel extends ChartModelBase {
  kind: 'balance';
  marks: [exports: ChartMark, imports: ChartMark];
  balance: ChartBalance | null;
}

/** A stretch of time in months since year 0: `from` begins the first month, `to` ends the last one. 2024 is 24288-24300. */
export interface ChartSpan {
  from: number;
  to: number;
}

/** An amount over the months that it is for; null when they are not stated: it stands in a lane beside the time axis. */
export interface SpanMark extends ChartMark {
  span: ChartSpan | null;
}

/** One observation of an official series. */
export interface ChartPoint extends ChartSpan {
  value: number;
  firmness: Firmness;
  label: ChartLabel;
  reading: string;
}

/** Observations that a line may join. `startsWith` tells why none leads here from the run before. */
export interface ChartRun {
  startsWith: 'start' | 'gap' | 'break';
  points: ChartPoint[];
}

/** An official series. Stepped: each value is a sum over a span that can be seen, so it is drawn as long as that span. */
export interface ChartLine {
  id: string;
  hue: Hue;
  name: string;
  stepped: boolean;
  runs: ChartRun[];
}

/** One field with time from left to right and amounts upwards. */
export interface ChartPlot {
  /** Above the field; null where there is one field alone. */
  name: string | null;
  hue: Hue;
  marks: SpanMark[];
  lines: ChartLine[];
}

/** Years at the starts of which ticks stand, and where time begins and ends, in months. */
export interface ChartTime extends ChartSpan {
  ticks: ChartTicks;
}

interface PlotsModelBase extends ChartModelBase {
  time: ChartTime;
  /** The heading of the lane for amounts of no stated time; null without such amounts. */
  lane: string | null;
  plots: ChartPlot[];
}

/** Reported figures over time. */
interface TimeModel extends PlotsModelBase {
  kind: 'time';
}

/** The same, or official series, one field for each reporter, all on one scale. */
interface MultiplesModel extends PlotsModelBase {
  kind: 'multiples';
}

/** Official series over time. */
interface LinesModel extends PlotsModelBase {
  kind: 'lines';
}

/** Charts of rows: one amount under the other, the axis from left to right. */
export type RowsModel = BarsModel | DotsModel | BalanceModel;
/** Charts of fields: time from left to right, amounts upwards. */
export type PlotsModel = TimeModel | MultiplesModel | LinesModel;
/** A chart as plain JSON: equal models give equal drawings. */
export type ChartModel = RowsModel | PlotsModel;

export function isPlotsModel(model: ChartModel): model is PlotsModel {
  return isOverTime(model.kind) || model.kind === 'lines';
}

/** One row of the table of a chart: every digit, the qualifier apart. */
export interface ChartTableRow {
  key: string;
  name: string;
  href: string | null;
  hue: Hue | null;
  /** The number of the caveat ring. */
  ring: number | null;
  label: ChartLabel;
  /** The same as a multiple or share, where the chart shows that. */
  relative: ChartLabel | null;
  period: string;
  /** "provisional", "derived", "break in series before"; null for a plain reported amount. */
  remark: string | null;
}

/** The values of a chart as a table. */
export interface ChartTable {
  /** "Reporter", "Flow". */
  nameHeading: string;
  /** "US dollars"; amounts of several currencies carry theirs in the label. */
  amountHeading: string;
  /** "× of …" or "% of …", null without. */
  relativeHeading: string | null;
  rows: ChartTableRow[];
}

/** Every chart is drawn at two fixed widths; CSS shows the one that fits. */
export const CHART_LAYOUTS = ['wide', 'narrow'] as const;
export type ChartLayout = (typeof CHART_LAYOUTS)[number];
