import type { ChartModel } from '../model/chart-model';
import type { PageDrawing } from '../render/drawing';

/** What browsers get in the place of server-drawing.ts: a drawing comes with the page or is made by the live chart. */
export function useServerDrawing(_model: ChartModel): PageDrawing {
  return { wide: '', narrow: '' };
}
