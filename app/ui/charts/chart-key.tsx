import { isOverTime } from '@/lib/domain/chart-kind';
import { isRange, QUALIFIER_SHAPES, type Qualifier } from '@/lib/domain/qualifier';
import { MarkParts } from './draw/mark-parts';
import { keyItems } from './key-items';
import { DOT, shapeDot } from './layout/dot-geometry';
import { type MarkPart, shapeMark } from './layout/mark-geometry';
import { shapeSpan } from './layout/span-geometry';
import type { ChartModel } from './model/chart-model';

const SAMPLE_HEIGHT = 24;

interface SampleShape {
  parts: readonly MarkPart[];
  width: number;
  height: number;
  /** Where a floating bar's zero line stands. */
  zero: number | null;
  /** The upper edge of what is drawn. */
  top: number;
}

/** A small mark in ink of the kind that the chart draws. */
function sampleShape(kind: ChartModel['kind'], qualifier: Qualifier): SampleShape {
  if (isOverTime(kind)) {
    const box = { left: 0, right: 26, high: 0, low: isRange(qualifier) ? 12 : 0, floor: 100 };
    const { parts, top, bottom } = shapeSpan({ qualifier }, box);
    return { parts, width: 26, height: bottom - top + 2, zero: null, top: top - 1 };
  }
  if (kind === 'dots') {
    const [low, high] = isRange(qualifier) ? [DOT.ring, 40] : [46, 46];
    const { parts, end } = shapeDot({ qualifier }, { x: low, y: 6, width: high - low, height: 12 });
    const start = Math.min(...parts.map((part) => ('radius' in part ? part.x - part.radius : part.x)));
    const moved = parts.map((part) => moveLeft(part, start - 1));
    const height = QUALIFIER_SHAPES[qualifier].about ? 38 : SAMPLE_HEIGHT;
    return { parts: moved, width: end - start + 2, height, zero: null, top: (SAMPLE_HEIGHT - height) / 2 };
  }
  const floats = isRange(qualifier);
  const { parts, end } = shapeMark({ qualifier }, { x: floats ? 12 : 0, y: 6, width: 22, height: 12 });
  return { parts, width: end, height: SAMPLE_HEIGHT, zero: floats ? 0.5 : null, top: 0 };
}

function moveLeft(part: MarkPart, by: number): MarkPart {
  if (part.part !== 'fade') return { ...part, x: part.x - by };
  return { ...part, x: part.x - by, solidAt: part.solidAt - by, clearAt: part.clearAt - by };
}

/** A small mark of the kind that a chart draws, for its key. */
export function KeySample({ model, qualifier }: { model: ChartModel; qualifier: Qualifier }) {
  const { parts, width, height, zero, top } = sampleShape(model.kind, qualifier);
  return (
    <svg width={width} height={height} viewBox={`0 ${top} ${width} ${height}`} aria-hidden="true">
      {zero === null ? null : <path className="c-zero" d={`M${zero} 0V${height}`} />}
      <MarkParts parts={parts} gradientId={`${model.id}-key-${qualifier}`} />
    </svg>
  );
}

/** The key under a chart: only the shapes that occur in it, in their order. Nothing for a chart of plain bars. */
export function ChartKey({ model }: { model: ChartModel }) {
  const items = keyItems(model);
  if (items.length === 0) return null;
  return (
    <p className="chart-key">
      {items.map(({ qualifier, text }) => (
        <span key={text}>
          {qualifier === null ? null : <KeySample model={model} qualifier={qualifier} />}
          {text}
        </span>
      ))}
    </p>
  );
}
