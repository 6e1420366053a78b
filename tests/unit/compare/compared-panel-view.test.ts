import { expect, test } from 'vitest';
import { findArea } from '@/lib/areas/area-lists';
import { CHART_KINDS } from '@/lib/domain/chart-kind';
import type { Figure } from '@/lib/domain/figure';
import { arrangeForced } from '@/lib/domain/forced-axis';
import { assignHues } from '@/lib/domain/hues';
import { arrangePanels, type Panel } from '@/lib/domain/panels';
import { relateTo } from '@/lib/domain/relative';
import { type ChartView, EMPTY_VIEW } from '@/lib/schemas/chart-view';
import { isPlotsModel } from '@/ui/charts/model/chart-model';
import { toComparedPanelView } from '@/ui/compare/compared-panel-view';
import { figureFrom, namedStartingFigures, sourceFrom, startingFigures, startingSources } from '../../support/figures';

const { china, india, exports, imports } = namedStartingFigures();
const sources = new Map([...startingSources(), ['plain-source', sourceFrom({ publisher: 'Wire' })]]);

function viewsOf(panels: Panel[], view: ChartView = EMPTY_VIEW) {
  const figures = panels.flatMap((panel) => panel.figures);
  const relative = view.relative === null ? null : relateTo(view.relative, panels, findArea);
  const context = {
    view,
    panels,
    relative,
    revision: 10,
    at: new Date('2026-11-22T12:00:00Z'),
    sources,
    hueOf: assignHues(figures),
  };
  return panels.map((panel) => toComparedPanelView(panel, context));
}

const arrange = (...figures: Figure[]) => arrangePanels(figures, findArea);
const rowsOf = ({ chart }: ReturnType<typeof viewsOf>[number]) => (isPlotsModel(chart) ? [] : chart.marks);

test('two reports of one amount name their sources, and nothing else does', () => {
  const competingReport = {
    ...figureFrom({ id: 'rival', reporter: 'CHN' }),
    period: china.period,
    claimId: china.claimId,
  };
  const [view] = viewsOf(arrange(china, competingReport, india));
  expect(view && rowsOf(view).map(({ name, note }) => [name, note])).toEqual([
    ['China', '2024, inferred, Izvestia'],
    ['India', 'Year not stated'],
    ['China', '2024, inferred, Wire'],
  ]);
});

test('what stands on one axis on request carries each reason inside the picture', () => {
  const [view] = viewsOf(arrangeForced(startingFigures(), findArea), { ...EMPTY_VIEW, anyway: true });
  expect(view?.chart.warning?.reasons).toEqual(view?.overrideReasons.map(({ text }) => text));
  expect(view?.chart.warning?.reasons.length).toBe(3);
  expect(view?.title).toBe('Turnover, imports and exports, shown together on request');
  expect(view?.derived).toEqual([]);
  expect(viewsOf(arrange(...startingFigures())).map(({ chart }) => chart.warning)).toEqual([null, null]);
});

test('multiples keep their hedges in the label, in the panel of their base alone', () => {
  const views = viewsOf(arrange(...startingFigures()), { ...EMPTY_VIEW, relative: india.id });
  expect(views.map((view) => rowsOf(view).map(({ label }) => label.symbol + label.number))).toEqual([
    ['>≈10×', '1×', '≈0.4×'],
    ['8.5', '10.4'],
  ]);
  expect(views.map(({ subtitle }) => subtitle.includes('Multiples'))).toEqual([true, false]);
});

test.each(CHART_KINDS)('a view as %s draws a comparison and a balance pair', (chart) => {
  const kinds = { bars: ['bars', 'balance'], balance: ['bars', 'balance'], dots: ['dots', 'dots'] };
  const expected = chart === 'time' || chart === 'multiples' ? [chart, chart] : kinds[chart];
  for (const scale of ['linear', 'log'] as const) {
    if (scale === 'log' && (chart === 'bars' || chart === 'balance' || chart === 'multiples')) continue;
    const views = viewsOf(arrange(china, india, exports, imports), { ...EMPTY_VIEW, chart, scale });
    expect(views.map((view) => view.chart.kind)).toEqual(expected);
    expect(views.map((view) => view.chart.axis.scale)).toEqual([scale, scale]);
  }
});

test('a panel alone has no letter; its file is asked for by its id', () => {
  const [alone] = viewsOf(arrange(china, india).map((panel) => ({ ...panel, id: 'panel-a' })));
  expect(alone?.title).toBe('Turnover with Latin America as reported');
  const lettered = arrange(china, india, exports, imports).map((panel, index) => ({
    ...panel,
    id: index === 0 ? 'panel-a' : 'panel-b',
  }));
  const views = viewsOf(lettered, { ...EMPTY_VIEW, figures: [china.id] });
  expect(views.map(({ title }) => title.slice(0, 3))).toEqual(['A. ', 'B. ']);
  expect(views[1]?.csvHref).toBe(`/api/v1/compare.csv?figures=${china.id}&panel=panel-b`);
});
