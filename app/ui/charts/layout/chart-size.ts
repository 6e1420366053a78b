import { type ChartLayout, type ChartModel, isPlotsModel } from '../model/chart-model';
import { planRows } from './chart-layout';
import { planPlots } from './plot-layout';

/** Width and height of a drawing in its own px. */
export function chartSize(model: ChartModel, layout: ChartLayout): { width: number; height: number } {
  const { width, height } = isPlotsModel(model) ? planPlots(model, layout) : planRows(model, layout);
  return { width, height };
}
