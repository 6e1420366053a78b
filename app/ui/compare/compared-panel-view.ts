import { findArea } from '@/lib/areas/area-lists';
import { type ChartKind, isOverTime } from '@/lib/domain/chart-kind';
import type { Figure } from '@/lib/domain/figure';
import type { FindHue } from '@/lib/domain/hues';
import type { Panel } from '@/lib/domain/panels';
import type { RelativeFigures } from '@/lib/domain/relative';
import type { Source } from '@/lib/domain/source';
import { capitalise } from '@/lib/format/figure/area-words';
import { spellSmall } from '@/lib/format/figure/number-words';
import { comparisonCsvAddress, withFigures } from '@/lib/format/panel/compare-address';
import { forcedTitle, isForced, panelLetter } from '@/lib/format/panel/comparison-words';
import { ratioSentences } from '@/lib/format/panel/findings';
import { overrideNotes } from '@/lib/format/panel/panel-notes';
import type { ChartView } from '@/lib/schemas/chart-view';
import type { FiguresRequest } from '../charts/model/chart-request';
import { toChartTable } from '../charts/model/to-chart-table';
import { areaAsPrinted, type PanelView, toPanelView } from '../panels/panel-view';
import { tellApart } from './tell-apart';

export interface ComparedPanelContext {
  view: ChartView;
  panels: readonly Panel[];
  relative: RelativeFigures | null;
  revision: number;
  at: Date;
  sources: ReadonlyMap<string, Source>;
  hueOf: FindHue;
  asOf?: number;
}

/** A panel of chosen figures as the view asks for it: its letter, its chart, and a file of exactly this panel. */
export function toComparedPanelView(panel: Panel, context: ComparedPanelContext): PanelView {
  const { view, panels, sources, revision, at, hueOf, asOf } = context;
  const [lead = panel] = panels;
  const base = baseOf(panel, context);
  const kind = chartKindOf(panel, view);
  const request: FiguresRequest = {
    kind,
    scale: view.scale,
    id: panel.id,
    figures: panel.figures,
    findArea,
    hueOf,
    asOf,
    ...(base && { relativeTo: base }),
    forcedReasons: overrideNotes(panel).map(({ text }) => text),
  };
  const drawAs = (usual: FiguresRequest): FiguresRequest => ({ ...usual, ...request });
  const plain = toPanelView(panel, { revision, at, lead, sources, competing: new Map(), hueOf, asOf, drawAs });
  const title = isForced(panel) ? forcedTitle(panel) : plain.title;
  return {
    ...plain,
    ...wordsOf(panel, plain, context),
    title: panels.length > 1 ? `${panelLetter(panel)}. ${title}` : title,
    chart: tellApart(plain.chart, panel.figures, sources),
    table: panel.kind === 'balance' ? null : toChartTable({ ...request, notes: plain.notes }),
    csvHref: `${comparisonCsvAddress(view)}&panel=${panel.id}`,
    taken: withFigures(view, plain.taken.figures),
  };
}

/** The figure that this panel's are told as multiples of. */
function baseOf(panel: Panel, { relative }: ComparedPanelContext): Figure | null {
  return relative?.panelId === panel.id ? relative.base : null;
}

/** What the view asks for, as far as the panel can be drawn so: bars show a balance pair with its balance. */
function chartKindOf(panel: Panel, { chart, scale }: ChartView): ChartKind {
  if (isOverTime(chart)) return chart;
  if (panel.kind === 'balance') return chart === 'dots' && scale === 'linear' ? 'dots' : 'balance';
  return chart === 'dots' ? 'dots' : 'bars';
}

/** Where the usual words of a panel do not hold: multiples, other charts than bars, and what cannot be compared. */
function wordsOf(panel: Panel, { chart, subtitle }: PanelView, context: ComparedPanelContext): Partial<PanelView> {
  if (isForced(panel)) {
    const count = capitalise(spellSmall(panel.figures.length));
    return {
      finding: `${count} figures that cannot be compared, on one axis`,
      subtitle: `${chart.unit}. What each amount is for stands beside its mark.`,
      overrideReasons: overrideNotes(panel),
    };
  }
  const isUsual = chart.kind === 'bars' || chart.kind === 'balance';
  const isRelative = baseOf(panel, context) !== null && panel.kind === 'comparison';
  const ratios = context.relative?.ratios ?? [];
  return {
    subtitle: isUsual && !isRelative ? subtitle : `${chart.unit}. ${areaAsPrinted(panel)}`,
    ...(isRelative && { derived: ratioSentences({ ...panel, ratios }) }),
  };
}
