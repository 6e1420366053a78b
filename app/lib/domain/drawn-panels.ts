import type { Panel } from './panels';

/**
 * So many panels a page, an embedded page or a picture draws. Measured: a panel costs 22 ms of the thread that draws charts
 * for a page, at both widths, and 10 ms for a picture, everything else of the dearest page some 110 ms; 8 keep each
 * at some 0.3 s.
 */
export const PANELS_DRAWN = 8;

/** The panels that are drawn, and the rest, which is told in words, as a table and as CSV. */
export function splitDrawn<P extends Panel>(panels: readonly P[], most = PANELS_DRAWN): { drawn: P[]; undrawn: P[] } {
  return { drawn: panels.slice(0, most), undrawn: panels.slice(most) };
}
