import { exampleCharts } from '../../app/ui/charts/examples/example-charts';
import { toChartModel } from '../../app/ui/charts/model/to-chart-model';
import { drawPageChart, warmChartThread } from '../../app/ui/charts/static/chart-thread';
import { type Bench, medianMs } from './measure';

const TIMES = 21;

/** What a chart for a page costs the thread that draws, beside making its model: each chart of the gallery at both widths. */
export const chartsBench: Bench = {
  what: 'a chart drawn for a page, at both widths, against its model',
  run: async () => {
    await warmChartThread();
    const lines: string[] = [];
    for (const { request } of exampleCharts()) {
      const model = toChartModel(request);
      const each: number[] = [];
      for (let call = 0; call < TIMES; call += 1) {
        const start = performance.now();
        // Under another name it is another chart: none of those that are kept.
        await drawPageChart({ ...model, id: `${model.id}-${call}` });
        each.push(performance.now() - start);
      }
      const drawn = each.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? Number.NaN;
      const made = medianMs(() => toChartModel(request), { times: 51, warmUp: 10 });
      lines.push(
        `${request.id.padEnd(18)} drawn ${drawn.toFixed(1).padStart(6)} ms   model ${made.toFixed(2).padStart(6)} ms   drawn / model ${(drawn / made).toFixed(0)}`,
      );
    }
    return lines;
  },
};
