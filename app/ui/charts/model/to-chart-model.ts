import { axisUseOf, isOverTime } from '@/lib/domain/chart-kind';
import { reasonsAgainstOneAxis } from '@/lib/domain/one-axis';
import { seriesCaveats } from '@/lib/domain/series';
import type { ChartModel } from './chart-model';
import type { ChartRequest, FiguresRequest, SeriesRequest } from './chart-request';
import { toLinesModel, toTimeModel } from './to-plot-model';
import { toRowModel } from './to-row-model';

/**
 * Figures or official series as a chart: marks, axis, warning, alternative text. Throws when they are neither
 * comparable nor a balance pair, unless `forcedReasons` gives the reasons: then the picture itself carries them. Small
 * multiples share one scale and so count as one axis.
 */
export function toChartModel(request: ChartRequest): ChartModel {
  if ('series' in request) {
    requireOneAxis(request, conflictsOf(request));
    return toLinesModel(request);
  }
  requireOneAxis(request, figureConflicts(request));
  return isOverTime(request.kind) ? toTimeModel(request) : toRowModel(request);
}

function requireOneAxis({ forcedReasons = [] }: ChartRequest, codes: readonly string[]): void {
  if (codes.length === 0 || forcedReasons.length > 0) return;
  throw new Error(`what cannot be compared shares no axis: ${codes.join(', ')}`);
}

function figureConflicts({ figures, kind, findArea }: FiguresRequest): string[] {
  return reasonsAgainstOneAxis(figures, findArea, axisUseOf(kind)).map(({ code }) => code);
}

function conflictsOf({ series }: SeriesRequest): string[] {
  const codes = series.flatMap((a, index) => series.slice(index + 1).flatMap((b) => seriesCaveats(a, b)));
  return [...new Set(codes)];
}
