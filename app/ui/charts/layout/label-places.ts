/** Edges in px of a drawing. */
export interface Edges {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Something that wants a place: its possible places, the best first, and what of the picture is its own. */
export interface LabelWish<Place extends Edges> {
  places: readonly Place[];
  own: Edges | null;
}

/** Letters that nearly touch are hard to tell apart. */
const CLEARANCE = 2;

export function overlaps(a: Edges, b: Edges, clearance = 0): boolean {
  return (
    a.left < b.right + clearance &&
    b.left < a.right + clearance &&
    a.top < b.bottom + clearance &&
    b.top < a.bottom + clearance
  );
}

const isWithin = (inner: Edges, outer: Edges): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

/**
 * Gives each label, in their order, its first place inside `bounds` that touches neither a label placed before nor an
 * obstacle other than its own mark. Null where there is none: a label that covers something is worse than none.
 */
export function placeLabels<Place extends Edges>(
  wishes: readonly LabelWish<Place>[],
  obstacles: readonly Edges[],
  bounds: Edges,
): (Place | null)[] {
  const taken: Edges[] = [];
  return wishes.map(({ places, own }) => {
    const free = places.find(
      (place) =>
        isWithin(place, bounds) &&
        !taken.some((other) => overlaps(place, other, CLEARANCE)) &&
        !obstacles.some((other) => other !== own && overlaps(place, other, 1)),
    );
    if (free) taken.push(free);
    return free ?? null;
  });
}

/** Centres and how they may stand: at least `distance` apart, within `low` and `high`. */
interface Spread {
  distance: number;
  low: number;
  high: number;
}

/**
 * Pushes centres apart, in their order; those beyond what fits are null. 10, 12 and 14 with distance 10 within 0 to 25
 * become 5, 15 and 25.
 */
export function spreadApart(centres: readonly number[], { distance, low, high }: Spread): (number | null)[] {
  const room = Math.max(0, Math.floor((high - low) / distance) + 1);
  const kept = centres
    .map((centre, index) => ({ centre, index }))
    .toSorted((a, b) => a.centre - b.centre)
    .slice(0, room);
  let before = Number.NEGATIVE_INFINITY;
  const downwards = kept.map(({ centre, index }) => {
    before = Math.max(centre, low, before + distance);
    return { index, centre: before };
  });
  let after = Number.POSITIVE_INFINITY;
  const result: (number | null)[] = centres.map(() => null);
  for (const { index, centre } of downwards.toReversed()) {
    after = Math.min(centre, high, after - distance);
    result[index] = after;
  }
  return result;
}
