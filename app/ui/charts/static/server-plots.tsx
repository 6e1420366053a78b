import { PlotFields } from '../draw/plot-fields';
import { WarningStrip } from '../draw/warning-strip';
import { planPlots } from '../layout/plot-layout';
import type { ChartLayout, PlotsModel } from '../model/chart-model';
import { ServerSvg } from './server-svg';

interface ServerPlotsProps {
  model: PlotsModel;
  layout: ChartLayout;
}

/** A chart over time as the live chart draws it, on the scales that its plan has for its words. */
export function ServerPlots({ model, layout }: ServerPlotsProps) {
  const plan = planPlots(model, layout);
  return (
    <ServerSvg width={plan.width} height={plan.height}>
      <PlotFields plan={plan} scales={plan.scales} id={`${model.id}-${layout}`} />
      <WarningStrip plan={plan.warning} />
    </ServerSvg>
  );
}
