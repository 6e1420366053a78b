import { ChartKey } from '../chart-key';
import { type ChartLayout, type ChartModel, isPlotsModel } from '../model/chart-model';
import { renderChartMarkup } from './render-markup';
import { ServerPlots } from './server-plots';
import { ServerRows } from './server-rows';

/** A chart's markup at one width. It costs about a millisecond, so nothing of it is kept. */
export function chartMarkup(model: ChartModel, layout: ChartLayout): string {
  return renderChartMarkup(
    isPlotsModel(model) ? <ServerPlots model={model} layout={layout} /> : <ServerRows model={model} layout={layout} />,
  );
}

/** The markup of a chart's key; empty for a chart that needs none. */
export function keyMarkup(model: ChartModel): string {
  return renderChartMarkup(<ChartKey model={model} />);
}
