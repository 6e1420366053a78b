import { neverReached } from '@/lib/domain/exhaustive';
import { roundPx } from './chart-sheet';
import type { MarkPart, MarkShape } from './mark-geometry';

/** Where an amount stands in a field of time: its months from left to right, its bounds as heights in px. */
export interface SpanBox {
  left: number;
  right: number;
  /** Of the upper bound or centre; the smaller y. */
  high: number;
  low: number;
  /** The lower edge of the field: no fade goes beyond it, as if amounts could be below zero. */
  floor: number;
}

export interface SpanGeometry {
  parts: MarkPart[];
  /** Upper and lower edge of the mark; labels stand beyond them. */
  top: number;
  bottom: number;
}

/** Fixed lengths in px; they follow no scale. */
export const SPAN = { stroke: 5, arrow: 26, fade: 26, halo: 11, narrowest: 4 } as const;
const CAP_HEIGHT = 3;
const NEARLY_GAP = 4;

/** A span too short to be seen is widened around its middle. */
function visibleSpan(box: SpanBox): SpanBox {
  const missing = SPAN.narrowest - (box.right - box.left);
  return missing <= 0 ? box : { ...box, left: box.left - missing / 2, right: box.right + missing / 2 };
}

/**
 * The shapes of an amount that is for a span of time: as long as its months, its hedge upwards and downwards. As for
 * bars, an open upper end has an arrow and never an end line, and "about" has no edge.
 */
export function shapeSpan({ qualifier, soft = false }: MarkShape, given: SpanBox): SpanGeometry {
  const { left, right, high, low, floor } = visibleSpan(given);
  const [x, width] = [roundPx(left), roundPx(right - left)];
  const half = SPAN.stroke / 2;
  const fade = (from: number, to: number, strength = 1): MarkPart => ({
    part: 'fade',
    along: 'y',
    x,
    width,
    y: roundPx(Math.min(floor, from, to)),
    height: roundPx(Math.max(0, Math.min(floor, Math.max(from, to)) - Math.min(from, to))),
    solidAt: roundPx(from),
    clearAt: roundPx(to),
    strength,
  });
  const stroke = (y: number): MarkPart => ({ part: 'bar', x, width, y: roundPx(y - half), height: SPAN.stroke });
  const cap = (y: number, solid: boolean): MarkPart => ({
    part: 'cap',
    solid,
    x,
    width,
    y: roundPx(y),
    height: CAP_HEIGHT,
  });
  const glow = (y: number): MarkPart[] => [fade(y, y - SPAN.halo), fade(y, y + SPAN.halo)];
  const haze = (y: number): MarkPart[] => (soft ? glow(y) : []);
  switch (qualifier) {
    case 'exactly':
      return { parts: [stroke(high)], top: high - half, bottom: high + half };
    case 'about':
      return { parts: glow(high), top: high - SPAN.halo, bottom: high + SPAN.halo };
    case 'above':
    case 'at_least': {
      const arrow: MarkPart = {
        part: 'arrow',
        to: 'up',
        x: roundPx((left + right) / 2),
        y: roundPx(high),
        length: SPAN.arrow,
      };
      const below: MarkPart = { part: 'bound', x, width, y: roundPx(high - CAP_HEIGHT / 2), height: CAP_HEIGHT };
      const bound = qualifier === 'at_least' ? stroke(high) : below;
      return {
        parts: [...haze(high), bound, arrow],
        top: high - SPAN.arrow,
        bottom: high + (soft ? SPAN.halo : half),
      };
    }
    case 'below':
    case 'at_most':
      return {
        parts: [...haze(high), fade(high, high + SPAN.fade, 0.6), cap(high, qualifier === 'at_most')],
        top: soft ? high - SPAN.halo : high,
        bottom: high + SPAN.fade,
      };
    case 'nearly': {
      const under = high + CAP_HEIGHT + NEARLY_GAP;
      // Next to zero there is no room under the end line, which then stands alone.
      const thick = roundPx(Math.min(SPAN.stroke, floor - under));
      const body: MarkPart[] = thick < 1 ? [] : [{ part: 'bar', x, width, y: roundPx(under), height: thick }];
      return {
        parts: [...haze(high), cap(high, false), ...body],
        top: soft ? high - SPAN.halo : high,
        bottom: Math.max(high + CAP_HEIGHT, under + thick),
      };
    }
    case 'between': {
      const height = Math.max(SPAN.stroke, low - high);
      // A range too small to be seen is thickened upwards where it stands on the floor.
      const upper = Math.min(high, floor - height);
      const box: MarkPart = { part: 'bar', x, width, y: roundPx(upper), height: roundPx(height) };
      const edges = soft ? [fade(upper, upper - SPAN.halo), fade(upper + height, upper + height + SPAN.halo)] : [];
      const beyond = soft ? SPAN.halo : 0;
      return { parts: [...edges, box], top: upper - beyond, bottom: upper + height + beyond };
    }
    default:
      return neverReached(qualifier);
  }
}
