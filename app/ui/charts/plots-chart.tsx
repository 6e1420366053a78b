import { ComposedChart, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts';
import type { ChartLayout, PlotsModel } from './chart-model';
import { roundPx } from './chart-sheet';
import { FieldGrid } from './field-grid';
import { LineRow } from './line-row';
import { type FieldPlan, type PlotsPlan, planPlots } from './plot-layout';
import { type FieldScales, HEADROOM, NAME, TICK_ROOM } from './plot-sheet';
import { SpanRow } from './span-row';
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
  return (
    <>
      {plan.fields.map((field) => (
        <Field key={field.firstIndex} {...{ plan, field, scales }} id={`${id}-${field.firstIndex}`} />
      ))}
      {plan.unplaced ? (
        <text className="c-remark" x={0} y={plan.height - 8}>
          {plan.unplaced}
        </text>
      ) : null}
    </>
  );
}

interface FieldProps {
  plan: PlotsPlan;
  field: FieldPlan;
  scales: FieldScales;
  /** Unique in the document for this rendering of this field. */
  id: string;
}

function Field({ plan, field, scales, id }: FieldProps) {
  const { plot, labels, firstIndex } = field;
  let index = firstIndex + plot.marks.length;
  const lines = plot.lines.map((line) => {
    const first = index;
    index += line.runs.reduce((sum, run) => sum + run.points.length, 0);
    return { line, first };
  });
  return (
    <g transform={`translate(${plan.field.left + field.dx} ${plan.field.top + field.dy})`} data-field={plot.name ?? ''}>
      {field.nameLines.length === 0 ? null : (
        <text className={`c-plot-name hue-${plot.hue}`}>
          {field.nameLines.map((line, index) => (
            <tspan key={line} x={0} y={(index + 1 - field.nameLines.length) * NAME.line - NAME.under}>
              {line}
            </tspan>
          ))}
        </text>
      )}
      <FieldGrid plan={plan} field={field} tickBaseline={plan.field.height + TICK_ROOM.baseline} />
      {lines.map(({ line, first }, place) => (
        <LineRow key={line.id} {...{ line, scales }} firstIndex={first} label={labels.lines[place] ?? null} />
      ))}
      {plot.marks.map((mark, place) => (
        <SpanRow
          key={mark.figureId ?? place}
          mark={mark}
          scales={scales}
          index={firstIndex + place}
          label={labels.marks[place] ?? null}
          id={`${id}-${place}`}
        />
      ))}
      {labels.remarks.map(({ text, x, y }) => (
        <text key={`${x} ${y}`} className="c-remark" x={x} y={y}>
          {text}
        </text>
      ))}
    </g>
  );
}
