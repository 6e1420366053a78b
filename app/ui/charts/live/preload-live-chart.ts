type LiveChartModule = typeof import('./live-chart');

let loaded: LiveChartModule | null = null;

/**
 * Fetches the live chart's code, once. Who is about to refresh a page's data awaits this first: then a chart with a
 * changed model is drawn in the same commit as the sentences and the table around it. Rejects when the code cannot be had.
 */
export async function preloadLiveChart(): Promise<LiveChartModule> {
  loaded ??= await import('./live-chart');
  return loaded;
}

/** The live chart if its code is already here. */
export const loadedLiveChart = (): LiveChartModule | null => loaded;
