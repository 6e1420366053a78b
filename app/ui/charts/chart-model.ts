import type { Hue } from '@/lib/domain/hues';
import type { Qualifier } from '@/lib/domain/qualifier';

/** A tick of the amount axis: its place in the chart's unit and its text. */
export interface ChartTick {
  value: number;
  text: string;
}

/** The ticks of one axis for both widths of a chart. */
export interface ChartTicks {
  wide: ChartTick[];
  narrow: ChartTick[];
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
  qualifier: Qualifier;
  /** Null is an open end. For `about` both are the centre. */
  low: number | null;
  high: number | null;
  label: ChartLabel;
  /** The whole reading in one sentence: tooltip and accessible name. */
  reading: string;
  /** The numbered ring and the caveat it leads to. */
  caveat: { number: number; href: string } | null;
}

interface ChartModelBase {
  /** Unique on its page; part of element ids. */
  id: string;
  /** The chart in one sentence, for those who do not see it. */
  alt: string;
  unit: string;
  ticks: ChartTicks;
  /** Where the axis ends: the largest bound that is drawn. */
  max: number;
}

/** Amounts on one axis, one bar each, in the given order. */
export interface ComparisonModel extends ChartModelBase {
  kind: 'comparison';
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
  exports: ChartMark;
  imports: ChartMark;
  balance: ChartBalance | null;
}

/** A chart as plain JSON: equal models give equal drawings. */
export type ChartModel = ComparisonModel | BalanceModel;

/** Every chart is drawn at two fixed widths; CSS shows the one that fits. */
export const CHART_LAYOUTS = ['wide', 'narrow'] as const;
export type ChartLayout = (typeof CHART_LAYOUTS)[number];
