import { ChartDrawing } from '../chart-drawing';
import type { ChartLayout, ChartModel } from '../chart-model';
import { renderChartMarkup } from './render-markup';

/** Two renderings for each of some hundred charts; about 6 kB each. */
const MOST_KEPT = 256;
const kept = new Map<string, string>();

/** How many renderings were made and how many were answered from memory, since the process began. */
export const markupCounts = { fresh: 0, kept: 0 };

function keep(key: string, markup: string): string {
  kept.delete(key);
  kept.set(key, markup);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return markup;
}

/**
 * A chart's markup at one width. Kept by content: the model is the whole key, so a changed figure can never show an
 * old drawing, and an unchanged one costs a look-up.
 */
export function chartMarkup(model: ChartModel, layout: ChartLayout): string | null {
  const key = `${layout} ${JSON.stringify(model)}`;
  const found = kept.get(key);
  markupCounts[found === undefined ? 'fresh' : 'kept'] += 1;
  return keep(key, found ?? renderChartMarkup(<ChartDrawing model={model} layout={layout} />));
}
