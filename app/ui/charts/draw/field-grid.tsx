import type { FieldPlan, PlotsPlan } from '../layout/plot-layout';
import { HEADROOM, TICK_ROOM } from '../layout/plot-sheet';

interface FieldGridProps {
  plan: PlotsPlan;
  field: FieldPlan;
  tickBaseline: number;
}

/** Gridlines for amounts, years under them, and the lane of what has no stated time. */
export function FieldGrid({ plan, field, tickBaseline }: FieldGridProps) {
  const { scales, amountTicks, timeTicks, laneLines } = plan;
  const { lane, height, width } = scales;
  const across = lane ? `H${width}M${lane.left}` : '';
  const lines = amountTicks.filter(({ value }) => value !== 0 || plan.axis.scale === 'log');
  const zero = plan.axis.scale === 'linear' ? scales.y(0) : null;
  const middle = lane ? (lane.left + lane.right) / 2 : 0;
  const row = (y: number) => (lane ? `M0 ${y}${across} ${y}H${lane.right}` : `M0 ${y}H${width}`);
  return (
    <g aria-hidden="true">
      <path className="c-grid" d={lines.map(({ y }) => row(y)).join('')} />
      {zero === null ? <path className="c-grid" d={row(height)} /> : <path className="c-zero" d={row(zero)} />}
      <path className="c-tick-line" d={timeTicks.map(({ x }) => `M${x} ${height}v5`).join('')} />
      {lane ? <path className="c-lane" d={`M${lane.left - 5} ${HEADROOM / 2}V${height}`} /> : null}
      {field.hasAmounts
        ? amountTicks.map(({ value, text, y }) => (
            <text key={value} className="c-tick" x={-8} y={y + 5} textAnchor="end">
              {text}
            </text>
          ))
        : null}
      {timeTicks.map(({ value, text, labelX }) => (
        <text key={value} className="c-tick" x={labelX} y={tickBaseline} textAnchor="middle">
          {text}
        </text>
      ))}
      {laneLines.map((line, index) => (
        <text key={line} className="c-tick" x={middle} y={tickBaseline + index * TICK_ROOM.line} textAnchor="middle">
          {line}
        </text>
      ))}
    </g>
  );
}
