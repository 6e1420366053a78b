import { type ChartLayout, type ChartModel, isPlotsModel } from '../model/chart-model';
import { PlotsChart } from './plots-chart';
import { RowsChart } from './rows-chart';

interface ChartDrawingProps {
  model: ChartModel;
  layout: ChartLayout;
  /** Begins the ids of this rendering; two renderings of one model in a document need two. */
  idPrefix?: string;
}

/** The drawing of any chart at one width: the same components on the server and in the browser. */
export function ChartDrawing({ model, layout, idPrefix }: ChartDrawingProps) {
  return isPlotsModel(model) ? (
    <PlotsChart model={model} layout={layout} idPrefix={idPrefix} />
  ) : (
    <RowsChart model={model} layout={layout} idPrefix={idPrefix} />
  );
}
