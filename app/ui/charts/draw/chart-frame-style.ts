import type { CSSProperties } from 'react';
import { chartSize } from '../layout/chart-size';
import type { ChartLayout, ChartModel } from '../model/chart-model';

/** Keeps a drawing's place while it is empty: nothing on the page moves when it arrives or is replaced. */
export function chartFrameStyle(model: ChartModel, layout: ChartLayout): CSSProperties {
  const { width, height } = chartSize(model, layout);
  return { aspectRatio: `${width} / ${height}` };
}
