import { type ChartView, writeChartView } from '../../schemas/chart-view';

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
