import { expect, test } from 'vitest';
import { ChartDrawing } from '@/ui/charts/draw/chart-drawing';
import { exampleCharts } from '@/ui/charts/examples/example-charts';
import { CHART_LAYOUTS } from '@/ui/charts/model/chart-model';
import { toChartModel } from '@/ui/charts/model/to-chart-model';
import { renderMarkup } from '@/ui/charts/render/render-with-effects';

/** What is drawn where, one line a shape or text: everything that a picture shows but its letters and colours. */
function geometryOf(markup: string): string[] {
  return [...markup.matchAll(/<(rect|path|circle|text|tspan) ([^>]*)>([^<]*)/g)].flatMap(
    ([, , attributes = '', words = '']) => {
      const part = /data-(?:part|path)="([^"]+)"/.exec(attributes)?.[1];
      const place = [...attributes.matchAll(/\b(x|y|cx|cy|r|width|height|d)="([^"]*)"/g)].map(
        ([, name, value]) => `${name}=${value}`,
      );
      if (!part && words.trim() === '') return [];
      return [[part ?? 'text', ...place, words.trim()].filter(Boolean).join(' ')];
    },
  );
}

// The same in every browser and on every machine; after a wanted change: vitest -u, and read the difference.
test('every shape and text of the gallery stands where it stood', { timeout: 120_000 }, async () => {
  const lines = exampleCharts().flatMap(({ request }) =>
    CHART_LAYOUTS.flatMap((layout) => [
      `# ${request.id} ${layout}`,
      ...geometryOf(renderMarkup(<ChartDrawing model={toChartModel(request)} layout={layout} />)),
    ]),
  );
  expect(lines.length).toBeGreaterThan(500);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('gallery-geometry.txt');
});

test('every qualifier stands in every kind of chart for reported figures', () => {
  const drawn = new Map<string, Set<string>>();
  for (const { request } of exampleCharts()) {
    if ('series' in request || request.relativeTo || request.forcedReasons || request.kind === 'balance') continue;
    const markup = renderMarkup(<ChartDrawing model={toChartModel(request)} layout="wide" />);
    const qualifiers = [...markup.matchAll(/data-qualifier="(\w+)"/g)].map(([, name = '']) => name);
    drawn.set(request.kind, new Set([...(drawn.get(request.kind) ?? []), ...qualifiers]));
  }
  expect([...drawn.keys()].toSorted()).toEqual(['bars', 'dots', 'multiples', 'time']);
  for (const [kind, qualifiers] of drawn) expect([kind, qualifiers.size]).toEqual([kind, 8]);
});
