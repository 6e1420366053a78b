import type { Metadata } from 'next';
import { cache } from 'react';
import { findArea } from '@/lib/areas/area-lists';
import type { Figure } from '@/lib/domain/figure';
import { arrangePanels } from '@/lib/domain/panels';
import { readEnvironment } from '@/lib/env';
import { areaName } from '@/lib/format/figure/area-words';
import { figureCitation } from '@/lib/format/figure/citation';
import { figureName, figureSentence } from '@/lib/format/figure/figure-words';
import { inferenceSteps } from '@/lib/format/figure/inference-words';
import { keepTogether } from '@/lib/format/figure/keep-together';
import { byAccount, speakersOf } from '@/lib/format/figure/speaker-words';
import { addressAsOf } from '@/lib/format/history/as-of-address';
import { sourceNames } from '@/lib/format/history/change-words';
import { wordChange } from '@/lib/format/history/public-change';
import { CAVEAT_WORDS, ruleHref, ruleInShort } from '@/lib/format/panel/caveat-words';
import { compareFigures } from '@/lib/format/panel/compare-address';
import { type PageContext, type PageParameters, pageContext } from '@/lib/http/page-context';
import { type FigureInContext, getFigure } from '@/lib/services/figures/get-figure';
import { getHistory } from '@/lib/services/history/get-history';
import { cardMetadata } from '../../card-metadata';
import { drawPageCharts } from '../../charts/draw-charts';
import { Chart } from '../../ui/charts/chart';
import { ChartKey } from '../../ui/charts/chart-key';
import { CopyButton } from '../../ui/controls/copy-button';
import { HistoryList } from '../../ui/history/history-list';
import { PageHead } from '../../ui/kit/page-head';
import { AsOfNote } from '../../ui/layout/as-of-note';
import { toPanelView } from '../../ui/panels/panel-view';
import { ShareMenu } from '../../ui/panels/share-menu';
import { SourceCard } from '../../ui/panels/source-card';
import { AsReportedTable } from '../../ui/tables/as-reported-table';
import { ComparisonTable } from '../../ui/tables/comparison-table';
import { metadataWithNotFound, withNotFound } from '../../with-not-found';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<PageParameters> };

/** Asked for by the page and by its metadata, read once. */
const figureOnce = cache(getFigure);

async function readFigure({ params, searchParams }: Props): Promise<FigureInContext & PageContext> {
  const { id } = await params;
  const page = await pageContext(`/figures/${id}`, await searchParams);
  return { ...(await figureOnce(page.context, decodeURIComponent(id))), ...page };
}

export const generateMetadata = metadataWithNotFound(async (props: Props): Promise<Metadata> => {
  const { figure, revision } = await readFigure(props);
  const [title, description] = [figureName(figure), `${figureSentence(figure)}.`];
  const path = `/figures/${figure.id}`;
  return {
    title,
    description,
    ...cardMetadata({ title, description, path, card: `figures/${figure.id}.png`, revision }),
  };
});

/** One figure: as reported and as understood, what was inferred, how it compares, where it is from, how to cite it. */
export default withNotFound(async function FigurePage(props: Props) {
  const found = await readFigure(props);
  const { figure, source, contextNotes, context, view: earlier } = found;
  const asOf = earlier?.revision;
  const sources = new Map([[source.id, source]]);
  const [panel] = arrangePanels([figure], findArea);
  const view =
    panel &&
    toPanelView(panel, {
      revision: found.revision,
      at: found.at,
      lead: panel,
      sources,
      competing: new Map(),
      hueOf: found.hueOf,
      asOf,
    });
  const chart = view && withoutRings(view.chart);
  if (chart) await drawPageCharts([chart]);
  const steps = inferenceSteps(figure, source);
  const citation = figureCitation(figure, {
    source,
    revision: found.revision,
    at: found.at,
    url: `${readEnvironment().PUBLIC_ORIGIN}${addressAsOf(`/figures/${figure.id}`, asOf)}`,
  });
  const history = await getHistory(context, { type: 'figure', id: figure.id });
  const sourceName = sourceNames(found.sources);
  return (
    <>
      <AsOfNote view={earlier} />
      <PageHead
        where={
          <>
            <a href={addressAsOf('/figures', asOf)}>Figures</a> / {figure.id}
          </>
        }
        heading={keepTogether(byAccount(speakersOf([figure], sources), figureSentence(figure)))}
        deck={figure.note}
      />
      <section className="spread" aria-label="The figure">
        <div className="body">
          {view && chart && (
            <figure>
              <Chart model={chart} />
              <ChartKey model={view.chart} />
              <p className="mt-1 text-xs text-ink-2">{view.subtitle}</p>
              <ShareMenu view={view} />
            </figure>
          )}
          <h2>As reported, as understood</h2>
          <AsReportedTable figure={figure} />
        </div>
        <SourceCard
          source={source}
          figure={figure}
          othersInSource={found.othersInSource}
          competing={found.competing}
          sources={found.sources}
          asOf={asOf}
        />
      </section>
      {steps.length > 0 && (
        <section className="spread" aria-labelledby="inferred">
          <div className="body">
            <h2 id="inferred">What was inferred, and how</h2>
            <ol className="steps">
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </div>
          <RulesUsed caveats={found.caveats} />
        </section>
      )}
      <section className="spread" aria-labelledby="against">
        <div className="body">
          <h2 id="against">Against the other figures</h2>
          {found.isPart && (
            <p>
              There are too many figures for one page: these are those that share its axis, the last recorded ones
              first, then others. Any can be <a href={compareFigures([figure.id], asOf)}>compared with it</a>.
            </p>
          )}
          {found.comparisons.length > 0 ? (
            <ComparisonTable figure={figure} comparisons={found.comparisons} hueOf={found.hueOf} asOf={asOf} />
          ) : (
            <p>There is no other figure yet.</p>
          )}
          <CompareLinks found={found} asOf={asOf} />
        </div>
      </section>
      <section className="spread" aria-labelledby="history">
        <div className="body">
          <h2 id="history">History</h2>
          <HistoryList
            changes={history.map((change) => wordChange(change, sourceName))}
            deskHref={asOf === undefined ? `/admin/figures/${figure.id}#versions` : undefined}
          />
          {contextNotes.length > 0 && (
            <>
              <h2>Beside the amount</h2>
              {contextNotes.map(({ id, text }) => (
                <p key={id}>{text}</p>
              ))}
            </>
          )}
          <h2 id="cite">Cite this figure</h2>
          <p className="cite">{citation}</p>
          <div className="take text-sm">
            <CopyButton text={citation} label="Copy the citation" />
            <a href={addressAsOf(`/economies/${figure.reporter}`, asOf)}>
              All figures by and about {areaName(figure.reporter)}
            </a>
          </div>
        </div>
      </section>
    </>
  );
});

/** To the page that draws this figure beside others: those that may share its axis, its competitors, or a reader's own. */
function CompareLinks({ found, asOf }: { found: FigureInContext; asOf: number | undefined }) {
  const { figure, comparisons, competing } = found;
  const alike = comparisons.filter(({ comparison }) => comparison.ranked).map(({ other }) => other);
  const beside = (others: readonly Figure[]) =>
    compareFigures(
      [figure, ...others].map(({ id }) => id),
      asOf,
    );
  return (
    <p className="take text-sm">
      {alike.length > 0 && (
        <a href={beside(alike)}>
          Chart it with the {alike.length === 1 ? 'figure that shares' : `${alike.length} figures that share`} its axis
        </a>
      )}
      {competing.length > 0 && <a href={beside(competing)}>Chart the competing figures side by side</a>}
      <a href={beside([])}>Compare it with others</a>
    </p>
  );
}

/** The page tells the caveats in its own sections: rings would lead nowhere. */
function withoutRings<T extends ReturnType<typeof toPanelView>['chart']>(model: T): T {
  return model.kind === 'bars' ? { ...model, marks: model.marks.map((mark) => ({ ...mark, caveat: null })) } : model;
}

function RulesUsed({ caveats }: Pick<FigureInContext, 'caveats'>) {
  if (caveats.length === 0) return null;
  return (
    <aside className="aside notes" aria-labelledby="rules">
      <h3 id="rules">Rules used</h3>
      <ul>
        {caveats.map(({ code }) => (
          <li key={code}>
            <span className="dash" />
            {ruleInShort(code)}{' '}
            <a className="whitespace-nowrap" href={ruleHref(code)}>
              {CAVEAT_WORDS[code].title}
            </a>
          </li>
        ))}
      </ul>
    </aside>
  );
}
