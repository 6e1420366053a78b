import 'server-only';
import { findArea } from '../areas/area-lists';
import { chooseFigures } from '../domain/claim';
import { splitDrawn } from '../domain/drawn-panels';
import { isPlan } from '../domain/figure';
import type { FindHue } from '../domain/hues';
import { arrangePanels, type Panel } from '../domain/panels';
import type { ContextNote, Source } from '../domain/source';
import { countFigures } from './count-figures';
import { findClaimsOf } from './first-figures';
import { type DataSet, getDataSet } from './get-data-set';
import { getHues } from './get-hues';
import { publishedFigures } from './public-figures';
import type { ServiceContext } from './service-context';

export interface Overview {
  revision: number;
  at: Date;
  /** Those that are drawn, the lead panel first; each other one carries why it stands apart. */
  panels: Panel[];
  /** Panels that are too many to be drawn, out of a set that is compared as a whole. */
  undrawn: Panel[];
  /** How many competing figures stand behind a figure that a panel shows, by its id. */
  competing: ReadonlyMap<string, number>;
  sources: ReadonlyMap<string, Source>;
  contextNotes: readonly ContextNote[];
  hueOf: FindHue;
  /** How many figures are published. */
  figureCount: number;
  /** Where those are too many for one page: how many of them its panels show. Else null. */
  shownOf: number | null;
}

/** Where the figures are only part of a very large set: how many of them are compared, and how many panels are drawn. */
const COMPARED_AT_MOST = 200;
const PANELS_AT_MOST = 12;

/**
 * What the first page shows: one figure for each claim, arranged into panels. Plans and forecasts are not results and
 * stay out. Nothing is composed for particular figures.
 */
export async function getOverview(context: ServiceContext): Promise<Overview> {
  const dataSet = await getDataSet(context);
  const { hueOf } = await getHues(context);
  const arranged = arrangeOverview(context, dataSet);
  if (dataSet.isWhole) return { ...arranged, hueOf, figureCount: publishedFigures(dataSet).length, shownOf: null };
  const shown = new Set(arranged.panels.flatMap(({ figures }) => figures));
  return { ...arranged, hueOf, figureCount: (await countFigures(context)).count, shownOf: shown.size };
}

export type ArrangedOverview = Omit<Overview, 'hueOf' | 'figureCount' | 'shownOf'>;

/** The panels of a data set. Where it is only part of a very large set, those of the figures that were recorded last. */
export function arrangeOverview(context: ServiceContext, dataSet: DataSet): ArrangedOverview {
  const every = publishedFigures(dataSet);
  const last = every.slice(-COMPARED_AT_MOST).map(({ id }) => id);
  // A claim is stood for by the figure that all its figures choose, however long ago they were recorded.
  const published = dataSet.isWhole ? every : publishedFigures({ figures: findClaimsOf(context, last) });
  const chosen = chooseFigures(published.filter((figure) => !isPlan(figure)));
  const arranged = arrangePanels(
    chosen.map(({ figure }) => figure),
    findArea,
  );
  const { drawn, undrawn } = splitDrawn(arranged);
  const shown = new Set(chosen.map(({ figure }) => figure.id));
  return {
    revision: dataSet.revision,
    at: dataSet.at,
    panels: dataSet.isWhole ? drawn : arranged.slice(0, PANELS_AT_MOST),
    undrawn: dataSet.isWhole ? undrawn : [],
    competing: new Map(chosen.map(({ figure, competing }) => [figure.id, competing.length])),
    sources: dataSet.sources,
    contextNotes: dataSet.contextNotes.filter(({ figureIds }) => figureIds.some((id) => shown.has(id))),
  };
}
