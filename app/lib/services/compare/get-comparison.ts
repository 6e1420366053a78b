import 'server-only';
import { findArea } from '../../areas/area-lists';
import { axisUseOf } from '../../domain/chart-kind';
import { chooseFigures } from '../../domain/claim';
import { areCompeting, type Comparison, compareFigures } from '../../domain/comparability';
import { type Figure, isPublished } from '../../domain/figure';
import { arrangeForced, fewestAxes } from '../../domain/forced-axis';
import type { FindHue } from '../../domain/hues';
import { arrangePanels, eachPair, type Panel } from '../../domain/panels';
import { type RelativeFigures, relateTo } from '../../domain/relative';
import type { Source } from '../../domain/source';
import { type ChartView, FIGURES_IN_VIEW } from '../../schemas/chart-view';
import { findNeighbours } from '../figures/find-neighbours';
import { withState } from '../history/with-state';
import type { ServiceContext } from '../service-context';
import { sourcesMemo } from '../sources/get-sources';
import { huesMemo } from './get-hues';
import { arrangeOverview } from './get-overview';

/** Two of the chosen figures and how they compare. */
interface ComparedPair {
  a: Figure;
  b: Figure;
  comparison: Comparison;
}

/** The chosen figures, put into panels as the view asks, and what a reader may do next. */
export interface ComparedFigures {
  revision: number;
  at: Date;
  /** The view without what is not there. */
  view: ChartView;
  /** In the reader's order. */
  chosen: Figure[];
  /** Ids of the view that no published figure has. */
  missing: string[];
  /** The lead panel first. Their ids are letters: `panel-a`, `panel-b`. */
  panels: Panel[];
  /** Every two of the chosen figures; empty for too many to look through. */
  pairs: ComparedPair[];
  /** Asking for one axis would bring panels together. */
  mayForce: boolean;
  /** The multiples that the view asks for; null where none can be told. */
  relative: RelativeFigures | null;
  /** Other published reports of a chosen figure's claim, by its id. */
  competing: ReadonlyMap<string, Figure[]>;
  /** Figures that may join the lead panel. */
  fitting: Figure[];
  /** Sets of figures that are worth comparing, for a reader who has chosen none. */
  suggestions: Panel[];
  sources: ReadonlyMap<string, Source>;
  hueOf: FindHue;
}

/** A table of every pair is for so many figures at most. */
const PAIRS_UP_TO = 8;
const FITTING_AT_MOST = 5;
/** So many are looked through for them. */
const FITTING_LOOKED_THROUGH = 200;
const SUGGESTIONS_AT_MOST = 6;

/**
 * The figures of a view in panels: what is comparable on one axis, balance pairs, and everything else apart with the
 * reasons, unless the reader asks to see it on one axis anyway. What was chosen by name is shown, a competing figure,
 * too; everywhere else a claim is stood for by one figure. Unknown ids are told and take nothing else with them.
 */
export async function getComparison(context: ServiceContext, asked: ChartView): Promise<ComparedFigures> {
  const compared = await withState(context, async (state) => {
    const { figures } = state;
    const { sources } = await sourcesMemo(context.db, state);
    const published = figures.withClaims(asked.figures).filter(isPublished);
    const byId = new Map(published.map((figure) => [figure.id, figure]));
    const chosen = asked.figures.flatMap((id) => byId.get(id) ?? []);
    const view = onlyKnown(asked, byId);
    const use = axisUseOf(view.chart);
    const separate = arrangePanels(chosen, findArea, use);
    const panels = toShownPanels(view.anyway ? arrangeForced(chosen, findArea, use) : separate, view);
    return {
      revision: state.revision,
      at: state.at,
      view,
      chosen,
      missing: asked.figures.filter((id) => !byId.has(id)),
      panels,
      pairs: chosen.length <= PAIRS_UP_TO ? toPairs(chosen) : [],
      mayForce: fewestAxes(chosen) < separate.length,
      relative: view.relative === null ? null : relateTo(view.relative, panels, findArea),
      competing: findCompeting(chosen, published),
      fitting: findFitting(panels[0], chosen, (figure) =>
        findNeighbours(figures, { figure, most: FITTING_LOOKED_THROUGH }),
      ),
      sources,
      hueOf: (await huesMemo(context.db, state)).hueOf,
    };
  });
  return { ...compared, suggestions: compared.chosen.length === 0 ? await suggestSets(context) : [] };
}

function onlyKnown(view: ChartView, byId: ReadonlyMap<string, Figure>): ChartView {
  const isKnown = (id: string | null) => id !== null && byId.has(id);
  return { ...view, figures: view.figures.filter(isKnown), relative: isKnown(view.relative) ? view.relative : null };
}

/** `panel-a` to `panel-z`, then by number: what is chosen makes a panel here, not what it has in common with others. */
function toShownPanels(panels: readonly Panel[], { order, figures }: ChartView): Panel[] {
  const byChoice = (a: Figure, b: Figure) => figures.indexOf(a.id) - figures.indexOf(b.id);
  return panels.map((panel, index) => ({
    ...panel,
    id: `panel-${index < 26 ? String.fromCharCode(97 + index) : index + 1}`,
    figures: order === 'chosen' && panel.kind === 'comparison' ? panel.figures.toSorted(byChoice) : panel.figures,
  }));
}

function toPairs(chosen: readonly Figure[]): ComparedPair[] {
  return eachPair(chosen).map(([a, b]) => ({ a, b, comparison: compareFigures(a, b, findArea) }));
}

function findCompeting(chosen: readonly Figure[], published: readonly Figure[]): ReadonlyMap<string, Figure[]> {
  const entries = chosen.map((figure): [string, Figure[]] => [
    figure.id,
    published.filter((other) => areCompeting(figure, other)),
  ]);
  return new Map(entries.filter(([, others]) => others.length > 0));
}

/** Figures that may be ranked against each figure of a comparison, one for each claim; newest first. */
function findFitting(
  lead: Panel | undefined,
  chosen: readonly Figure[],
  neighboursOf: (figure: Figure) => readonly Figure[],
): Figure[] {
  const [first] = lead?.figures ?? [];
  if (!first || lead?.kind !== 'comparison' || lead.overrideReasons.length > 0 || chosen.length >= FIGURES_IN_VIEW)
    return [];
  const claims = new Set(chosen.map(({ claimId }) => claimId));
  return chooseFigures(neighboursOf(first))
    .map(({ figure }) => figure)
    .filter(({ claimId }) => !claims.has(claimId))
    .filter((figure) => lead.figures.every((other) => compareFigures(figure, other, findArea).ranked))
    .toSorted((a, b) => ((b.period.first ?? '') < (a.period.first ?? '') ? -1 : 1))
    .slice(0, FITTING_AT_MOST);
}

/** Panels of the overview that hold two figures or more, and claims among the last recorded that several sources report. */
async function suggestSets(context: ServiceContext): Promise<Panel[]> {
  const overview = await arrangeOverview(context);
  const panels = overview.panels.filter(({ figures }) => figures.length > 1);
  const competingReports = [...overview.competing].filter(([, count]) => count > 0).map(([id]) => id);
  const claims = await withState(context, ({ figures }) =>
    chooseFigures(figures.withClaims(competingReports).filter((figure) => isPublished(figure))),
  );
  const competing = claims
    .filter(({ competing: others }) => others.length > 0)
    .flatMap(({ figure, competing: others }) => arrangePanels([figure, ...others], findArea));
  return [...panels, ...competing].slice(0, SUGGESTIONS_AT_MOST);
}
