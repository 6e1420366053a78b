import type { PlacedTick, RowsPlan } from '../layout/chart-layout';

/** Gridlines behind the marks. A narrow chart has text above its bars, so there a line runs beside the bars only. */
export function gridPath(plan: RowsPlan, x: number): string {
  if (plan.layout === 'wide') return `M${x} ${plan.gridTop}V${plan.gridBottom}`;
  return plan.rows
    .map((_, index) => {
      const top = plan.firstBar + index * plan.pitch;
      const last = index === plan.rows.length - 1;
      return `M${x} ${top - 4}V${last ? plan.gridBottom : top + plan.sheet.barHeight + 4}`;
    })
    .join('');
}

/** The ticks that have a gridline: all but zero, which has the axis line. */
export function gridTicks({ ticks }: RowsPlan): PlacedTick[] {
  return ticks.filter(({ value }) => value !== 0);
}

/** The axis line of a chart that begins at zero; nothing on a log axis. */
export function ZeroLine({ plan }: { plan: RowsPlan }) {
  const { axis, plot } = plan;
  if (axis.scale !== 'linear') return null;
  return <path className="c-zero" d={gridPath(plan, plot.left + (plot.left === 0 ? 0.5 : 0))} />;
}

/** The text of a tick, centred under it but never beyond the left edge. */
export function TickText({ plan, tick }: { plan: RowsPlan; tick: PlacedTick }) {
  const anchor = tick.textLeft === 0 ? 'start' : 'middle';
  return (
    <text
      className="c-tick"
      x={tick.textLeft === 0 ? 0 : tick.x}
      y={plan.tickBaseline}
      textAnchor={anchor}
      aria-hidden="true"
    >
      {tick.text}
    </text>
  );
}
