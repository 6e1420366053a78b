import type { Metadata } from 'next';
import { cache } from 'react';
import { readEnvironment } from '@/lib/env';
import { keepTogether } from '@/lib/format/figure/keep-together';
import { datasetDocument } from '@/lib/format/files/dataset-document';
import { addressAsOf } from '@/lib/format/history/as-of-address';
import { comparisonDeck, panelTopic } from '@/lib/format/panel/findings';
import { undrawnSentence } from '@/lib/format/panel/undrawn-words';
import { type AsOfView, type PageParameters, pageContext } from '@/lib/http/page-context';
import { readNonce } from '@/lib/http/page-nonce';
import { getOverview, type Overview } from '@/lib/services/compare/get-overview';
import { getDataState } from '@/lib/services/history/get-data-state';
import { cardMetadata } from './card-metadata';
import { drawPageCharts } from './charts/draw-charts';
import { PageHead } from './ui/kit/page-head';
import { AsOfNote } from './ui/layout/as-of-note';
import { JsonLd } from './ui/layout/json-ld';
import { ContextNotes, EmptySources } from './ui/panels/context-notes';
import { PanelSection } from './ui/panels/panel-section';
import { toPanelView } from './ui/panels/panel-view';
import { metadataWithNotFound, withNotFound } from './with-not-found';

/** Asked for by the page and by its metadata, read once; so are the words of its panels. */
const overviewOnce = cache(getOverview);
const panelViews = cache((overview: Overview, asOf?: number) => {
  const [lead] = overview.panels;
  return lead ? overview.panels.map((panel) => toPanelView(panel, { ...overview, lead, asOf })) : [];
});

type Props = { searchParams: Promise<PageParameters> };

export const generateMetadata = metadataWithNotFound(async ({ searchParams }: Props): Promise<Metadata> => {
  const { context, view } = await pageContext('/', await searchParams);
  const overview = await overviewOnce(context);
  const [lead] = panelViews(overview, view?.revision);
  if (!lead) return {};
  const { revision, sources } = overview;
  const card = {
    title: lead.finding,
    description: comparisonDeck(lead.panel, sources),
    path: '/',
    card: 'overview.png',
    revision,
  };
  return { description: `${lead.finding}.`, ...cardMetadata(card) };
});

/** The first page: the lead comparison under its finding, then every panel that stands apart from it, and why. */
export default withNotFound(async function OverviewPage({ searchParams }: Props) {
  const { context, view: earlier } = await pageContext('/', await searchParams);
  const asOf = earlier?.revision;
  const overview = await overviewOnce(context);
  const views = panelViews(overview, asOf);
  const [lead] = views;
  const figures = overview.panels.flatMap((panel) => panel.figures);
  const emptySources = [...overview.sources.values()].filter(({ readResult }) => readResult === 'no_trade_figure');
  if (!lead) return <NoFigures earlier={earlier} />;
  await drawPageCharts(views.map(({ chart }) => chart));
  const facts = { origin: readEnvironment().PUBLIC_ORIGIN, ...(await getDataState(context)) };
  return (
    <>
      <JsonLd document={datasetDocument(facts)} nonce={await readNonce()} />
      <AsOfNote view={earlier} />
      <PageHead
        where={panelTopic(lead.panel)}
        heading={keepTogether(lead.finding)}
        deck={comparisonDeck(lead.panel, overview.sources)}
      />
      {overview.shownOf !== null && <OfVeryMany shown={overview.shownOf} of={overview.figureCount} asOf={asOf} />}
      {views.map((view) => (
        <PanelSection key={view.panel.id} view={view} hueOf={overview.hueOf} withFinding={view !== lead} withCharts />
      ))}
      {overview.undrawn.length > 0 && (
        <p className="deck">
          {undrawnSentence(overview.panels, overview.undrawn)} <a href={addressAsOf('/figures', asOf)}>The table</a> and{' '}
          <a href={addressAsOf('/downloads', asOf)}>the downloads</a> have all of them.
        </p>
      )}
      {overview.contextNotes.length > 0 && (
        <section className="spread" aria-labelledby="context">
          <div className="full">
            <h2 id="context">What the sources say beside the amounts</h2>
            <ContextNotes
              notes={overview.contextNotes}
              figures={figures}
              sources={overview.sources}
              hueOf={overview.hueOf}
              asOf={asOf}
            />
            <EmptySources sources={emptySources} asOf={asOf} />
          </div>
        </section>
      )}
    </>
  );
});

/** Said before anything is drawn: the panels are made of part of the figures. */
function OfVeryMany({ shown, of, asOf }: { shown: number; of: number; asOf: number | undefined }) {
  return (
    <p className="deck">
      The panels show {shown.toLocaleString('en')} {asOf === undefined && 'of those recorded last '}among{' '}
      {of.toLocaleString('en')} figures, since a page cannot compare them all.{' '}
      <a href={addressAsOf('/figures', asOf)}>The table</a> and{' '}
      <a href={addressAsOf('/downloads', asOf)}>the downloads</a> have all of them, and{' '}
      <a href={addressAsOf('/compare', asOf)}>any of them can be compared</a>.
    </p>
  );
}

function NoFigures({ earlier }: { earlier: AsOfView | undefined }) {
  if (earlier) return <NoFiguresThen earlier={earlier} />;
  return (
    <PageHead
      heading="No figure has been published yet"
      deck={
        <>
          Add figures with <code>npm run import -- figures.csv</code>; the columns are explained under{' '}
          <a href="/methods/api">How to ask for data</a>.
        </>
      }
    />
  );
}

function NoFiguresThen({ earlier }: { earlier: AsOfView }) {
  return (
    <>
      <AsOfNote view={earlier} />
      <PageHead heading="No figure had been published by then" />
    </>
  );
}
