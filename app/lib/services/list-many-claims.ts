import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { type ClaimReading, type ClaimTables, indexRecordedClaims, type KeyRange, readClaims } from '../db/claim-index';
import type { OpenDatabase } from '../db/open-database';
import { openSnapshot, type Snapshot } from '../db/snapshot';
import { figureFinder, recordedFinder } from '../db/snapshot-figures';
import { addressOfKey, keyOfAddress } from '../domain/claim';
import type { Figure } from '../domain/figure';
import type { FigureSelection } from '../domain/figure-selection';
import { formatCursor, parseCursor } from '../schemas/cursor';
import { notACursor, type PageRequest } from './cut-page';
import type { ServiceContext } from './service-context';

/** The figures of each claim of a page, in the order of the claims' ids, and where the page lies. */
export interface ManyClaims {
  revision: number;
  groups: Figure[][];
  total: number;
  skipped: number;
  next: string | null;
  previous: string | null;
}

const CLAIMS_A_STEP = 2000;

/**
 * A page of the claims of a set that memory does not hold, out of the database by their keys, of the newest state or an
 * earlier one. Gives way between slices. Cursors of `list` name a claim's id, as those of a list in memory do.
 */
export async function listManyClaims(
  { db, asOf }: ServiceContext,
  selection: FigureSelection,
  { limit, cursor }: PageRequest,
  list: string,
): Promise<ManyClaims> {
  const place = cursor === null ? null : readPlace(cursor, list);
  const snapshot = openSnapshot(db.file);
  try {
    const revision = asOf?.number ?? snapshot.revision;
    const reading = readClaims(asOf ? await recordedTables(db, snapshot, revision) : snapshot.database, selection);
    const ladder = await keptLadder(db, `${revision} ${JSON.stringify(selection)}`, () => climb(reading));
    const keys = await keysBeside(reading, place, limit);
    const [first, last] = [keys[0], keys.at(-1)];
    const skipped = first === undefined ? (place?.side === 'before' ? 0 : ladder.total) : ladder.before(reading, first);
    const find = asOf ? recordedFinder(snapshot, revision) : figureFinder(snapshot);
    const at = (side: 'after' | 'before', key: string | undefined) =>
      key === undefined ? null : formatCursor({ list, side, place: [addressOfKey(key)] });
    return {
      revision,
      groups: keys.map((key) => inOrder(reading.figureIds(key).flatMap((id) => find(id) ?? []))),
      total: ladder.total,
      skipped,
      next: skipped + keys.length < ladder.total ? at('after', last) : null,
      previous: skipped > 0 ? at('before', first) : null,
    };
  } finally {
    snapshot.close();
  }
}

interface Place {
  side: 'after' | 'before';
  key: string;
}

function readPlace(cursor: string, list: string): Place {
  const parsed = parseCursor(cursor, list);
  const [address, ...more] = parsed?.place ?? [];
  if (!parsed || address === undefined || more.length > 0) throw notACursor();
  return { side: parsed.side, key: keyOfAddress(address) };
}

/** As memory has them: the first recorded one first. */
function inOrder(figures: Figure[]): Figure[] {
  return figures.toSorted((a, b) => a.createdRevision - b.createdRevision || (a.id < b.id ? -1 : 1));
}

/** No key goes on with a blank, so what lies below this is the key itself and what lies before it. */
const andItself = (key: string) => `${key} `;

async function keysBeside(reading: ClaimReading, place: Place | null, limit: number): Promise<string[]> {
  const side = place?.side ?? 'after';
  const keys: string[] = [];
  let rest: KeyRange | null = narrowed(reading.range, place);
  while (rest && keys.length < limit) {
    const end: string | null = reading.keyAway(rest, side, CLAIMS_A_STEP);
    const [slice, next] = cutSlice(rest, side, end);
    keys.push(...reading.keys(slice, side, limit - keys.length));
    rest = next;
    await setImmediate();
  }
  return side === 'before' ? keys.reverse() : keys;
}

function narrowed({ above, below }: KeyRange, place: Place | null): KeyRange {
  if (place?.side === 'after') return { above: place.key > above ? place.key : above, below };
  if (place?.side === 'before') return { above, below: place.key < below ? place.key : below };
  return { above, below };
}

/** A slice from one end of a range, and what is left of the range; null when nothing is. */
function cutSlice(range: KeyRange, side: 'after' | 'before', end: string | null): [KeyRange, KeyRange | null] {
  if (end === null) return [range, null];
  return side === 'after'
    ? [
        { ...range, below: andItself(end) },
        { ...range, above: end },
      ]
    : [
        { ...range, above: end },
        { ...range, below: andItself(end) },
      ];
}

/** How many selected claims there are up to each of some keys: the count of all, and a short way to that of any place. */
interface Ladder {
  total: number;
  /** How many lie before a claim that is selected itself. */
  before: (reading: ClaimReading, key: string) => number;
}

async function climb(reading: ClaimReading): Promise<Ladder> {
  const steps: { upTo: string; count: number }[] = [];
  let total = 0;
  for (let rest: KeyRange | null = reading.range; rest; await setImmediate()) {
    const end: string | null = reading.keyAway(rest, 'after', CLAIMS_A_STEP);
    const [slice, next] = cutSlice(rest, 'after', end);
    total += reading.count(slice);
    if (end !== null) steps.push({ upTo: end, count: total });
    rest = next;
  }
  return {
    total,
    before: (current, key) => {
      const below = steps.findLast(({ upTo }) => upTo < key);
      return (below?.count ?? 0) + current.count({ above: below?.upTo ?? current.range.above, below: key });
    },
  };
}

/** Ladders that were made or are being made, by state and selection, the newest last. They never change, so only bounded. */
const ladders = new WeakMap<OpenDatabase, Map<string, Promise<Ladder>>>();
const LADDERS_KEPT = 64;

function keptLadder(db: OpenDatabase, name: string, make: () => Promise<Ladder>): Promise<Ladder> {
  return keptOne(ladders, db, { name, most: LADDERS_KEPT, make });
}

/** Indexes of earlier states: each may take a file as large as the claims, so only the last ones asked for. */
const recorded = new WeakMap<OpenDatabase, Map<string, Promise<ClaimTables>>>();
const INDEXES_KEPT = 2;

/** One that is given up closes when nobody reads in it any more. */
function recordedTables(db: OpenDatabase, snapshot: Snapshot, asOf: number): Promise<ClaimTables> {
  const make = () => indexRecordedClaims(snapshot, asOf);
  return keptOne(recorded, db, { name: String(asOf), most: INDEXES_KEPT, make });
}

interface Kept<T> {
  name: string;
  most: number;
  make: () => Promise<T>;
}

function keptOne<T>(
  all: WeakMap<OpenDatabase, Map<string, Promise<T>>>,
  db: OpenDatabase,
  { name, most, make }: Kept<T>,
): Promise<T> {
  const kept = all.get(db) ?? new Map<string, Promise<T>>();
  all.set(db, kept);
  const own = kept.get(name) ?? make();
  // Set again, so that it is the newest.
  kept.delete(name);
  kept.set(name, own);
  own.catch(() => kept.get(name) === own && kept.delete(name));
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return own;
}
