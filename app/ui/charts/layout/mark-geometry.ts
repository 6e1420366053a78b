import { neverReached } from '@/lib/domain/exhaustive';
import { QUALIFIER_SHAPES, type Qualifier } from '@/lib/domain/qualifier';
import { roundPx } from './chart-sheet';

/** A box in px. Of a bar, as the scale places it: from the lower end (or zero) to the bound or centre. */
export interface BarBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * One shape of a mark. A fade is a box as opaque as `strength` at `solidAt` and clear at `clearAt`, along x or y; a cap
 * is an end line, broken unless `solid`; a bound is a broken line where values begin, itself not one of them; an arrow
 * begins at x, y and points to where values go on; a dot is a ring unless `filled`; a halo fades from its centre.
 */
export type MarkPart =
  | ({ part: 'bar' } & BarBox)
  | ({ part: 'fade'; along: 'x' | 'y'; solidAt: number; clearAt: number; strength: number } & BarBox)
  | ({ part: 'cap'; solid: boolean } & BarBox)
  | ({ part: 'bound' } & BarBox)
  | { part: 'arrow'; to: 'right' | 'up'; x: number; y: number; length: number }
  | { part: 'dot'; x: number; y: number; radius: number; filled: boolean }
  | { part: 'halo'; x: number; y: number; radius: number };

export interface MarkGeometry {
  parts: MarkPart[];
  /** Where the mark ends on the right; its label follows. */
  end: number;
}

/** What the drawing of an amount depends on, apart from its place. `soft`: its bounds are themselves "about". */
export interface MarkShape {
  qualifier: Qualifier;
  soft?: boolean;
}

/** Fixed lengths in px. They are drawing, not data, so they do not follow the scale. */
const FADE_LENGTH = 20;
export const ARROW = { length: 38, shaftHeight: 3, headLength: 13, headHeight: 16 } as const;
/** Every mark can be seen: at the narrowest page, where a drawing is at 0.8 of its size, this is still over 2 px. */
export const SHORTEST_BAR = 3;
const CAP = { width: 3, overshoot: 6 } as const;
const NEARLY_GAP = 5;
/** Weak enough to tell a broken end line from a whole one. */
const FADE_BEFORE_CAP = 0.6;

/** The end line at a bound, its outer edge on the bound; solid where the bound itself is a possible value. */
function capAt(x: number, { y, height }: BarBox, solid: boolean): MarkPart {
  const box = { x: roundPx(x - CAP.width), y: y - CAP.overshoot, width: CAP.width, height: height + 2 * CAP.overshoot };
  return { part: 'cap', solid, ...box };
}

/** Solid to 10 px before the centre, clear 10 px after it; a short bar gets a fade of at most 1.2 times its length. */
function fadeAround(bar: BarBox): MarkGeometry {
  const length = Math.min(FADE_LENGTH, 1.2 * bar.width);
  const centre = bar.x + bar.width;
  const end = roundPx(centre + length / 2);
  const solidAt = roundPx(centre - length / 2);
  const fade = { part: 'fade', along: 'x', ...bar, width: roundPx(end - bar.x), solidAt, clearAt: end } as const;
  return { parts: [{ ...fade, strength: 1 }], end };
}

function arrowFrom(bar: BarBox): MarkPart {
  return { part: 'arrow', to: 'right', x: roundPx(bar.x + bar.width), y: bar.y + bar.height / 2, length: ARROW.length };
}

/** From an end line down towards zero: anything below the bound is possible. A soft bound fades out instead. */
function fadeToZero(bar: BarBox, closed: boolean, soft: boolean): MarkGeometry {
  const end = roundPx(bar.x + bar.width);
  const fade = { part: 'fade', along: 'x', ...bar, strength: FADE_BEFORE_CAP } as const;
  const body: MarkPart = { ...fade, solidAt: end, clearAt: bar.x };
  if (!soft) return { parts: [body, capAt(end, bar, closed)], end };
  const beyond = roundPx(end + FADE_LENGTH / 2);
  return {
    parts: [body, { ...fade, x: end, width: FADE_LENGTH / 2, solidAt: end, clearAt: beyond }],
    end: beyond,
  };
}

/** A solid bar that stops just short of the end line at its bound. */
function barBeforeCap(bar: BarBox, closed: boolean): MarkGeometry {
  const end = roundPx(bar.x + bar.width);
  const width = roundPx(Math.max(0, bar.width - CAP.width - Math.min(NEARLY_GAP, bar.width / 4)));
  return { parts: [{ part: 'bar', ...bar, width }, capAt(end, bar, closed)], end };
}

/** Between two soft bounds: solid in the middle, fading out 10 px beyond each. */
function softRange(bar: BarBox): MarkGeometry {
  const [half, middle] = [FADE_LENGTH / 2, bar.x + bar.width / 2];
  const [start, end] = [roundPx(bar.x - half), roundPx(bar.x + bar.width + half)];
  const fade = { part: 'fade', along: 'x', y: bar.y, height: bar.height, strength: 1 } as const;
  const reach = Math.min(2 * half, roundPx(middle - start));
  return {
    parts: [
      // Half a pixel over the middle, where two edges would leave a seam.
      { ...fade, x: start, width: roundPx(middle - start + 0.5), solidAt: roundPx(start + reach), clearAt: start },
      { ...fade, x: roundPx(middle), width: roundPx(end - middle), solidAt: roundPx(end - reach), clearAt: end },
    ],
    end,
  };
}

/** A bar too short to be seen is drawn at its shortest, from where it begins; its label has the amount. */
export function visibleBar(bar: BarBox): BarBox {
  return bar.width >= SHORTEST_BAR ? bar : { ...bar, width: SHORTEST_BAR };
}

/**
 * The shapes that show a qualified amount as a bar. An open upper end never gets an end line: it is a censored
 * observation and carries an arrow of fixed length, as in survival plots. "Above 500" whose bar ends at 656 ends at 694.
 */
export function shapeMark({ qualifier, soft = false }: MarkShape, bar: BarBox): MarkGeometry {
  const end = roundPx(bar.x + bar.width);
  const closed = QUALIFIER_SHAPES[qualifier].includesBound;
  switch (qualifier) {
    case 'exactly':
      return { parts: [{ part: 'bar', ...bar }], end };
    case 'between':
      return soft ? softRange(bar) : { parts: [{ part: 'bar', ...bar }], end };
    case 'about':
      return fadeAround(bar);
    case 'above':
    case 'at_least': {
      const body: MarkPart[] = soft ? fadeAround(bar).parts : [{ part: 'bar', ...bar }];
      const cap = closed && !soft ? [capAt(end, bar, closed)] : [];
      return { parts: [...body, ...cap, arrowFrom(bar)], end: roundPx(end + ARROW.length) };
    }
    case 'below':
    case 'at_most':
      return fadeToZero(bar, closed, soft);
    case 'nearly':
      return soft ? fadeToZero(bar, closed, soft) : barBeforeCap(bar, closed);
    default:
      return neverReached(qualifier);
  }
}
