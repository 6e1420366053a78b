import type { ChartKind } from '../domain/chart-kind';
import { type ChartView, writeChartView } from '../schemas/chart-view';

/** The view's parameters but for its chart, which the paths of pictures and embedded pages name. */
function queryBesideChart(view: ChartView): string {
  return writeChartView(view)
    .split('&')
    .filter((part) => !part.startsWith('chart='))
    .join('&');
}

function withParameters(path: string, parameters: readonly string[]): string {
  return `${path}?${parameters.filter((part) => part !== '').join('&')}`;
}

/** A view as a picture, 800 px wide; a PNG with two pixels for each px, so that it is sharp in print and on phones. */
export function pictureAddress(view: ChartView, ending: 'svg' | 'png', theme: 'light' | 'dark' = 'light'): string {
  return withParameters(`/charts/${view.chart}.${ending}`, [
    queryBesideChart(view),
    ending === 'png' ? 'pixels=2' : '',
    theme === 'dark' ? 'theme=dark' : '',
  ]);
}

/** A view as a page for the frames of other sites. */
export function embedAddress(view: ChartView): string {
  return withParameters(`/embed/${view.chart}`, [queryBesideChart(view)]);
}

/** A view with other figures and the chart that these make, if the view's own does not fit them. */
export function takePanel(view: ChartView, figures: readonly string[], isBalance: boolean): ChartView {
  const chart = chartOfPanel(view.chart, isBalance);
  return {
    ...view,
    figures,
    chart,
    scale: chart === view.chart ? view.scale : 'linear',
    relative: view.relative !== null && figures.includes(view.relative) ? view.relative : null,
  };
}

function chartOfPanel(asked: ChartKind, isBalance: boolean): ChartKind {
  if (isBalance) return 'balance';
  return asked === 'balance' ? 'bars' : asked;
}
