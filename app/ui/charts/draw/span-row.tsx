import { type PlacedLabel, shapeInField } from '../layout/field-labels';
import type { FieldScales } from '../layout/plot-sheet';
import type { SpanMark } from '../model/chart-model';
import { FieldLabel } from './field-label';
import { MarkLink } from './mark-link';
import { MarkParts } from './mark-parts';
import { CaveatRing } from './row-words';

interface SpanRowProps {
  mark: SpanMark;
  scales: FieldScales;
  /** Among all marks of the chart. */
  index: number;
  label: PlacedLabel | null;
  /** Unique in the document for this rendering. */
  id: string;
}

/** At the narrowest page, where a drawing is at 0.8 of its size, this is still 24 px. */
const LEAST_TARGET = 30;

/** A box around a mark that a finger can hit. */
function targetBox(shape: { left: number; right: number; top: number; bottom: number }) {
  const width = Math.max(LEAST_TARGET, shape.right - shape.left + 4);
  const height = Math.max(LEAST_TARGET, shape.bottom - shape.top + 4);
  return {
    x: (shape.left + shape.right - width) / 2,
    y: (shape.top + shape.bottom - height) / 2,
    width,
    height,
  };
}

/** A reported amount over its months, with its label where there is room. */
export function SpanRow({ mark, scales, index, label, id }: SpanRowProps) {
  const shape = shapeInField(mark, scales);
  if (!shape) return null;
  return (
    <g
      className={`c-mark hue-${mark.hue}`}
      data-mark={index}
      data-figure={mark.figureId ?? undefined}
      data-qualifier={mark.qualifier ?? undefined}
      data-low={mark.low ?? undefined}
      data-high={mark.high ?? undefined}
      data-from={mark.span?.from}
      data-to={mark.span?.to}
      data-start={shape.left}
      data-end={shape.right}
    >
      <MarkLink href={mark.href} reading={mark.reading} box={targetBox(shape)} inTabOrder>
        <MarkParts parts={shape.parts} gradientId={`${id}-fade`} hatched={mark.plan} />
      </MarkLink>
      {label ? <FieldLabel label={label} /> : null}
      {label && mark.caveat && label.ring !== null ? (
        <CaveatRing caveat={mark.caveat} name={mark.name} x={label.ring} y={(label.top + label.bottom) / 2} />
      ) : null}
    </g>
  );
}
