// Runs in the thread that draws charts (static/chart-thread.ts), and in tests without one.
import { KeySample } from '../chart-key';
import { ChartDrawing } from '../draw/chart-drawing';
import { exampleCharts } from '../examples/example-charts';
import { keyItems } from '../key-items';
import type { ChartLayout, ChartModel } from '../model/chart-model';
import { toChartModel } from '../model/to-chart-model';
import type { PageDrawing, PictureDrawing, PictureRequest } from './drawing';
import { openSvg } from './picture-node';
import { renderMarkup, renderWithEffects } from './render-with-effects';

/** A chart's markup at one width, as Recharts draws it. */
export function chartMarkup(model: ChartModel, layout: ChartLayout): string {
  return renderMarkup(<ChartDrawing model={model} layout={layout} />);
}

/** A chart for the HTML of a page, at both widths. */
export function drawForPage(model: ChartModel): PageDrawing {
  return { wide: chartMarkup(model, 'wide'), narrow: chartMarkup(model, 'narrow') };
}

/** A chart and its key for a picture. */
export function drawForPicture({ model, layout, withRings }: PictureRequest): PictureDrawing {
  return {
    chart: renderWithEffects(<ChartDrawing model={model} layout={layout} />, (nodes) => openSvg(nodes, withRings)),
    key: keyItems(model).map(({ qualifier, text }) => ({
      text,
      sample:
        qualifier === null
          ? null
          : renderWithEffects(<KeySample model={model} qualifier={qualifier} />, (nodes) => openSvg(nodes, true)),
    })),
  };
}

/** Draws a chart of each kind: the first of a thread costs ten times as much as the next. */
export function drawExamples(): void {
  const models = new Map(exampleCharts().map(({ request }) => [request.kind, toChartModel(request)]));
  for (const model of models.values()) drawForPage(model);
}
