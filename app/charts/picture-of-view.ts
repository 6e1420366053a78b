import 'server-only';
import { publicAddress } from '@/lib/http/public-address';
import { writeChartView, type ChartView } from '@/lib/schemas/chart-view';
import { invalidInput } from '@/lib/services/errors';
import { type ComparedFigures, getComparison } from '@/lib/services/get-comparison';
import type { ServiceContext } from '@/lib/services/service-context';
import { type PanelView, toPanelView } from '../ui/panels/panel-view';

/** The panels of a view, worded for pictures and embedded pages. */
export function toTakenPanels(compared: ComparedFigures): PanelView[] {
  const { panels, revision, at, sources, hueOf } = compared;
  const [lead] = panels;
  if (!lead) return [];
  return panels.map((panel) =>
    toPanelView(panel, { revision, at, lead, sources, competing: new Map(), hueOf, asOf: revision }),
  );
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
  return publicAddress(`/compare?${writeChartView({ ...view, asOf: { kind: 'revision', number: revision } })}`);
}
