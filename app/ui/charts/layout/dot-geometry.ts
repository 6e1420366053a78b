import { neverReached } from '@/lib/domain/exhaustive';
import { roundPx } from './chart-sheet';
import { ARROW, type BarBox, type MarkGeometry, type MarkPart, type MarkShape } from './mark-geometry';

/** Radii and lengths in px; they follow no scale. */
export const DOT = { radius: 6.5, ring: 7.5, halo: 18 } as const;
const RANGE_HEIGHT = 5;
/** How far "below" fades towards smaller amounts. */
const TAIL = { length: 44, height: 7, strength: 0.7 } as const;
const NEARLY = { radius: 4.5, offset: 13 } as const;

/** How far a mark reaches left of its bound: what a log axis leaves room for before its low end. */
export const DOT_REACH_LEFT = DOT.halo;

function tailTo(x: number, y: number): MarkPart {
  const clearAt = roundPx(x - TAIL.length);
  return {
    part: 'fade',
    along: 'x',
    x: clearAt,
    y: y - TAIL.height / 2,
    width: TAIL.length,
    height: TAIL.height,
    solidAt: x,
    clearAt,
    strength: TAIL.strength,
  };
}

/**
 * The shapes that show a qualified amount as a position. A filled dot says that the bound is possible, a ring that it
 * is not, as on a number line; an arrow or a tail says to which side values go on; "about" has a halo and no edge.
 */
export function shapeDot({ qualifier, soft = false }: MarkShape, box: BarBox): MarkGeometry {
  const y = box.y + box.height / 2;
  const [low, high] = [roundPx(box.x), roundPx(box.x + box.width)];
  const dot = (x: number, filled: boolean): MarkPart => ({
    part: 'dot',
    x,
    y,
    radius: filled ? DOT.radius : DOT.ring,
    filled,
  });
  const halo = (x: number): MarkPart[] => (soft ? [{ part: 'halo', x, y, radius: DOT.halo }] : []);
  const softEnd = soft ? DOT.halo : DOT.ring;
  switch (qualifier) {
    case 'exactly':
      return { parts: [dot(high, true)], end: roundPx(high + DOT.radius) };
    case 'about':
      return {
        parts: [
          { part: 'halo', x: high, y, radius: DOT.halo },
          { part: 'dot', x: high, y, radius: 5, filled: true },
        ],
        end: roundPx(high + DOT.halo),
      };
    case 'above':
    case 'at_least': {
      const from = high + (qualifier === 'above' ? DOT.ring : 0);
      const arrow: MarkPart = { part: 'arrow', to: 'right', x: roundPx(from), y, length: ARROW.length };
      return { parts: [...halo(high), arrow, dot(high, qualifier === 'at_least')], end: roundPx(from + ARROW.length) };
    }
    case 'below':
    case 'at_most':
      return {
        parts: [tailTo(high, y), ...halo(high), dot(high, qualifier === 'at_most')],
        end: roundPx(high + softEnd),
      };
    case 'nearly': {
      const near: MarkPart = { part: 'dot', x: roundPx(high - NEARLY.offset), y, radius: NEARLY.radius, filled: true };
      return { parts: [...halo(high), near, dot(high, false)], end: roundPx(high + softEnd) };
    }
    case 'between': {
      const range: MarkPart = {
        part: 'bar',
        x: low,
        y: y - RANGE_HEIGHT / 2,
        width: roundPx(high - low),
        height: RANGE_HEIGHT,
      };
      const ends = [dot(low, true), dot(high, true)];
      return {
        parts: [...halo(low), ...halo(high), range, ...ends],
        end: roundPx(high + (soft ? DOT.halo : DOT.radius)),
      };
    }
    default:
      return neverReached(qualifier);
  }
}
