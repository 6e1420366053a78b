import type { CSSProperties } from 'react';
import { planChart } from './chart-layout';
import type { ChartLayout, ChartModel } from './chart-model';

/** Keeps a drawing's place while it is empty: nothing on the page moves when it arrives or is replaced. */
export function chartFrameStyle(model: ChartModel, layout: ChartLayout): CSSProperties {
  const { width, height } = planChart(model, layout);
  return { aspectRatio: `${width} / ${height}` };
}
