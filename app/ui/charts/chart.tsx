import { chartFrameStyle } from './draw/chart-frame-style';
import type { ChartModel } from './model/chart-model';
import { StaticChart } from './static/static-chart';

/** A chart of a page. Its sizes are worked out here, on the server, so that no layout code is in the first load. */
export function Chart({ model }: { model: ChartModel }) {
  const frames = { wide: chartFrameStyle(model, 'wide'), narrow: chartFrameStyle(model, 'narrow') };
  return <StaticChart model={model} frames={frames} />;
}
