import 'server-only';
import { splitDrawn } from '@/lib/domain/drawn-panels';
import { compareAddress } from '@/lib/format/panel/compare-address';
import { publicAddress } from '@/lib/http/public-address';
import type { ChartView } from '@/lib/schemas/chart-view';
import { type ComparedFigures, getComparison } from '@/lib/services/compare/get-comparison';
import { invalidInput } from '@/lib/services/errors';
import type { ServiceContext } from '@/lib/services/service-context';
import { toComparedPanelView } from '../ui/compare/compared-panel-view';
import type { PanelView } from '../ui/panels/panel-view';

/** The panels of a view that are drawn, worded for pictures and embedded pages. Their links keep the state that the view asks for. */
export function toExportedPanels(compared: ComparedFigures): PanelView[] {
  const { asOf } = compared.view;
  const context = { ...compared, asOf: asOf?.kind === 'revision' ? asOf.number : undefined };
  return splitDrawn(compared.panels).drawn.map((panel) => toComparedPanelView(panel, context));
}

/** The figures of a view for a picture: unlike a page, it refuses what names a figure that is not there. */
export async function readPictureView(context: ServiceContext, view: ChartView): Promise<ComparedFigures> {
  const compared = await getComparison(context, view);
  if (compared.missing.length > 0) {
    throw invalidInput('A picture needs figures that are there', [{ field: 'figures', code: 'figure_unknown' }]);
  }
  return compared;
}

/** Where the figures of a view are found as they are in this state of the data, for good. */
export function pinnedAddress(view: ChartView, revision: number): string {
  return publicAddress(compareAddress({ ...view, asOf: { kind: 'revision', number: revision } }));
}
