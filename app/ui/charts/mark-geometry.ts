import { neverReached } from '@/lib/domain/exhaustive';
import { QUALIFIER_SHAPES, type Qualifier } from '@/lib/domain/qualifier';
import { roundPx } from './chart-sheet';

/** A bar's box in px, as the scale places it: from the lower end (or zero) to the bound or centre. */
export interface BarBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * One shape of a mark. A fade is a bar as opaque as `strength` at `solidX` and clear at `clearX`; a cap is an end line,
 * broken unless `solid`.
 */
export type MarkPart =
  | ({ part: 'bar' } & BarBox)
  | ({ part: 'fade'; solidX: number; clearX: number; strength: number } & BarBox)
  | ({ part: 'cap'; solid: boolean } & BarBox)
  | { part: 'arrow'; x: number; y: number };

export interface MarkGeometry {
  parts: MarkPart[];
  /** Where the mark ends on the right; its label follows. */
  end: number;
}

/** Fixed lengths in px. They are drawing, not data, so they do not follow the scale. */
export const FADE_LENGTH = 20;
export const ARROW = { length: 38, shaftHeight: 3, headLength: 13, headHeight: 16 } as const;
const CAP = { width: 3, overshoot: 6 } as const;
const NEARLY_GAP = 5;
/** Weak enough to tell a broken end line from a whole one. */
const FADE_BEFORE_CAP = 0.6;

/** The end line at a bound, its outer edge on the bound; solid where the bound itself is a possible value. */
function capAt(x: number, { y, height }: BarBox, solid: boolean): MarkPart {
  const box = { x: x - CAP.width, y: y - CAP.overshoot, width: CAP.width, height: height + 2 * CAP.overshoot };
  return { part: 'cap', solid, ...box };
}

/** Solid to 10 px before the centre, clear 10 px after it; a short bar gets a fade of at most 1.2 times its length. */
function fadeAround(bar: BarBox): MarkGeometry {
  const length = Math.min(FADE_LENGTH, 1.2 * bar.width);
  const centre = bar.x + bar.width;
  const end = roundPx(centre + length / 2);
  const solidX = roundPx(centre - length / 2);
  return { parts: [{ part: 'fade', ...bar, width: roundPx(end - bar.x), solidX, clearX: end, strength: 1 }], end };
}

function arrowFrom(bar: BarBox): MarkPart {
  return { part: 'arrow', x: bar.x + bar.width, y: bar.y + bar.height / 2 };
}

/** From an end line down towards zero: anything below the bound is possible. */
function fadeToZero(bar: BarBox, closed: boolean): MarkGeometry {
  const end = bar.x + bar.width;
  return {
    parts: [{ part: 'fade', ...bar, solidX: end, clearX: bar.x, strength: FADE_BEFORE_CAP }, capAt(end, bar, closed)],
    end,
  };
}

/** A solid bar that stops just short of the end line at its bound. */
function barBeforeCap(bar: BarBox, closed: boolean): MarkGeometry {
  const end = bar.x + bar.width;
  const width = roundPx(Math.max(0, bar.width - CAP.width - Math.min(NEARLY_GAP, bar.width / 4)));
  return { parts: [{ part: 'bar', ...bar, width }, capAt(end, bar, closed)], end };
}

/**
 * The shapes that show a qualified amount. An open upper end never gets an end line: it is a censored observation and
 * carries an arrow of fixed length, as in survival plots. "Above 500" whose bar ends at 656 ends at 694.
 */
export function shapeMark(qualifier: Qualifier, bar: BarBox): MarkGeometry {
  const end = roundPx(bar.x + bar.width);
  const closed = QUALIFIER_SHAPES[qualifier].includesBound;
  switch (qualifier) {
    case 'exactly':
    case 'between':
      return { parts: [{ part: 'bar', ...bar }], end };
    case 'about':
      return fadeAround(bar);
    case 'above':
      return { parts: [{ part: 'bar', ...bar }, arrowFrom(bar)], end: end + ARROW.length };
    case 'at_least':
      return { parts: [{ part: 'bar', ...bar }, capAt(end, bar, closed), arrowFrom(bar)], end: end + ARROW.length };
    case 'below':
    case 'at_most':
      return fadeToZero(bar, closed);
    case 'nearly':
      return barBeforeCap(bar, closed);
    default:
      return neverReached(qualifier);
  }
}

/** How far a mark may reach beyond its bar's end: what an axis has to leave room for. */
export function reachBeyondBar(qualifier: Qualifier): number {
  return shapeMark(qualifier, { x: 0, y: 0, width: 1000, height: 1 }).end - 1000;
}
