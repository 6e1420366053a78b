import 'server-only';
import { findArea } from '../areas/area-lists';
import type { DataState } from '../db/figures/open-state';
import type { OpenDatabase } from '../db/open-database';
import { chooseFigures } from '../domain/claim';
import { isPlan, isPublished } from '../domain/figure';
import type { FindHue } from '../domain/hues';
import { arrangePanels, type Panel } from '../domain/panels';
import type { ContextNote, Source } from '../domain/source';
import { memo } from '../memo';
import { EVERY_FIGURE, keptCount } from './count-figures';
import { getHues } from './get-hues';
import { keptSources } from './get-sources';
import type { ServiceContext } from './service-context';
import { withState } from './with-state';

export interface Overview {
  revision: number;
  at: Date;
  /** The lead panel first; each other one carries why it stands apart. */
  panels: Panel[];
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

/** Of more figures the last recorded so many are compared, and so many panels are drawn: no page shows thousands. */
const COMPARED_AT_MOST = 200;
const PANELS_AT_MOST = 12;

/** So many states and sizes of the data are kept arranged. */
const STATES_KEPT = 4;
const kept = memo(STATES_KEPT);

/**
 * What the first page shows: one figure for each claim, arranged into panels. Plans and forecasts are not results and
 * stay out. Nothing is composed for particular figures.
 */
export async function getOverview(context: ServiceContext): Promise<Overview> {
  const { figureCount, isWhole, ...arranged } = await arrangeOverview(context);
  const { hueOf } = await getHues(context);
  const shown = new Set(arranged.panels.flatMap(({ figures }) => figures));
  return { ...arranged, hueOf, figureCount, shownOf: isWhole ? null : shown.size };
}

export interface ArrangedOverview extends Omit<Overview, 'hueOf' | 'shownOf'> {
  /** False where some figures were left out of the comparison, or some panels are not drawn. */
  isWhole: boolean;
}

/** The panels of the state that a context shows: of more than COMPARED_AT_MOST figures those of the last recorded ones. */
export function arrangeOverview(context: ServiceContext): Promise<ArrangedOverview> {
  return withState(context, (state) =>
    kept(context.db, [state.revision], async () => arrange(state, await keptData(context.db, state))),
  );
}

async function keptData(db: OpenDatabase, state: DataState) {
  const { sources, contextNotes } = await keptSources(db, state);
  const { count } = await keptCount(db, state, EVERY_FIGURE);
  return { sources, contextNotes, count };
}

function arrange(
  { revision, at, figures }: DataState,
  { sources, contextNotes, count }: Awaited<ReturnType<typeof keptData>>,
): ArrangedOverview {
  const last = figures.recorded(EVERY_FIGURE, 'last', COMPARED_AT_MOST).map(({ id }) => id);
  // A claim is stood for by the figure that all its figures choose, however long ago they were recorded.
  const published = figures.withClaims(last).filter(isPublished);
  const chosen = chooseFigures(published.filter((figure) => !isPlan(figure)));
  const arranged = arrangePanels(
    chosen.map(({ figure }) => figure),
    findArea,
  );
  const isCompared = count <= COMPARED_AT_MOST;
  const panels = isCompared ? arranged : arranged.slice(0, PANELS_AT_MOST);
  const shown = new Set(chosen.map(({ figure }) => figure.id));
  return {
    revision,
    at,
    panels,
    competing: new Map(chosen.map(({ figure, competing }) => [figure.id, competing.length])),
    sources,
    contextNotes: contextNotes.filter(({ figureIds }) => figureIds.some((id) => shown.has(id))),
    figureCount: count,
    isWhole: isCompared,
  };
}
