import type { ChartKind } from '@/lib/domain/chart-kind';
import type { FindHue } from '@/lib/domain/hues';
import type { Panel } from '@/lib/domain/panels';
import type { RelativeFigures } from '@/lib/domain/relative';
import type { Source } from '@/lib/domain/source';
import { capitalise } from '@/lib/format/area-words';
import { comparisonCsvAddress, withFigures } from '@/lib/format/compare-address';
import { isShownAnyway, panelLetter, shownAnywayTitle } from '@/lib/format/comparison-words';
import { ratioSentences } from '@/lib/format/findings';
import { spellSmall } from '@/lib/format/number-words';
import { despiteNotes } from '@/lib/format/panel-notes';
import type { ChartView } from '@/lib/schemas/chart-view';
import { type PanelView, toPanelView } from '../panels/panel-view';

/** What there are drawings for. */
export const DRAWN_KINDS: readonly ChartKind[] = ['bars', 'balance'];

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
  const { view, panels, relative, revision, at, sources, hueOf, asOf } = context;
  const [lead = panel] = panels;
  const plain = toPanelView(panel, { revision, at, lead, sources, competing: new Map(), hueOf, asOf });
  const isRelative = relative?.panelId === panel.id;
  return {
    ...plain,
    title: panels.length > 1 ? `${panelLetter(panel)}. ${titleOf(panel, plain)}` : titleOf(panel, plain),
    ...(isShownAnyway(panel) && shownAnyway(panel, plain)),
    derived:
      isRelative && panel.kind === 'comparison' ? ratioSentences({ ...panel, ratios: relative.ratios }) : plain.derived,
    csvHref: `${comparisonCsvAddress(view)}&panel=${panel.id}`,
    taken: withFigures(view, plain.taken.figures),
  };
}

function titleOf(panel: Panel, { title }: PanelView): string {
  return isShownAnyway(panel) ? shownAnywayTitle(panel) : title;
}

/** What is on such an axis differs from mark to mark: no finding is told of all of it. */
function shownAnyway(panel: Panel, { chart }: PanelView): Partial<PanelView> {
  return {
    finding: `${capitalise(spellSmall(panel.figures.length))} figures that cannot be compared, on one axis`,
    subtitle: `${chart.unit}. What each amount is for stands under its name.`,
    despite: despiteNotes(panel),
  };
}
