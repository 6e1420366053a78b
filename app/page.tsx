import type { Metadata } from 'next';
import { comparisonDeck, panelTopic } from '@/lib/format/findings';
import { getOverview, type Overview } from '@/lib/services/get-overview';
import { readerContext } from '@/lib/services/service-context';
import { ContextNotes, EmptySources } from './ui/panels/context-notes';
import { PanelSection } from './ui/panels/panel-section';
import { toPanelView } from './ui/panels/panel-view';

export async function generateMetadata(): Promise<Metadata> {
  const [lead] = panelViews(await getOverview(await readerContext()));
  return lead ? { description: `${lead.finding}.` } : {};
}

function panelViews(overview: Overview) {
  const [lead] = overview.panels;
  return lead ? overview.panels.map((panel) => toPanelView(panel, { ...overview, lead })) : [];
}

/** The first page: the lead comparison under its finding, then every panel that stands apart from it, and why. */
export default async function OverviewPage() {
  const overview = await getOverview(await readerContext());
  const views = panelViews(overview);
  const [lead] = views;
  const figures = overview.panels.flatMap((panel) => panel.figures);
  const emptySources = [...overview.sources.values()].filter(({ readResult }) => readResult === 'no_trade_figure');
  if (!lead) return <NoFigures />;
  return (
    <>
      <p className="where">{panelTopic(lead.panel)}</p>
      <h1>{lead.finding}</h1>
      <p className="deck">{comparisonDeck(lead.panel, overview.sources)}</p>
      {views.map((view) => (
        <PanelSection key={view.panel.id} view={view} hueOf={overview.hueOf} withFinding={view !== lead} />
      ))}
      {overview.contextNotes.length > 0 && (
        <section className="spread" aria-labelledby="context">
          <div className="full">
            <h2 id="context">What the sources say beside the amounts</h2>
            <ContextNotes
              notes={overview.contextNotes}
              figures={figures}
              sources={overview.sources}
              hueOf={overview.hueOf}
            />
            <EmptySources sources={emptySources} />
          </div>
        </section>
      )}
    </>
  );
}

function NoFigures() {
  return (
    <>
      <h1>No figure has been published yet</h1>
      <p className="deck">
        Add figures with <code>npm run import -- figures.csv</code>; the columns are explained under{' '}
        <a href="/methods#api">How to ask for data</a>.
      </p>
    </>
  );
}
