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

/**
 * Pushes centres apart until they are at least `distance` from each other, in their order and within `low` to `high`;
 * those beyond what fits are null. 10, 12 and 14 with distance 10 in 0-100 become 2, 12 and 22.
 */
export function spreadApart(
  centres: readonly number[],
  distance: number,
  [low, high]: [number, number],
): (number | null)[] {
  const room = Math.max(0, Math.floor((high - low) / distance) + 1);
  const order = centres.map((centre, index) => ({ centre, index })).toSorted((a, b) => a.centre - b.centre);
  const kept = order.slice(0, room);
  const groups: { sum: number; count: number }[] = [];
  const middle = ({ sum, count }: { sum: number; count: number }) => sum / count;
  for (const { centre } of kept) {
    groups.push({ sum: centre, count: 1 });
    for (;;) {
      const [before, last] = [groups.at(-2), groups.at(-1)];
      if (!before || !last) break;
      if (middle(last) - middle(before) >= ((before.count + last.count) / 2) * distance) break;
      groups.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  }
  const spread = groups.flatMap((group) =>
    Array.from({ length: group.count }, (_, place) => middle(group) + (place - (group.count - 1) / 2) * distance),
  );
  // Groups at the edges move inwards, and whatever stands in their way with them.
  for (let index = 0; index < spread.length; index += 1) {
    spread[index] = Math.max(spread[index] ?? 0, low + index * distance, (spread[index - 1] ?? -Infinity) + distance);
  }
  for (let index = spread.length - 1; index >= 0; index -= 1) {
    const fromEnd = spread.length - 1 - index;
    spread[index] = Math.min(spread[index] ?? 0, high - fromEnd * distance, (spread[index + 1] ?? Infinity) - distance);
  }
  const result: (number | null)[] = centres.map(() => null);
  kept.forEach(({ index }, place) => {
    result[index] = spread[place] ?? null;
  });
  return result;
}
