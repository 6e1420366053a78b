import { PanelNotes } from './notes';
import { PanelFigure } from './panel-figure';
import type { PanelView } from './panel-view';

/** A panel inside of another site: the chart, and what to be careful about. */
export function EmbeddedPanel({ view, withFinding }: { view: PanelView; withFinding: boolean }) {
  const titleId = `${view.panel.id}-title`;
  return (
    <section id={view.panel.id} aria-labelledby={titleId}>
      {withFinding && <h2 className="finding">{view.finding}</h2>}
      <PanelFigure view={view} titleId={titleId} level={withFinding ? 'h3' : 'h2'} />
      <PanelNotes
        panelId={view.panel.id}
        notes={view.notes}
        whySeparate={view.whySeparate}
        overrideReasons={view.overrideReasons}
      />
    </section>
  );
}
