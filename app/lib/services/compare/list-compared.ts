import 'server-only';
import type { Panel } from '../../domain/panels';
import type { ChartView } from '../../schemas/chart-view';
import { invalidInput } from '../errors';
import { type FigureList, toDerivedRows } from '../figures/list-figures';
import type { ServiceContext } from '../service-context';
import { getComparison } from './get-comparison';

type ComparedList = Pick<FigureList, 'revision' | 'figures' | 'derived' | 'sources'>;

/**
 * What a comparison shows, as rows: of one panel in its order, else of all of them in the reader's, then what balance
 * pairs derive. Refuses a figure or panel that is not there: a file must not be shorter than was asked for.
 */
export async function listCompared(
  context: ServiceContext,
  view: ChartView,
  panelId: string | null,
): Promise<ComparedList> {
  const { revision, chosen, missing, panels, sources } = await getComparison(context, view);
  if (missing.length > 0) {
    throw invalidInput(`There is no figure ${missing.join(', ')}`, [{ field: 'figures', code: 'figure_unknown' }]);
  }
  const shown = panelId === null ? panels : [requirePanel(panels, panelId)];
  return {
    revision,
    figures: panelId === null ? chosen : (shown[0]?.figures ?? []),
    derived: shown.flatMap((panel) => (panel.kind === 'balance' ? toDerivedRows(panel) : [])),
    sources,
  };
}

function requirePanel(panels: readonly Panel[], id: string): Panel {
  const panel = panels.find((candidate) => candidate.id === id);
  if (panel) return panel;
  const issue = { field: 'panel', code: 'panel_unknown', allowed: panels.map((candidate) => candidate.id) };
  throw invalidInput('There is no such panel', [issue]);
}
