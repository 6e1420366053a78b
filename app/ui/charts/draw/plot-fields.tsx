import type { FieldPlan, PlotsPlan } from '../layout/plot-layout';
import { type FieldScales, NAME, TICK_ROOM } from '../layout/plot-sheet';
import { FieldGrid } from './field-grid';
import { LineRow } from './line-row';
import { SpanRow } from './span-row';

interface PlotFieldsProps {
  plan: PlotsPlan;
  scales: FieldScales;
  /** Unique in the document for this rendering. */
  id: string;
}

/** Every field of a chart over time, on the scales of the first, and what found no place. */
export function PlotFields({ plan, scales, id }: PlotFieldsProps) {
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
