import { ChartDrawing } from '../chart-drawing';
import { ChartKey } from '../chart-key';
import type { ChartLayout, ChartModel } from '../chart-model';
import { BoundedMap } from './bounded-map';
import { renderChartMarkup } from './render-markup';
import { shareDrawing } from './shared-drawing';

/** Two renderings of some hundred charts, about 6 kB each. */
const kept = new BoundedMap(256);

/** How many renderings were made and how many were answered from memory, since the process began. */
export const markupCounts = { fresh: 0, kept: 0 };

/**
 * A chart's markup at one width. Kept by content: the model is the whole key, so a changed figure can never show an
 * old drawing, and an unchanged one costs a look-up.
 */
export function chartMarkup(model: ChartModel, layout: ChartLayout): string {
  const key = `${layout} ${JSON.stringify(model)}`;
  const found = kept.get(key);
  markupCounts[found === undefined ? 'fresh' : 'kept'] += 1;
  if (found !== undefined) return found;
  const markup = renderChartMarkup(<ChartDrawing model={model} layout={layout} />);
  kept.set(key, markup);
  return markup;
}

shareDrawing({ chart: chartMarkup, key: (model) => renderChartMarkup(<ChartKey model={model} />) });
