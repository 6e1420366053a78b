import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { findArea } from '@/lib/areas/area-lists';
import { splitDrawn } from '@/lib/domain/drawn-panels';
import { readEnvironment } from '@/lib/env';
import { keepTogether } from '@/lib/format/figure/keep-together';
import { compareAddress, comparisonCsvAddress, withFigures, withMoved } from '@/lib/format/panel/compare-address';
import { comparisonDeck, comparisonHeadline, relativeSentence } from '@/lib/format/panel/comparison-words';
import { FIGURES_MADE_AT_ONCE, takeTurn } from '@/lib/http/costly-answers';
import { type PageContext, type PageParameters, pageContext } from '@/lib/http/page-context';
import { CHART_VIEW_FIELDS, type ChartView, parseChartView, writeChartView } from '@/lib/schemas/chart-view';
import type { InputIssue } from '@/lib/schemas/issue';
import { type ComparedFigures, getComparison } from '@/lib/services/compare/get-comparison';
import { type FoundFigures, findFigures } from '@/lib/services/search/find-figures';
import { cardMetadata } from '../card-metadata';
import { drawPageCharts } from '../charts/draw-charts';
import { ChosenTable } from '../ui/compare/chosen-table';
import { toComparedPanelView } from '../ui/compare/compared-panel-view';
import { toFigureOption } from '../ui/compare/figure-option';
import { FigurePicker, SEARCH_ID } from '../ui/compare/figure-picker';
import { FittingList } from '../ui/compare/fitting-list';
import { PairMatrix } from '../ui/compare/pair-matrix';
import { ShareView } from '../ui/compare/share-view';
import { Suggestions } from '../ui/compare/suggestions';
import { UndrawnPanels } from '../ui/compare/undrawn-panels';
import { UnusedParts } from '../ui/compare/unused-parts';
import { ViewControls } from '../ui/compare/view-controls';
import { PageHead } from '../ui/kit/page-head';
import { AsOfNote } from '../ui/layout/as-of-note';
import { PanelSection } from '../ui/panels/panel-section';
import type { PanelView } from '../ui/panels/panel-view';
import { metadataWithNotFound, withNotFound } from '../with-not-found';

type Props = { searchParams: Promise<PageParameters> };

interface ReadPage extends PageContext {
  compared: ComparedFigures;
  issues: InputIssue[];
  /** What was searched for; null when nothing was. */
  search: string | null;
}

/** All values of a parameter that has one or more. */
function valuesOf(parameters: PageParameters, name: string): string[] {
  return [parameters[name] ?? []].flat();
}

/** Read once for the page and its metadata: React compares what it keeps by text. */
const readAsked = cache((parameters: string) => readView(JSON.parse(parameters) as PageParameters));

function readPage(parameters: PageParameters): Promise<ReadPage> {
  return readAsked(JSON.stringify(parameters));
}

async function readView(parameters: PageParameters): Promise<ReadPage> {
  // Parameters of campaigns and search engines mean nothing here.
  const given = CHART_VIEW_FIELDS.flatMap((name) =>
    valuesOf(parameters, name).map((value): [string, string] => [name, value]),
  );
  const { view: asked, issues } = parseChartView(given);
  const [search = ''] = valuesOf(parameters, 'q');
  sendOnFromForm(parameters, asked, search);
  const page = await pageContext('/compare', parameters);
  if (asked.figures.length > FIGURES_MADE_AT_ONCE) await takeTurn();
  const view = { ...asked, asOf: toRevision(page) };
  const compared = await getComparison(page.context, view);
  return { ...page, compared, issues, search: search.trim() === '' ? null : search.trim().slice(0, 100) };
}

/** An address of a form names the figures one by one: the reader is sent on to the one that can be shared. */
function sendOnFromForm(parameters: PageParameters, asked: ChartView, search: string): void {
  const changed = changedView(parameters, asked);
  if (changed) redirect(`${compareAddress(changed)}#chosen`);
  if (valuesOf(parameters, 'figures').length < 2) return;
  // What was ticked is added; the search is over unless another word was typed.
  const isSearch = search.trim() !== '' && parameters.add === undefined;
  const address = compareAddress(asked);
  redirect(isSearch ? `${address}&q=${encodeURIComponent(search)}#${SEARCH_ID}` : `${address}#chosen`);
}

/** The view as a button of the chosen figures changes it; null where none was pressed. */
function changedView(parameters: PageParameters, asked: ChartView): ChartView | null {
  const pressed = (name: string) => valuesOf(parameters, name)[0];
  const [up, down, removed] = [pressed('up'), pressed('down'), pressed('remove')];
  if (up !== undefined) return withMoved(asked, up, -1);
  if (down !== undefined) return withMoved(asked, down, 1);
  if (removed === undefined) return null;
  return withFigures(
    asked,
    asked.figures.filter((id) => id !== removed),
  );
}

/** Links keep the state that the page shows, under its number. */
function toRevision({ view }: PageContext): ChartView['asOf'] {
  return view ? { kind: 'revision', number: view.revision } : null;
}

export const generateMetadata = metadataWithNotFound(async ({ searchParams }: Props): Promise<Metadata> => {
  const { compared } = await readPage(await searchParams);
  const count = compared.chosen.length;
  if (count === 0) return { title: 'Compare figures' };
  const headline = comparisonHeadline(compared, findArea);
  const { view, revision } = compared;
  return {
    title: `Compare ${count === 1 ? 'one figure' : `${count} figures`}`,
    description: `${headline}.`,
    robots: UNLISTED,
    ...cardMetadata({
      title: headline,
      description: comparisonDeck(compared),
      path: compareAddress(view),
      card: `compare.png?${writeChartView({ ...view, asOf: null })}`,
      revision,
    }),
  };
});

/** Choices are without end: search engines list the page, not each of them. */
const UNLISTED = { index: false, follow: false };

/** The reader's own choice of figures: on one axis where they can be compared, in panels with the reasons where not. */
export default withNotFound(async function ComparePage({ searchParams }: Props) {
  const { compared, issues, search, context, view: earlier } = await readPage(await searchParams);
  const { chosen, panels, view } = compared;
  const asOf = earlier?.revision;
  const { drawn, undrawn } = splitDrawn(panels);
  const views = drawn.map((panel) => toComparedPanelView(panel, { ...compared, asOf }));
  await drawPageCharts(views.map(({ chart }) => chart));
  const found = search === null ? null : await findFigures(context, search);
  return (
    <>
      <AsOfNote view={earlier} />
      <PageHead
        where="Compare"
        heading={keepTogether(comparisonHeadline(compared, findArea))}
        deck={comparisonDeck(compared)}
      />
      <section className="spread" aria-label="Choose figures">
        <div className="full choose" id="chosen">
          <UnusedParts issues={issues} missing={compared.missing} hasOthers={chosen.length > 0} asOf={asOf} />
          <FigurePicker
            view={view}
            search={search}
            options={found ? toOptions(found, compared) : []}
            total={found?.total ?? 0}
            asOf={asOf}
          />
          {chosen.length > 0 && <ChosenTable {...compared} asOf={asOf} />}
          {chosen.length > 0 && (
            <FittingList
              options={toOptions({ figures: compared.fitting, sources: compared.sources, competing: NONE }, compared)}
            />
          )}
          <Suggestions panels={compared.suggestions} asOf={asOf} />
        </div>
      </section>
      {panels.length > 0 && <Charts {...{ compared, views, undrawn, asOf }} />}
    </>
  );
});

const NONE: ReadonlySet<string> = new Set();

function toOptions(found: Pick<FoundFigures, 'figures' | 'sources' | 'competing'>, { view, hueOf }: ComparedFigures) {
  return found.figures
    .filter(({ id }) => !view.figures.includes(id))
    .map((figure) => toFigureOption(figure, { ...found, view, hueOf }));
}

interface ChartsProps {
  compared: ComparedFigures;
  /** The panels that are drawn, worded. */
  views: readonly PanelView[];
  undrawn: ComparedFigures['panels'];
  asOf: number | undefined;
}

function Charts({ compared, views, undrawn, asOf }: ChartsProps) {
  const { panels, view, chosen, pairs, hueOf, revision } = compared;
  const { PUBLIC_ORIGIN } = readEnvironment();
  const relative = relativeSentence(compared);
  return (
    <>
      <section className="spread drawn" aria-label="Charts">
        <div className="full">
          <ViewControls {...compared} />
          {relative && <p className="text-sm text-ink-2">{relative}</p>}
        </div>
      </section>
      {views.map((each) => (
        <PanelSection key={each.panel.id} view={each} hueOf={hueOf} withFinding={panels.length > 1} />
      ))}
      {undrawn.length > 0 && (
        <UndrawnPanels {...{ undrawn, view, hueOf, asOf }} drawn={views.map(({ panel }) => panel)} />
      )}
      <section className="spread" aria-labelledby="pairs">
        <div className="body">
          {pairs.length > 0 && (
            <>
              <h2 id="pairs">Every pair</h2>
              <PairMatrix chosen={chosen} pairs={pairs} hueOf={hueOf} />
            </>
          )}
          <ShareView
            address={`${PUBLIC_ORIGIN}${compareAddress(view)}`}
            pinned={
              asOf === undefined
                ? `${PUBLIC_ORIGIN}${compareAddress({ ...view, asOf: { kind: 'revision', number: revision } })}`
                : null
            }
            csvHref={comparisonCsvAddress(view)}
            figureCount={chosen.length}
            revision={revision}
          />
        </div>
      </section>
    </>
  );
}
