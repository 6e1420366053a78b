import 'server-only';
import { findArea } from '../areas/area-lists';
import { chooseFigures } from '../domain/claim';
import { isPlan } from '../domain/figure';
import { assignHues, type FindHue } from '../domain/hues';
import { arrangePanels, type Panel } from '../domain/panels';
import type { ContextNote, Source } from '../domain/source';
import { type DataSet, getDataSet } from './get-data-set';
import { publishedFigures } from './public-figures';
import type { ServiceContext } from './service-context';

export interface Overview {
  revision: number;
  at: Date;
  /** The lead panel first; each other one carries why it stands apart. */
  panels: Panel[];
  /** How many competing figures stand behind a figure that a panel shows, by its id. */
  competing: ReadonlyMap<string, number>;
  sources: ReadonlyMap<string, Source>;
  contextNotes: readonly ContextNote[];
  figureCount: number;
  hueOf: FindHue;
  /** Panels that are left out where there are very many figures. */
  panelsLeftOut: number;
}

/** Where the figures are only part of a very large set: how many of them are compared, and how many panels are drawn. */
const COMPARED_AT_MOST = 200;
const PANELS_AT_MOST = 12;

/**
 * What the first page shows: one figure for each claim, arranged into panels. Plans and forecasts are not results and
 * stay out. Nothing is composed for particular figures.
 */
export async function getOverview(context: ServiceContext): Promise<Overview> {
  return toOverview(await getDataSet(context));
}

export function toOverview(dataSet: DataSet): Overview {
  const every = publishedFigures(dataSet);
  const published = dataSet.isWhole ? every : every.slice(-COMPARED_AT_MOST);
  const chosen = chooseFigures(published.filter((figure) => !isPlan(figure)));
  const arranged = arrangePanels(
    chosen.map(({ figure }) => figure),
    findArea,
  );
  const panels = dataSet.isWhole ? arranged : arranged.slice(0, PANELS_AT_MOST);
  const shown = new Set(chosen.map(({ figure }) => figure.id));
  return {
    revision: dataSet.revision,
    at: dataSet.at,
    panels,
    competing: new Map(chosen.map(({ figure, competing }) => [figure.id, competing.length])),
    sources: dataSet.sources,
    contextNotes: dataSet.contextNotes.filter(({ figureIds }) => figureIds.some((id) => shown.has(id))),
    hueOf: assignHues(dataSet.figures),
    figureCount: every.length,
    panelsLeftOut: arranged.length - panels.length,
  };
}
