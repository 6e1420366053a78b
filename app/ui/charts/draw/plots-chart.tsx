import { ComposedChart, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts';
import { roundPx } from '../layout/chart-sheet';
import { type PlotsPlan, planPlots } from '../layout/plot-layout';
import { type FieldScales, HEADROOM } from '../layout/plot-sheet';
import type { ChartLayout, PlotsModel } from '../model/chart-model';
import { PlotFields } from './plot-fields';
import { WarningStrip } from './warning-strip';

interface PlotsChartProps {
  model: PlotsModel;
  layout: ChartLayout;
  /** Begins the ids of this rendering; two renderings of one model in a document need two. */
  idPrefix?: string;
}

/**
 * Time from left to right, amounts upwards: one field, or one for each reporter, all on the scales of the first. Recharts
 * gives the scales alone: without data of its own it has them only if it may not widen their domains.
 */
export function PlotsChart({ model, layout, idPrefix = model.id }: PlotsChartProps) {
  const plan = planPlots(model, layout);
  const { field, width, height, axis, time } = plan;
  return (
    <ComposedChart
      width={width}
      height={height}
      data={[]}
      margin={{
        top: field.top + HEADROOM,
        left: field.left,
        right: width - field.left - field.width,
        bottom: height - field.top - field.height,
      }}
      accessibilityLayer={false}
      role="none"
      style={{ width: '100%', height: 'auto' }}
    >
      <XAxis type="number" dataKey="month" domain={[time.from, time.to]} allowDataOverflow hide height={0} />
      <YAxis type="number" domain={[axis.low, axis.high]} scale={axis.scale} allowDataOverflow hide width={0} />
      <Fields plan={plan} id={`${idPrefix}-${layout}`} />
      <WarningStrip plan={plan.warning} />
    </ComposedChart>
  );
}

/** Every field of the chart, drawn with Recharts' scales. Nothing until those are there. */
function Fields({ plan, id }: { plan: PlotsPlan; id: string }) {
  const [toX, toY] = [useXAxisScale(), useYAxisScale()];
  if (!toX || !toY) return null;
  const { left, top } = plan.field;
  const scales: FieldScales = {
    ...plan.scales,
    x: (month) => roundPx((toX(month) ?? left) - left),
    y: (amount) => roundPx((toY(amount) ?? top) - top),
  };
  return <PlotFields plan={plan} scales={scales} id={id} />;
}
