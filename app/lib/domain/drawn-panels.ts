import type { Panel } from './panels';

/**
 * So many panels a page, an embedded page or a picture draws. Measured with 60,000 figures and 200 of them in one view: a
 * panel costs 5 ms of a page of /compare, 3 ms of an embedded page and 2 ms of a picture, beside some 100 ms for
 * everything else; 24 keep each below 0.3 s.
 */
export const PANELS_DRAWN = 24;

/** Where a page shows the first of more figures than it lists, so many: the rest of it is tables, which cost as much. */
export const PANELS_OF_MANY = 12;

/** The panels that are drawn, and the rest, which is told in words, as a table and as CSV. */
export function splitDrawn<P extends Panel>(panels: readonly P[], most = PANELS_DRAWN): { drawn: P[]; undrawn: P[] } {
  return { drawn: panels.slice(0, most), undrawn: panels.slice(most) };
}
