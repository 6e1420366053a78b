import 'server-only';
import { findArea } from '../../areas/area-lists';
import type { DataState } from '../../db/figures/open-state';
import type { OpenDatabase } from '../../db/open-database';
import { chooseFigures } from '../../domain/claim';
import { splitDrawn } from '../../domain/drawn-panels';
import { isPlan, isPublished } from '../../domain/figure';
import type { FindHue } from '../../domain/hues';
import { arrangePanels, type Panel } from '../../domain/panels';
import type { ContextNote, Source } from '../../domain/source';
import { memo } from '../../memo';
import { countMemo, EVERY_FIGURE } from '../figures/count-figures';
import { withState } from '../history/with-state';
import type { ServiceContext } from '../service-context';
import { sourcesMemo } from '../sources/get-sources';
import { getHues } from './get-hues';

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

/** Of more figures than COMPARED_WHOLE the last recorded so many are compared. */
const COMPARED_AT_MOST = 200;
/** Each figure is compared with each: 500 of them, all apart, take a quarter of a second, 6,000 minutes. */
const COMPARED_WHOLE = 500;

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
  /** False where there are too many figures: the panels are made of the last recorded ones. */
  isWhole: boolean;
}

/** The panels of the state that a context shows: of more than COMPARED_WHOLE figures those of the last recorded ones. */
export function arrangeOverview(context: ServiceContext): Promise<ArrangedOverview> {
  return withState(context, (state) =>
    kept(context.db, [state.revision], async () => arrange(state, await dataMemo(context.db, state))),
  );
}

async function dataMemo(db: OpenDatabase, state: DataState) {
  const { sources, contextNotes } = await sourcesMemo(db, state);
  const { count } = await countMemo(db, state, EVERY_FIGURE);
  return { sources, contextNotes, count };
}

function arrange(
  { revision, at, figures }: DataState,
  { sources, contextNotes, count }: Awaited<ReturnType<typeof dataMemo>>,
): ArrangedOverview {
  const isWhole = count <= COMPARED_WHOLE;
  const last = figures.recorded(EVERY_FIGURE, 'last', isWhole ? COMPARED_WHOLE : COMPARED_AT_MOST);
  // A claim is stood for by the figure that all its figures choose, however long ago they were recorded.
  const published = figures.withClaims(last.map(({ id }) => id)).filter(isPublished);
  const chosen = chooseFigures(published.filter((figure) => !isPlan(figure)));
  const arranged = arrangePanels(
    chosen.map(({ figure }) => figure),
    findArea,
  );
  const { drawn, undrawn } = splitDrawn(arranged);
  const shown = new Set(chosen.map(({ figure }) => figure.id));
  return {
    revision,
    at,
    panels: drawn,
    undrawn: isWhole ? undrawn : [],
    competing: new Map(chosen.map(({ figure, competing }) => [figure.id, competing.length])),
    sources,
    contextNotes: contextNotes.filter(({ figureIds }) => figureIds.some((id) => shown.has(id))),
    figureCount: count,
    isWhole,
  };
}
