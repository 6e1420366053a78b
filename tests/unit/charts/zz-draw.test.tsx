import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { ChartDrawing } from '@/ui/charts/chart-drawing';
import { exampleCharts } from '@/ui/charts/examples/example-charts';
import { renderChartMarkup } from '@/ui/charts/server-render/render-markup';
import { toChartModel } from '@/ui/charts/to-chart-model';

test('draw', () => {
  for (const { request } of exampleCharts()) {
    const model = toChartModel(request);
    for (const layout of ['wide', 'narrow'] as const) {
      const t = performance.now();
      const m = renderChartMarkup(<ChartDrawing model={model} layout={layout} />);
      console.log(request.id, layout, m.length, (performance.now() - t).toFixed(0));
      writeFileSync(`/tmp/charts-work/${request.id}-${layout}.html`, m);
    }
  }
});
