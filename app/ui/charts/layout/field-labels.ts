import type { ChartLabel, ChartLine, ChartPlot, ChartPoint, SpanMark } from '../model/chart-model';
import { FONTS, ringRadius, roundPx } from './chart-sheet';
import { type Edges, type LabelWish, placeLabels, spreadApart } from './label-places';
import type { FieldScales } from './plot-sheet';
import { labelWidth } from './row-text';
import { SPAN, type SpanBox, type SpanGeometry, shapeSpan } from './span-geometry';
import { textWidth } from './text-width';

/** A label with its name before it, if there is room; `ring` is the x of its caveat's ring. */
export interface PlacedLabel extends Edges {
  name: string | null;
  label: ChartLabel;
  x: number;
  /** The baseline. */
  y: number;
  ring: number | null;
}

interface PlacedRemark extends Edges {
  text: string;
  x: number;
  y: number;
}

/** What the words of a field are and where they stand, in px from its upper left corner. */
export interface FieldLabels {
  /** One for each mark of the field; null where there is no room. */
  marks: (PlacedLabel | null)[];
  /** One for each line. */
  lines: (PlacedLabel | null)[];
  remarks: PlacedRemark[];
  wanted: number;
  placed: number;
}

const LINE = { ascent: 12, descent: 4, gap: 5 } as const;
const LINE_HEIGHT = LINE.ascent + LINE.descent;
const END_GAP = 8;
const END_PITCH = 20;

/** The box of a mark: its months or the lane, its bounds as heights. Null where it cannot be drawn. */
function spanBox(mark: SpanMark, scales: FieldScales): SpanBox | null {
  if (mark.qualifier === null) return null;
  const upper = mark.high ?? mark.low;
  if (upper === null) return null;
  const [left, right] = mark.span
    ? [scales.x(mark.span.from), scales.x(mark.span.to)]
    : [scales.lane?.left ?? 0, scales.lane?.right ?? 0];
  // Two years that follow each other stay two marks.
  const inset = right - left > 3 * SPAN.narrowest ? 1 : 0;
  return {
    left: left + inset,
    right: right - inset,
    high: scales.y(upper),
    low: scales.y(mark.low ?? upper),
    floor: scales.height,
  };
}

/** A mark's shapes in its field. */
export function shapeInField(mark: SpanMark, scales: FieldScales): (SpanGeometry & SpanBox) | null {
  const box = spanBox(mark, scales);
  if (!box || mark.qualifier === null) return null;
  return { ...shapeSpan({ qualifier: mark.qualifier, soft: mark.soft }, box), ...box };
}

type Shape = NonNullable<ReturnType<typeof shapeInField>>;

const toEdges = ({ left, right, top, bottom }: Shape): Edges => ({ left, right, top, bottom });

/** What a label says; `caveat` is the number in its ring. */
interface LabelWords extends Pick<PlacedLabel, 'name' | 'label'> {
  caveat: number | null;
}

const RING_GAP = 6;

/** Above, below and right of a mark; the first two are moved inwards at the field's edges. */
function placesAround(shape: Edges, { caveat, ...words }: LabelWords, bounds: Edges): PlacedLabel[] {
  const radius = caveat === null ? 0 : ringRadius(caveat);
  const name = words.name === null ? 0 : textWidth(`${words.name} `, FONTS.label);
  const text = name + labelWidth(words.label, 'field');
  const width = text + (caveat === null ? 0 : RING_GAP + 2 * radius);
  const half = Math.max(0, radius - LINE_HEIGHT / 2);
  const at = (left: number, top: number): PlacedLabel => ({
    ...words,
    left: roundPx(left),
    right: roundPx(left + width),
    top: roundPx(top - half),
    bottom: roundPx(top + LINE_HEIGHT + half),
    x: roundPx(left),
    y: roundPx(top + LINE.ascent),
    ring: caveat === null ? null : roundPx(left + text + RING_GAP + radius),
  });
  const centred = (shape.left + shape.right - width) / 2;
  const inwards = Math.max(bounds.left, Math.min(bounds.right - width, centred));
  const beside = (shape.top + shape.bottom - LINE_HEIGHT) / 2;
  return [
    at(inwards, shape.top - LINE.gap - LINE_HEIGHT - half),
    at(inwards, shape.bottom + LINE.gap + half),
    // Never on the left: a reader takes a label to be of the mark before it.
    at(shape.right + LINE.gap, beside),
  ];
}

/**
 * Where the label of a mark may stand. Over the lane for amounts of no stated time a year's amount would be read as one
 * of them. A name that is wider than the lane begins a little before it.
 */
function sideOf(mark: SpanMark, { lane, width }: FieldScales, bounds: Edges): Edges {
  return lane && mark.span ? { ...bounds, right: width } : bounds;
}

/** The places for the label of a mark: with its name, where several reporters share the field, then without. */
function wishOf(mark: SpanMark, shape: Shape, side: Edges, named: boolean): LabelWish<PlacedLabel> {
  const caveat = mark.caveat?.number ?? null;
  const { label } = mark;
  const plain = placesAround(shape, { name: null, label, caveat }, side);
  const full = named ? placesAround(shape, { name: mark.name, label, caveat }, side) : [];
  const isOnItsSide = ({ left, right }: Edges) => left >= side.left && right <= side.right;
  return { places: [...full, ...plain].filter(isOnItsSide), own: null };
}

function pointEdges(point: ChartPoint, scales: FieldScales): Edges {
  const y = scales.y(point.value);
  return { left: scales.x(point.from), right: scales.x(point.to), top: y - 4, bottom: y + 4 };
}

const pointsOf = ({ runs }: ChartLine): ChartPoint[] => runs.flatMap((run) => run.points);

/** Names beside the field, where the lines end, pushed apart; the last value with them. */
function namesBeside(lines: readonly ChartLine[], scales: FieldScales): (PlacedLabel | null)[] {
  const ends = lines.map((line) => pointsOf(line).at(-1));
  const centres = ends.map((end) => (end ? scales.y(end.value) : scales.height));
  const spread = spreadApart(centres, { distance: END_PITCH, low: LINE_HEIGHT, high: scales.height - 4 });
  return lines.map(({ name }, index) => {
    const [end, y] = [ends[index], spread[index]];
    if (!end || y === null || y === undefined) return null;
    const width = textWidth(`${name} `, FONTS.label) + labelWidth(end.label, 'field');
    const x = scales.width + END_GAP;
    const baseline = roundPx(y + 5);
    const edges = { left: x, right: x + width, top: baseline - LINE.ascent, bottom: baseline + LINE.descent };
    return { ...edges, name, label: end.label, x, y: baseline, ring: null };
  });
}

/** At the end of a line inside its field: above or below it, flush with the right edge. */
function wishOfLine(line: ChartLine, named: boolean, scales: FieldScales, bounds: Edges): LabelWish<PlacedLabel> {
  const points = pointsOf(line);
  const place = (point: ChartPoint, name: string | null, label: ChartLabel) =>
    placesAround(pointEdges(point, scales), { name, label, caveat: null }, bounds);
  const last = points.at(-1);
  if (!last) return { places: [], own: null };
  // Farther along the line there may be room for its name where its end has none.
  const others = points.toReversed().slice(1);
  const nameAlone = { symbol: '', number: '' };
  const elsewhere = named ? others.flatMap((point) => place(point, line.name, nameAlone)) : [];
  return { places: [...place(last, named ? line.name : null, last.label), ...elsewhere], own: null };
}

/** What the field itself says: breaks, and the first value of each line that is not firm. */
function remarkWishes(lines: readonly ChartLine[], scales: FieldScales, bounds: Edges): LabelWish<PlacedRemark>[] {
  const who = (name: string) => (lines.length > 1 ? `${name}: ` : '');
  const at = (text: string, left: number, top: number): PlacedRemark => {
    const width = textWidth(text, FONTS.remark);
    const x = roundPx(Math.max(bounds.left, Math.min(bounds.right - width, left)));
    return { text, x, y: roundPx(top + 11), left: x, right: x + width, top, bottom: top + 15 };
  };
  return lines.flatMap(({ name, runs }) => {
    const said = `${who(name)}break in series`;
    const breaks = runs
      .filter(({ startsWith }) => startsWith === 'break')
      .flatMap(({ points }) => points.slice(0, 1))
      .map((point) => {
        const x = scales.x(point.from);
        const width = textWidth(said, FONTS.remark);
        const tops = [2, 20, scales.height - 18];
        return { places: tops.flatMap((top) => [at(said, x + 5, top), at(said, x - 5 - width, top)]), own: null };
      });
    const words = [...new Set(runs.flatMap((run) => run.points.map(({ firmness }) => firmness)))].filter(
      (word) => word !== 'firm',
    );
    const unsure = words.flatMap((word) => {
      const point = runs.flatMap((run) => run.points).find(({ firmness }) => firmness === word);
      if (!point) return [];
      const edges = pointEdges(point, scales);
      const left = (edges.left + edges.right - textWidth(word, FONTS.remark)) / 2;
      return [
        {
          places: [4, 22, 40, 58].flatMap((far) => [
            at(word, left, edges.bottom + far),
            at(word, left, edges.top - 16 - far),
          ]),
          own: null,
        },
      ];
    });
    return [...breaks, ...unsure];
  });
}

/** Gives the words of a field their places: marks first, then lines, then remarks where there is still room. */
export function placeFieldLabels(plot: ChartPlot, scales: FieldScales, options: { namesBeside: boolean }): FieldLabels {
  const bounds: Edges = { left: 0, right: scales.lane?.right ?? scales.width, top: 0, bottom: scales.height };
  const named = plot.name === null;
  const manyNames = named && new Set(plot.marks.map(({ name }) => name)).size > 1;
  const shapes = plot.marks.map((mark) => shapeInField(mark, scales));
  const edges = shapes.map((shape) => shape && toEdges(shape));
  const points = plot.lines.flatMap((line) => pointsOf(line).map((point) => pointEdges(point, scales)));
  const obstacles = [...edges.filter((each) => each !== null), ...points];
  const drawn = plot.marks.flatMap((mark, index) => {
    const [shape, own] = [shapes[index], edges[index]];
    return shape && own
      ? [{ index, wish: { ...wishOf(mark, shape, sideOf(mark, scales, bounds), manyNames), own } }]
      : [];
  });
  const beside = options.namesBeside ? namesBeside(plot.lines, scales) : null;
  const lineWishes = beside
    ? []
    : plot.lines.map((line) => wishOfLine(line, named || plot.lines.length > 1, scales, bounds));
  const places: (PlacedLabel | null)[] = placeLabels(
    [...drawn.map(({ wish }) => wish), ...lineWishes],
    obstacles,
    bounds,
  );
  const marks = plot.marks.map((_, index) => {
    const place = drawn.findIndex((each) => each.index === index);
    return place < 0 ? null : (places[place] ?? null);
  });
  const lines = beside ?? places.slice(drawn.length);
  const taken = [...places.filter((place) => place !== null), ...obstacles];
  const remarks = placeLabels(remarkWishes(plot.lines, scales, bounds), taken, bounds).filter((each) => each !== null);
  const placed = [...marks, ...lines].filter((each) => each !== null).length;
  return { marks, lines, remarks, wanted: drawn.length + plot.lines.length, placed };
}
