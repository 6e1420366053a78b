import { exampleCharts } from '../../app/ui/charts/examples/example-charts';
import { chartMarkup } from '../../app/ui/charts/server-render/chart-markup';
import { toChartModel } from '../../app/ui/charts/to-chart-model';
import { type Bench, medianMs } from './measure';

/** What a chart costs that is drawn anew, and one that was kept: each chart of the gallery at its wide size. */
export const chartsBench: Bench = {
  what: 'a chart drawn anew against one that is kept, each at its wide size',
  run: async () => {
    const rows = exampleCharts().map(({ request }) => {
      const model = toChartModel(request);
      // Another id is another content: nothing of it is kept.
      const fresh = medianMs((call) => chartMarkup({ ...model, id: `${request.id}-${call}` }, 'wide'), {
        times: 9,
        warmUp: 3,
      });
      const kept = medianMs(() => chartMarkup(model, 'wide'), { times: 101, warmUp: 1 });
      return { id: request.id, fresh, kept };
    });
    return rows.map(
      ({ id, fresh, kept }) =>
        `${id.padEnd(18)} fresh ${fresh.toFixed(1).padStart(6)} ms   kept ${kept.toFixed(3).padStart(7)} ms   fresh / kept ${Math.round(fresh / kept)}`,
    );
  },
};
