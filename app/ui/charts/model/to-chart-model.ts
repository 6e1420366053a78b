import { axisUseOf, isOverTime } from '@/lib/domain/chart-kind';
import { reasonsAgainstOneAxis } from '@/lib/domain/one-axis';
import { clashOfSeries } from '@/lib/domain/series';
import type { ChartModel } from './chart-model';
import type { ChartRequest, FiguresRequest, SeriesRequest } from './chart-request';
import { toLinesModel, toTimeModel } from './to-plot-model';
import { toRowModel } from './to-row-model';

/**
 * Figures or official series as a chart: marks, axis, warning, alternative text. Throws when they are neither
 * comparable nor a balance pair, unless `shownAnyway` gives the reasons: then the picture itself carries them. Small
 * multiples share one scale and so count as one axis.
 */
export function toChartModel(request: ChartRequest): ChartModel {
  if ('series' in request) {
    requireOneAxis(request, clashesOf(request));
    return toLinesModel(request);
  }
  requireOneAxis(request, figureClashes(request));
  return isOverTime(request.kind) ? toTimeModel(request) : toRowModel(request);
}

function requireOneAxis({ shownAnyway = [] }: ChartRequest, codes: readonly string[]): void {
  if (codes.length === 0 || shownAnyway.length > 0) return;
  throw new Error(`what cannot be compared shares no axis: ${codes.join(', ')}`);
}

function figureClashes({ figures, kind, findArea }: FiguresRequest): string[] {
  return reasonsAgainstOneAxis(figures, findArea, axisUseOf(kind)).map(({ code }) => code);
}

function clashesOf({ series }: SeriesRequest): string[] {
  const codes = series.flatMap((a, index) => series.slice(index + 1).flatMap((b) => clashOfSeries(a, b)));
  return [...new Set(codes)];
}
