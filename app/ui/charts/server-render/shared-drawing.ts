import type { ChartLayout, ChartModel } from '../chart-model';

/** Draws charts for those who cannot: route handlers have React's server half only. */
export interface SharedDrawing {
  /** The markup of a chart at one width. */
  chart: (model: ChartModel, layout: ChartLayout) => string;
  /** The markup of its key; empty for a chart that needs none. */
  key: (model: ChartModel) => string;
}

const shared = globalThis as { asReportedDrawing?: SharedDrawing };

/** Called by the half that can draw, as soon as it is loaded; handlers live in the same process. */
export function shareDrawing(drawing: SharedDrawing): void {
  shared.asReportedDrawing = drawing;
}

/** Undefined until a page with a chart was made in this process. */
export function sharedDrawing(): SharedDrawing | undefined {
  return shared.asReportedDrawing;
}
