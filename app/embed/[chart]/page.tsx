import type { Metadata } from 'next';
import { cache } from 'react';
import { findArea } from '@/lib/areas/area-lists';
import { CHART_KINDS } from '@/lib/domain/chart-kind';
import { splitDrawn } from '@/lib/domain/drawn-panels';
import { compareAddress } from '@/lib/format/panel/compare-address';
import { comparisonHeadline } from '@/lib/format/panel/comparison-words';
import { undrawnSentence } from '@/lib/format/panel/undrawn-words';
import { FIGURES_MADE_AT_ONCE, takeTurn } from '@/lib/http/costly-answers';
import { type PageParameters, pageContext } from '@/lib/http/page-context';
import { publicAddress } from '@/lib/http/public-address';
import { CHART_VIEW_FIELDS, parseChartView } from '@/lib/schemas/chart-view';
import { type ComparedFigures, getComparison } from '@/lib/services/compare/get-comparison';
import { notFound } from '@/lib/services/errors';
import { drawPageCharts } from '../../charts/draw-charts';
import { toExportedPanels } from '../../charts/exported-panels';
import { EmbeddedPanel } from '../../ui/panels/embedded-panel';
import { sourcesSentence, stateWords } from '../../ui/pictures/picture-words';
import { metadataWithNotFound, withNotFound } from '../../with-not-found';

type Props = { params: Promise<{ chart: string }>; searchParams: Promise<PageParameters> };

/** As lenient as /compare: what cannot be used of an address takes nothing else with it. */
async function readEmbedded({ params, searchParams }: Props): Promise<ComparedFigures> {
  return readAsked((await params).chart, JSON.stringify(await searchParams));
}

/** Read once for the page and its metadata: React compares what it keeps by text. */
const readAsked = cache((chart: string, parameters: string) =>
  readView(chart, JSON.parse(parameters) as PageParameters),
);

async function readView(chart: string, parameters: PageParameters): Promise<ComparedFigures> {
  const kind = CHART_KINDS.find((known) => known === chart);
  if (!kind) throw notFound('There is no such chart');
  const page = await pageContext(`/embed/${kind}`, parameters);
  const given = CHART_VIEW_FIELDS.filter((field) => field !== 'chart').flatMap((name) =>
    [parameters[name] ?? []].flat().map((value): [string, string] => [name, value]),
  );
  const { view } = parseChartView([['chart', kind], ...given]);
  if (view.figures.length > FIGURES_MADE_AT_ONCE) await takeTurn();
  const asOf = page.view ? { kind: 'revision' as const, number: page.view.revision } : null;
  return getComparison(page.context, { ...view, asOf });
}

export const generateMetadata = metadataWithNotFound(async (props: Props): Promise<Metadata> => {
  const compared = await readEmbedded(props);
  return {
    title: comparisonHeadline(compared, findArea),
    robots: { index: false },
    alternates: { canonical: publicAddress(compareAddress(compared.view)) },
  };
});

/** A chart for the frame of another site: what it finds, the chart, what to be careful about, where it is from. */
export default withNotFound(async function EmbedPage(props: Props) {
  const compared = await readEmbedded(props);
  const views = toExportedPanels(compared);
  const back = compareAddress(compared.view);
  const { drawn, undrawn } = splitDrawn(compared.panels);
  if (views.length === 0) return <NothingChosen />;
  await drawPageCharts(views.map(({ chart }) => chart));
  return (
    <>
      <h1 className="finding">{comparisonHeadline(compared, findArea)}</h1>
      {views.map((view) => (
        <EmbeddedPanel key={view.panel.id} view={view} withFinding={views.length > 1} />
      ))}
      {undrawn.length > 0 && (
        <p>
          {undrawnSentence(drawn, undrawn)} <a href={back}>The comparison lists all of them</a>.
        </p>
      )}
      <footer>
        <p>
          {sourcesSentence(views)} {stateWords(compared.revision, compared.at)}.
        </p>
        <p>
          <a href="/" className="wordmark">
            As Reported
          </a>{' '}
          <a href={back}>The same with its table, and every figure’s history</a>
        </p>
      </footer>
    </>
  );
});

function NothingChosen() {
  return (
    <p>
      No figure is chosen here. <a href="/compare">Choose figures</a>
    </p>
  );
}
