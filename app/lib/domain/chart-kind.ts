import type { AxisUse } from './comparability';

/**
 * The kinds of chart: bars from zero; dots, which may stand on a log scale; exports and imports with their balance;
 * figures over the months they cover; one small chart for each reporter.
 */
export const CHART_KINDS = ['bars', 'dots', 'balance', 'time', 'multiples'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** What a chart's amount axis is for. */
export function axisUseOf(chart: ChartKind): AxisUse {
  return isOverTime(chart) ? 'over_time' : 'ranked';
}

type OverTimeKind = Extract<ChartKind, 'time' | 'multiples'>;

/** Charts with an axis of time: they hold figures whose years lie too far apart to be ranked. */
export function isOverTime<Kind extends string>(chart: Kind): chart is Kind & OverTimeKind {
  return chart === 'time' || chart === 'multiples';
}

export const CHART_SCALES = ['linear', 'log'] as const;
export type ChartScale = (typeof CHART_SCALES)[number];

/** The scales that a kind can stand on, its usual one first. A bar starts at zero, where a log scale has no place. */
export const SCALES_OF: Record<ChartKind, readonly [ChartScale, ...ChartScale[]]> = {
  bars: ['linear'],
  dots: ['log', 'linear'],
  balance: ['linear'],
  time: ['linear', 'log'],
  multiples: ['linear'],
};

/** In which order figures stand on an axis: the largest first, or as the reader put them. */
export const FIGURE_ORDERS = ['size', 'chosen'] as const;
export type FigureOrder = (typeof FIGURE_ORDERS)[number];
