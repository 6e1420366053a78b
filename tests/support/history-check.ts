/** A value that was saved: the data revision that its write made, and which version of the figure that is. */
export interface Recorded {
  revision: number;
  figure: string;
  version: number;
  value: string;
}

/** When something was asked and answered, on one clock. */
interface Moment {
  start: number;
  end: number;
}

/** A save, with the version it was made over; `saved` is what the program answered. */
export interface SaveEvent extends Moment {
  kind: 'save';
  figure: string;
  over: number;
  value: string;
  saved: boolean;
}

/** A read of figures at once, which says which data revision it is of. */
export interface ReadEvent extends Moment {
  kind: 'read';
  revision: number;
  seen: ReadonlyMap<string, { version: number; value: string }>;
}

export type HistoryEvent = SaveEvent | ReadEvent;

/** Where an event stands in the one order. */
interface Placed extends Moment {
  revision: number;
  /** A save makes its revision, a read is of it, and a refusal comes any time after it. */
  place: 'makes' | 'is of' | 'is after';
  name: string;
}

/**
 * Whether one order of the writes, that of the data revision, explains everything that clients were told (strict
 * serialisability). Gives what it does not explain, one sentence each: gaps in revisions or versions; a save that was
 * acknowledged and is not in the record, or refused and is; two saves over one version; a read that shows anything but
 * the state at its revision; an answer that is older than what was known before it was asked, or newer than anything
 * that had been asked.
 * @param initial what stood there before, at the revision before the first recorded one
 */
export function findUnexplained(
  initial: readonly Recorded[],
  record: readonly Recorded[],
  events: readonly HistoryEvent[],
): string[] {
  const order = record.toSorted((a, b) => a.revision - b.revision);
  const reads = events.filter((event) => event.kind === 'read');
  const saves = events.filter((event) => event.kind === 'save');
  const matched = matchSaves(order, saves);
  return [
    ...findGaps(initial, order),
    ...matched.faults,
    ...findWrongReads(initial, order, reads),
    ...findOutOfTime([
      ...matched.placed,
      ...reads.map(({ start, end, revision }) => ({
        start,
        end,
        revision,
        place: 'is of' as const,
        name: `a read of ${revision}`,
      })),
    ]),
  ];
}

function findGaps(initial: readonly Recorded[], order: readonly Recorded[]): string[] {
  const faults: string[] = [];
  const newest = new Map(initial.map(({ figure, version }) => [figure, version]));
  let revision = Math.max(0, ...initial.map((one) => one.revision));
  for (const one of order) {
    revision += 1;
    if (one.revision !== revision) return [...faults, `revision ${revision} is missing before ${one.revision}`];
    const version = (newest.get(one.figure) ?? 0) + 1;
    if (one.version !== version) faults.push(`${one.figure} went to version ${one.version}, not ${version}`);
    newest.set(one.figure, one.version);
  }
  return faults;
}

/** Each save beside what the record says of it: values are used once, so that a value names its save. */
function matchSaves(order: readonly Recorded[], saves: readonly SaveEvent[]): { faults: string[]; placed: Placed[] } {
  const byValue = new Map(order.map((one) => [`${one.figure} ${one.value}`, one]));
  const byVersion = new Map(order.map((one) => [`${one.figure} ${one.version}`, one.revision]));
  const faults: string[] = [];
  const placed: Placed[] = [];
  for (const save of saves) {
    const value = `${save.figure} ${save.value}`;
    const placing = placeSave(save, byValue.get(value), byVersion.get(`${save.figure} ${save.over + 1}`));
    byValue.delete(value);
    if (typeof placing === 'string') faults.push(placing);
    else placed.push(placing);
  }
  return { faults: [...faults, ...[...byValue.keys()].map((left) => `nobody saved ${left}`)], placed };
}

/** Where a save stands, or what is wrong with it. A refusal says that somebody else made the next version before. */
function placeSave(save: SaveEvent, found: Recorded | undefined, nextMadeAt: number | undefined): Placed | string {
  const { figure, value, over, saved, start, end } = save;
  const name = `the save of ${value} over version ${over} of ${figure}`;
  if (saved && !found) return `${name} was acknowledged and is lost`;
  if (!saved && found) return `${name} was refused and is there`;
  if (found && found.version !== over + 1) return `${name} made version ${found.version}`;
  if (found) return { start, end, revision: found.revision, place: 'makes', name };
  if (nextMadeAt === undefined) return `${name} was refused without a reason`;
  return { start, end, revision: nextMadeAt, place: 'is after', name };
}

function findWrongReads(
  initial: readonly Recorded[],
  order: readonly Recorded[],
  reads: readonly ReadEvent[],
): string[] {
  const faults: string[] = [];
  const state = new Map(initial.map((one) => [one.figure, one]));
  let next = 0;
  for (const { revision, seen } of reads.toSorted((a, b) => a.revision - b.revision)) {
    for (; next < order.length; next += 1) {
      const one = order[next];
      if (!one || one.revision > revision) break;
      state.set(one.figure, one);
    }
    for (const [figure, { version, value }] of seen) {
      const is = state.get(figure);
      if (is?.version === version && is.value === value) continue;
      faults.push(`a read of ${revision} saw ${value} (version ${version}) of ${figure}, not ${is?.value}`);
    }
  }
  return faults;
}

/**
 * Real time: whatever ended before something else began stands before it, or beside it when neither makes a revision;
 * and a revision is seen by nothing that ended before the save which made it began.
 */
function findOutOfTime(placed: readonly Placed[]): string[] {
  const ended = placed.toSorted((a, b) => a.end - b.end);
  let before: Placed | undefined;
  let next = 0;
  return placed
    .toSorted((a, b) => a.start - b.start)
    .flatMap((one) => {
      for (let other = ended[next]; other && other.end < one.start; other = ended[next]) {
        if (!before || other.revision > before.revision) before = other;
        next += 1;
      }
      const newest = before ? before.revision : -1;
      if (one.place === 'is after' || newest < one.revision) return [];
      const isBeside = one.place === 'is of' && newest === one.revision;
      return isBeside ? [] : [`${one.name} began after ${before?.name} had ended, and stands before it`];
    });
}
