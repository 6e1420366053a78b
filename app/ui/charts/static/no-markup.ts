import type { ChartLayout, ChartModel } from '../model/chart-model';

/** What browsers get in the place of chart-markup.tsx: a drawing comes with the page or is made by the live chart. */
export function chartMarkup(_model: ChartModel, _layout: ChartLayout): string | null {
  return null;
}
