import { isOverTime } from '@/lib/domain/chart-kind';
import { neverReached } from '@/lib/domain/exhaustive';
import type { Qualifier } from '@/lib/domain/qualifier';
import { MarkParts } from './draw/mark-parts';
import { DOT, shapeDot } from './layout/dot-geometry';
import { type MarkPart, SHORTEST_BAR, shapeMark } from './layout/mark-geometry';
import { shapeSpan } from './layout/span-geometry';
import { type ChartModel, isPlotsModel } from './model/chart-model';
import { type ChartRow, toRows } from './model/chart-rows';

/** What a shape tells; null for the plain mark, which needs no key. */
function explainShape(qualifier: Qualifier): string | null {
  switch (qualifier) {
    case 'exactly':
      return null;
    case 'about':
      return 'about: no bounds printed';
    case 'above':
      return 'above: no upper bound printed';
    case 'at_least':
      return 'at least: no upper bound printed';
    case 'below':
      return 'below: no lower bound printed';
    case 'at_most':
      return 'at most: no lower bound printed';
    case 'nearly':
      return 'nearly: just short of the end line';
    case 'between':
      return 'between: from bound to bound';
    default:
      return neverReached(qualifier);
  }
}

/** Lengths that follow no scale must be said to be none. */
function explainFixedLengths(kind: ChartModel['kind'], qualifiers: readonly Qualifier[]): string | null {
  const arrow = qualifiers.includes('above') || qualifiers.includes('at_least');
  // The fade of an upper bound goes down to zero in bars; elsewhere it has a length of its own.
  const fading: readonly Qualifier[] =
    kind === 'bars' || kind === 'balance' ? ['about'] : ['about', 'below', 'at_most'];
  const fade = qualifiers.some((qualifier) => fading.includes(qualifier));
  if (arrow && fade) return 'Arrow and fade have a fixed length; they are not data.';
  if (arrow) return 'The arrow has a fixed length; it is not data.';
  return fade ? 'The fade has a fixed length; it is not data.' : null;
}

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
    const box = { left: 0, right: 26, high: 0, low: qualifier === 'between' ? 12 : 0, floor: 100 };
    const { parts, top, bottom } = shapeSpan({ qualifier }, box);
    return { parts, width: 26, height: bottom - top + 2, zero: null, top: top - 1 };
  }
  if (kind === 'dots') {
    const [low, high] = qualifier === 'between' ? [DOT.ring, 40] : [46, 46];
    const { parts, end } = shapeDot({ qualifier }, { x: low, y: 6, width: high - low, height: 12 });
    const start = Math.min(...parts.map((part) => ('radius' in part ? part.x - part.radius : part.x)));
    const moved = parts.map((part) => moveLeft(part, start - 1));
    const height = qualifier === 'about' ? 38 : SAMPLE_HEIGHT;
    return { parts: moved, width: end - start + 2, height, zero: null, top: (SAMPLE_HEIGHT - height) / 2 };
  }
  const floats = qualifier === 'between';
  const { parts, end } = shapeMark({ qualifier }, { x: floats ? 12 : 0, y: 6, width: 22, height: 12 });
  return { parts, width: end, height: SAMPLE_HEIGHT, zero: floats ? 0.5 : null, top: 0 };
}

function moveLeft(part: MarkPart, by: number): MarkPart {
  if (part.part !== 'fade') return { ...part, x: part.x - by };
  return { ...part, x: part.x - by, solidAt: part.solidAt - by, clearAt: part.clearAt - by };
}

function Sample({ kind, qualifier, id }: { kind: ChartModel['kind']; qualifier: Qualifier; id: string }) {
  const { parts, width, height, zero, top } = sampleShape(kind, qualifier);
  return (
    <svg width={width} height={height} viewBox={`0 ${top} ${width} ${height}`} aria-hidden="true">
      {zero === null ? null : <path className="c-zero" d={`M${zero} 0V${height}`} />}
      <MarkParts parts={parts} gradientId={id} />
    </svg>
  );
}

/** The qualifiers that a chart draws, in their order. */
function drawnQualifiers(model: ChartModel): Qualifier[] {
  const marks = isPlotsModel(model) ? model.plots.flatMap((plot) => plot.marks) : model.marks;
  return [...new Set(marks.map(({ qualifier }) => qualifier))].filter((qualifier) => qualifier !== null);
}

/** What lines do where they are not whole: only what occurs. */
function lineSentences(model: ChartModel): string[] {
  if (!isPlotsModel(model)) return [];
  const lines = model.plots.flatMap((plot) => plot.lines);
  const starts = new Set(lines.flatMap(({ runs }) => runs.map(({ startsWith }) => startsWith)));
  const firmness = new Set(
    lines.flatMap(({ runs }) => runs.flatMap(({ points }) => points.map((point) => point.firmness))),
  );
  firmness.delete('firm');
  return [
    ...(lines.some(({ stepped }) => stepped) ? ['Each stroke is as long as the months that its value is for.'] : []),
    ...(firmness.size > 0 ? [`Open marks with broken lines: ${[...firmness].join(', ')}.`] : []),
    ...(starts.has('gap') ? ['A gap in a line: no value, which is not zero.'] : []),
    ...(starts.has('break') ? ['A dotted upright: a break in the series; values on its two sides compare badly.'] : []),
  ];
}

/** The plot of a narrow chart: what is too short in it is drawn longer there. */
const MOST_PX = 250;

/** Sentences on the drawing itself that hold for what is drawn. */
function drawingSentences(model: ChartModel): string[] {
  const rows = isPlotsModel(model) ? [] : toRows(model);
  const isTooShort = ({ range: [from, to] }: ChartRow) =>
    model.kind === 'bars' && (to - from) * MOST_PX < SHORTEST_BAR * model.axis.high;
  const marks = isPlotsModel(model) ? model.plots.flatMap((plot) => plot.marks) : model.marks;
  return [
    ...(rows.some(isTooShort) ? ['The shortest bars are drawn longer than they are, so that they can be seen.'] : []),
    ...(marks.some(({ plan }) => plan) ? ['Hatched: a plan or forecast.'] : []),
    ...lineSentences(model),
    ...model.cautions,
  ];
}

/** The key under a chart: only the shapes that occur in it, in their order. Nothing for a chart of plain bars. */
export function ChartKey({ model }: { model: ChartModel }) {
  const drawn = drawnQualifiers(model);
  const shapes = drawn.filter((qualifier) => explainShape(qualifier) !== null);
  const fixedLengths = explainFixedLengths(model.kind, shapes);
  const sentences = [...(fixedLengths ? [fixedLengths] : []), ...drawingSentences(model)];
  if (shapes.length + sentences.length === 0) return null;
  return (
    <p className="chart-key">
      {shapes.map((qualifier) => (
        <span key={qualifier}>
          <Sample kind={model.kind} qualifier={qualifier} id={`${model.id}-key-${qualifier}`} />
          {explainShape(qualifier)}
        </span>
      ))}
      {sentences.map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
    </p>
  );
}
