import { use } from 'react';
import type { ChartModel } from '../model/chart-model';
import type { PageDrawing } from '../render/drawing';
import { drawnPageChart, drawPageChart } from './chart-thread';

/**
 * The drawing of a chart while its page is rendered on the server. Pages have their charts drawn before (charts/
 * draw-charts.ts), so that it is there; else React waits for it.
 */
export function useServerDrawing(model: ChartModel): PageDrawing {
  return drawnPageChart(model) ?? use(drawPageChart(model));
}
