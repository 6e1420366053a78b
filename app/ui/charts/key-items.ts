import { neverReached } from '@/lib/domain/exhaustive';
import type { Qualifier } from '@/lib/domain/qualifier';
import { SHORTEST_BAR } from './layout/mark-geometry';
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

/** Parts of a mark whose length follows no scale; the fade of an upper bound goes down to zero in bars. */
const FIXED_LENGTHS: Record<Qualifier, 'arrow' | 'fade' | 'fade_outside_bars' | null> = {
  exactly: null,
  about: 'fade',
  above: 'arrow',
  at_least: 'arrow',
  below: 'fade_outside_bars',
  at_most: 'fade_outside_bars',
  nearly: null,
  between: null,
};

/** Lengths that follow no scale must be said to be none. */
function explainFixedLengths(kind: ChartModel['kind'], qualifiers: readonly Qualifier[]): string | null {
  const lengths = qualifiers.map((qualifier) => FIXED_LENGTHS[qualifier]);
  const isBars = kind === 'bars' || kind === 'balance';
  const arrow = lengths.includes('arrow');
  const fade = lengths.includes('fade') || (!isBars && lengths.includes('fade_outside_bars'));
  if (arrow && fade) return 'Arrow and fade have a fixed length; they are not data.';
  if (arrow) return 'The arrow has a fixed length; it is not data.';
  return fade ? 'The fade has a fixed length; it is not data.' : null;
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

export interface KeyItem {
  /** The shape that is explained; null for a sentence on the drawing as a whole. */
  qualifier: Qualifier | null;
  text: string;
}

/** What the key under a chart says: only the shapes that occur in it, in their order. Nothing for plain bars. */
export function keyItems(model: ChartModel): KeyItem[] {
  const shapes = drawnQualifiers(model).flatMap((qualifier): { qualifier: Qualifier; text: string }[] => {
    const text = explainShape(qualifier);
    return text === null ? [] : [{ qualifier, text }];
  });
  const fixedLengths = explainFixedLengths(
    model.kind,
    shapes.map(({ qualifier }) => qualifier),
  );
  const sentences = [...(fixedLengths ? [fixedLengths] : []), ...drawingSentences(model)];
  return [...shapes, ...sentences.map((text) => ({ qualifier: null, text }))];
}
