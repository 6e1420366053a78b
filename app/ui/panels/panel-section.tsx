import type { FindHue } from '@/lib/domain/hues';
import type { Panel } from '@/lib/domain/panels';
import { periodSpan, spanMonths } from '@/lib/domain/period';
import { keepTogether } from '@/lib/format/figure/keep-together';
import { compareAddress } from '@/lib/format/panel/compare-address';
import { ChartTable } from '../charts/chart-table';
import { DerivedList } from './derived-list';
import { PanelNotes } from './notes';
import { PanelFigure } from './panel-figure';
import { PanelTable } from './panel-table';
import type { PanelView } from './panel-view';
import { ShareMenu } from './share-menu';
import { SourceLine } from './source-line';

export interface PanelSectionProps {
  view: PanelView;
  hueOf: FindHue;
  /** The lead panel's finding is the page's heading already. */
  withFinding: boolean;
  /** Leads to the other charts and scales of the panel, from pages that have no choice of their own. */
  withCharts?: boolean;
}

/** One panel: finding, chart, what to be careful about, what follows, the same as a table, where it is from. */
export function PanelSection({ view, hueOf, withFinding, withCharts = false }: PanelSectionProps) {
  const { panel } = view;
  const titleId = `${panel.id}-title`;
  return (
    <section className="spread" id={panel.id} aria-labelledby={titleId}>
      <div className="body">
        {withFinding && <h2 className="finding">{keepTogether(view.finding)}</h2>}
        <PanelFigure view={view} titleId={titleId} level={withFinding ? 'h3' : 'h2'} />
      </div>
      <PanelNotes
        panelId={panel.id}
        notes={view.notes}
        whySeparate={view.whySeparate}
        overrideReasons={view.overrideReasons}
      />
      <div className="body">
        <DerivedList heading={view.derivedHeading} sentences={view.derived} />
        {isPartYear(panel) && <p className="text-sm text-ink-2">Nothing here is turned into a full year.</p>}
        {view.table ? <ChartTable title={view.title} table={view.table} /> : <PanelTable view={view} hueOf={hueOf} />}
        <SourceLine
          sources={view.sources}
          csvHref={view.csvHref}
          asOf={view.asOf}
          revision={view.revision}
          figureCount={panel.figures.length}
          chartsHref={withCharts ? compareAddress(view.taken) : undefined}
        />
        <ShareMenu view={view} />
      </div>
    </section>
  );
}

function isPartYear(panel: Panel): boolean {
  const span = panel.kind === 'balance' ? periodSpan(panel.exports.period) : null;
  return span !== null && spanMonths(span) < 12;
}
