/** A part of a sorted list, and whether there is more of it on either side. */
export interface Page<T> {
  rows: T[];
  /** How many rows stand before these. */
  skipped: number;
  total: number;
}

/** Where a page begins or ends: how a row lies to the place that a cursor names (negative before it, 0 at it). */
export interface PlaceInList<T> {
  lie: (row: T) => number;
  /** The page follows the place, or leads up to it. */
  side: 'after' | 'before';
}

/**
 * At most `limit` rows of a sorted list: the first ones, or those beside a place. The place need not be a row that is
 * still there, so rows that come or go elsewhere neither repeat nor hide any other.
 */
export function takePage<T>(sorted: readonly T[], limit: number, place: PlaceInList<T> | null): Page<T> {
  const [start, end] = bounds(sorted, limit, place);
  return { rows: sorted.slice(start, end), skipped: start, total: sorted.length };
}

function bounds<T>(sorted: readonly T[], limit: number, place: PlaceInList<T> | null): [number, number] {
  if (place === null) return [0, limit];
  const { lie, side } = place;
  if (side === 'after') {
    const start = firstWhere(sorted, (row) => lie(row) > 0);
    return [start, start + limit];
  }
  const end = firstWhere(sorted, (row) => lie(row) >= 0);
  return [Math.max(0, end - limit), end];
}

/** The index of the first row for which this holds; it holds for every later one. */
function firstWhere<T>(sorted: readonly T[], holds: (row: T) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const row = sorted[middle];
    if (row !== undefined && holds(row)) high = middle;
    else low = middle + 1;
  }
  return low;
}
