import { findArea } from '@/lib/areas/area-lists';
import type { FindHue } from '@/lib/domain/hues';
import type { Panel } from '@/lib/domain/panels';
import type { Source } from '@/lib/domain/source';
import { areaInSentence, listInSentence } from '@/lib/format/figure/area-words';
import { publishedInSentence } from '@/lib/format/figure/date-words';
import { FLOW_WORDS } from '@/lib/format/figure/figure-words';
import { monthsCovered, partYearCells, periodText } from '@/lib/format/figure/period-words';
import { speakersFigures, speakersOf } from '@/lib/format/figure/speaker-words';
import { addressAsOf } from '@/lib/format/history/as-of-address';
import {
  balanceSentences,
  type DerivedSentence,
  panelFinding,
  panelTitle,
  ratioSentences,
} from '@/lib/format/panel/findings';
import { type NoteSentence, type PanelNote, panelNotes, separateNotes } from '@/lib/format/panel/panel-notes';
import { type ChartView, EMPTY_VIEW } from '@/lib/schemas/chart-view';
import type { ChartModel, ChartTable } from '../charts/model/chart-model';
import type { FiguresRequest } from '../charts/model/chart-request';
import { toChartModel } from '../charts/model/to-chart-model';

/** A part of a year in a chart's subtitle: twelve cells and "8 of 12 months". */
export interface PartYear {
  text: string;
  cells: boolean[];
  covered: string;
}

/** Everything a panel shows, already worded. Built once, drawn by components that decide nothing. */
export interface PanelView {
  panel: Panel;
  finding: string;
  title: string;
  subtitle: string;
  partYear: PartYear | null;
  chart: ChartModel;
  /** The chart's values where its own table says more than the panel's. */
  table: ChartTable | null;
  notes: PanelNote[];
  whySeparate: NoteSentence[];
  /** What keeps its figures from one axis, where a reader asked for it all the same. */
  overrideReasons: NoteSentence[];
  derived: DerivedSentence[];
  derivedHeading: string;
  sources: { source: Source; published: string }[];
  csvHref: string;
  revision: number;
  /** When that data revision was made. */
  at: Date;
  /** The state that the panel shows, which its links keep; left out for the newest. */
  asOf?: number;
  /** The panel alone as a chart's view: what its pictures, its embedded page and its link show. */
  taken: ChartView;
}

export interface PanelViewContext {
  revision: number;
  /** When that data revision was made. */
  at: Date;
  /** The panel that the others stand apart from; the panel itself for the lead. */
  lead: Panel;
  sources: ReadonlyMap<string, Source>;
  competing: ReadonlyMap<string, number>;
  hueOf: FindHue;
  /** The state that the panel shows, which its links keep; left out for the newest. */
  asOf?: number;
  /** Asks for another chart of the panel than its usual one. */
  drawAs?: (usual: FiguresRequest) => FiguresRequest;
}

/** Words and chart of a panel. Nothing here knows which figures there are. */
export function toPanelView(panel: Panel, context: PanelViewContext): PanelView {
  const { sources, competing, hueOf, lead, revision, at, asOf, drawAs = (usual) => usual } = context;
  const notes = panelNotes(panel);
  const request = drawAs({
    kind: panel.kind === 'balance' ? 'balance' : 'bars',
    id: panel.id,
    figures: panel.figures,
    findArea,
    hueOf,
    notes,
    competing,
    asOf,
  });
  const chart = toChartModel(request);
  return {
    panel,
    finding: panelFinding(panel, sources, findArea),
    title: panelTitle(panel),
    subtitle: subtitleOf(panel, chart),
    table: null,
    partYear: partYearOf(panel),
    chart,
    notes,
    whySeparate: separateNotes(panel, lead, findArea),
    overrideReasons: [],
    derived: panel.kind === 'balance' ? balanceSentences(panel) : ratioSentences(panel),
    derivedHeading: `What follows from ${speakersFigures(speakersOf(panel.figures, sources))}`,
    sources: [...new Set(panel.figures.map(({ sourceId }) => sourceId))].flatMap((id) => {
      const source = sources.get(id);
      return source ? [{ source, published: publishedInSentence(source) }] : [];
    }),
    csvHref: addressAsOf(`/api/v1/figures.csv?panel=${panel.id}`, asOf),
    revision,
    at,
    asOf,
    taken: exportedView(panel, asOf),
  };
}

/** A panel's own figures, as they stand on a page that nobody has chosen them for. */
function exportedView({ kind, figures }: Panel, asOf: number | undefined): ChartView {
  return {
    ...EMPTY_VIEW,
    figures: figures.map(({ id }) => id),
    chart: kind === 'balance' ? 'balance' : 'bars',
    asOf: asOf === undefined ? null : { kind: 'revision', number: asOf },
  };
}

/** The area as printed, where that differs from what it is taken for. */
export function areaAsPrinted({ figures }: Panel): string {
  const printed = [...new Set(figures.map(({ partnerAsPrinted }) => partnerAsPrinted).filter((text) => text !== null))];
  if (printed.length > 0) return `Area printed as ${listInSentence(printed.map((text) => `“${text}”`))}.`;
  const [first] = figures;
  return first ? `Area: ${areaInSentence(first.partner)}.` : '';
}

/** Unit, what the flow is made of, and the area as printed where that differs from what it is taken for. */
function subtitleOf(panel: Panel, { unit: counted }: ChartModel): string {
  const [first] = panel.figures;
  if (!first) return '';
  const meaning =
    panel.kind === 'comparison' && (first.flow === 'turnover' || first.flow === 'balance')
      ? `, ${FLOW_WORDS[first.flow].meaning}`
      : '';
  return `${counted}${meaning}. ${areaAsPrinted(panel)}`;
}

/** Only where every figure covers the same part of one calendar year. */
function partYearOf(panel: Panel): PartYear | null {
  const [first] = panel.figures;
  if (!first) return null;
  const text = periodText(first.period);
  const cells = partYearCells(first.period);
  const covered = monthsCovered(first.period);
  const alike = panel.figures.every(({ period }) => periodText(period) === text);
  return alike && cells && covered ? { text, cells, covered } : null;
}
