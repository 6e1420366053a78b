import { exampleCharts } from '../../app/ui/charts/examples/example-charts';
import { toChartModel } from '../../app/ui/charts/model/to-chart-model';
import { chartMarkup } from '../../app/ui/charts/static/chart-markup';
import { type Bench, medianMs } from './measure';

/** What drawing a chart costs the server beside making its model: each chart of the gallery at its wide size. */
export const chartsBench: Bench = {
  what: 'a chart drawn by the server against its model, each at its wide size',
  run: async () =>
    exampleCharts().map(({ request }) => {
      const model = toChartModel(request);
      const drawn = medianMs(() => chartMarkup(model, 'wide'), { times: 51, warmUp: 10 });
      const made = medianMs(() => toChartModel(request), { times: 51, warmUp: 10 });
      return `${request.id.padEnd(18)} drawn ${drawn.toFixed(2).padStart(6)} ms   model ${made.toFixed(2).padStart(6)} ms   drawn / model ${(drawn / made).toFixed(1)}`;
    }),
};
