import { type ChartKind, SCALES_OF } from '../../domain/chart-kind';
import { type ChartView, EMPTY_VIEW, FIGURES_IN_VIEW, writeChartView } from '../../schemas/chart-view';

const COMPARE = '/compare';

/** The page that shows a view. */
export function compareAddress(view: ChartView): string {
  const query = writeChartView(view);
  return query ? `${COMPARE}?${query}` : COMPARE;
}

/** The page with these figures side by side, as of a state of the data where the reader looks at one. */
export function compareFigures(ids: readonly string[], asOf?: number): string {
  const state = asOf === undefined ? null : { kind: 'revision' as const, number: asOf };
  return compareAddress({ ...EMPTY_VIEW, figures: ids.slice(0, FIGURES_IN_VIEW), asOf: state });
}

/** The figures of exactly one view as CSV. */
export function comparisonCsvAddress(view: ChartView): string {
  return `/api/v1/compare.csv?${writeChartView(view)}`;
}

/** The view with other figures; what it is relative to goes with its figure. */
export function withFigures(view: ChartView, figures: readonly string[]): ChartView {
  const isKept = view.relative !== null && figures.includes(view.relative);
  return { ...view, figures, relative: isKept ? view.relative : null };
}

/** The view with a figure moved one place up (-1) or down (1), in the reader's own order from now on. */
export function withMoved(view: ChartView, id: string, step: -1 | 1): ChartView {
  const from = view.figures.indexOf(id);
  const to = from + step;
  const other = view.figures[to];
  if (from < 0 || other === undefined) return view;
  const figures = view.figures.with(from, other).with(to, id);
  return { ...view, figures, order: 'chosen' };
}

/** The view as another chart, on the scale that it usually stands on. */
export function withChart(view: ChartView, chart: ChartKind): ChartView {
  return { ...view, chart, scale: SCALES_OF[chart][0] };
}
