import 'server-only';
import { claimKey } from '../domain/claim';
import type { Figure } from '../domain/figure';
import { type FigureSelection, isSelected } from '../domain/figure-selection';
import { type MonthSpan, parseTimePeriod } from '../domain/period';
import { parseRecordedStates } from '../schemas/recorded-change';
import { type FigureRow, toFigure } from './figure-rows';
import { listPublishedPeriods } from './name-lists';
import type { Snapshot } from './snapshot';

/** How many figures there are, and the first and last month of those that state months. */
export interface FigureCount {
  count: number;
  first: string | null;
  last: string | null;
}

/** How many figures have this reporter, partner, source and period. */
export interface NamesCount {
  reporter: string;
  partner: string;
  source: string;
  /** In SDMX form; empty where none is stated, and in the newest state, whose periods are listed by an index. */
  period: string;
  count: number;
}

/** Figures beside a place of the order: after it, or before it from the last one on. */
export interface BesidePlace {
  side: 'after' | 'before';
  place: number;
}

/** Figures out of a snapshot, in the order in which they were recorded (or last changed, in earlier states). */
export interface FigureReading {
  /** Counts a slice of rows a step: to be joined by joinCounts. */
  countSteps: () => Generator<FigureCount>;
  /** The same by names, a slice of rows a step: the same names may come in many steps. */
  nameSteps: () => Generator<NamesCount[]>;
  /**
   * The figures, a slice of rows a step: few or none where the selection leaves most of them out. Steps before a place
   * go back from it, each in the order of all.
   */
  figureSteps: (rowsAStep?: number, beside?: BesidePlace) => Generator<Figure[]>;
  /** Where a figure stands in the order; null for an id that is not there. */
  placeOf: (id: string) => number | null;
}

/** Rows looked at in one step: a millisecond or two, so that a server answers others between two steps. */
const ROWS_A_STEP = 200;
export const ROWS_A_COUNTING_STEP = 5000;
/** Where no claim is looked up, a row costs a tenth. */
const ROWS_A_QUICK_STEP = 50_000;

/** Reads the figures that a selection leaves: of the newest state, or as of a data revision. */
export function readFigures(snapshot: Snapshot, selection: FigureSelection, asOf: number | null): FigureReading {
  return asOf === null ? readNewest(snapshot, selection) : readRecorded(snapshot, selection, asOf);
}

const JOINED = `SELECT "Figure".*, "Claim"."reporter", "Claim"."partner", "Claim"."flow", "Claim"."periodFirst",
  "Claim"."periodLast"`;

/** Finds figures of any state by their ids, for as long as the snapshot is open. */
export function figureFinder({ database }: Snapshot): (id: string) => Figure | null {
  const find = database
    .prepare(`${JOINED} FROM "Figure" JOIN "Claim" ON "Claim"."id" = "Figure"."claimId" WHERE "Figure"."id" = ?`)
    .safeIntegers();
  return (id) => {
    const row = find.get(id) as JoinedRow | undefined;
    return row ? toFigure(toFigureRow(row)) : null;
  };
}

/** Finds a figure by its id together with the others of its claim, of any state. */
export function claimFinder({ database }: Snapshot): (id: string) => Figure[] {
  const find = database
    .prepare(
      `${JOINED} FROM "Figure" JOIN "Claim" ON "Claim"."id" = "Figure"."claimId"
       WHERE "Figure"."claimId" = (SELECT "claimId" FROM "Figure" WHERE "id" = ?) ORDER BY "Figure".rowid`,
    )
    .safeIntegers();
  return (id) => (find.all(id) as JoinedRow[]).map((row) => toFigure(toFigureRow(row)));
}

/** Finds figures as they were at a data revision; null for one that was not there. */
export function recordedFinder({ database }: Snapshot, asOf: number): (id: string) => Figure | null {
  const find = database.prepare(`${RECORDED_COLUMNS}
    FROM "Revision" AS "This" WHERE "This"."subjectType" = 'figure' AND "This"."subjectId" = @id
      AND +"This"."number" <= @asOf ORDER BY "This"."id" DESC LIMIT 1`);
  return (id) => {
    const row = find.get({ id, asOf }) as RecordedRow | undefined;
    return row ? (fromRecord(row)[0] ?? null) : null;
  };
}

/** Ids of figures that changed after a data revision: at most so many. */
export function changedSince({ database }: Snapshot, number: number, most: number): string[] {
  const changed = database.prepare(
    `SELECT DISTINCT "subjectId" FROM "Revision" WHERE "number" > ? AND "subjectType" = 'figure' LIMIT ?`,
  );
  return changed.pluck().all(number, most) as string[];
}

/** Every figure, of whatever state, one after another. */
export function* everyFigure(database: Snapshot['database']): Generator<Figure> {
  const all = database
    .prepare(`${JOINED} FROM "Figure" JOIN "Claim" ON "Claim"."id" = "Figure"."claimId"`)
    .safeIntegers();
  for (const row of all.iterate()) yield toFigure(toFigureRow(row as JoinedRow));
}

const SELECTED = `
  FROM "Figure" JOIN "Claim" ON "Claim"."id" = "Figure"."claimId"
  WHERE "Figure".rowid > @after AND "Figure".rowid <= @upTo
    AND (@state IS NULL OR "Figure"."reviewState" = @state)
    AND (@source IS NULL OR "Figure"."sourceId" = @source)
    AND (@reporter IS NULL OR "Claim"."reporter" = @reporter)
    AND (@partner IS NULL OR "Claim"."partner" = @partner)
    AND (@flow IS NULL OR "Claim"."flow" = @flow)
    AND (@period IS NULL OR (@period = 'unstated' AND "Claim"."periodFirst" IS NULL)
      OR ("Claim"."periodFirst" <= @last AND @first <= "Claim"."periodLast"))`;

/** Whether a selection leaves all published figures, so that no claim need be looked up to count them. */
function isEveryFigure({
  reporter,
  partner,
  flow,
  period,
  source,
  reviewState = 'published',
}: FigureSelection): boolean {
  const isWide = [reporter, partner, flow, period, source].every((part) => part === null);
  return isWide && reviewState === 'published';
}

/** The first and the last month of all published figures that state months. */
function publishedMonths(snapshot: Snapshot): Pick<FigureCount, 'first' | 'last'> {
  const spans = listPublishedPeriods(snapshot).filter((span) => span !== null);
  const months = (end: 'first' | 'last') => spans.map((span) => span[end]).toSorted();
  return { first: months('first').at(0) ?? null, last: months('last').at(-1) ?? null };
}

function readNewest(snapshot: Snapshot, selection: FigureSelection): FigureReading {
  const { database } = snapshot;
  const end = highest(database.prepare('SELECT max(rowid) FROM "Figure"').pluck().get());
  const filters = toParameters(selection);
  const count = database.prepare(
    `SELECT count(*) AS "count", min("Claim"."periodFirst") AS "first", max("Claim"."periodLast") AS "last" ${SELECTED}`,
  );
  const published = database
    .prepare(`SELECT count(*) FROM "Figure" WHERE rowid > @after AND rowid <= @upTo AND "reviewState" = 'published'`)
    .pluck();
  const names = database.prepare(
    `SELECT "Claim"."reporter", "Claim"."partner", "Figure"."sourceId" AS "source", '' AS "period", count(*) AS "count" ${SELECTED}
     GROUP BY 1, 2, 3`,
  );
  const select = database.prepare(`${JOINED} ${SELECTED} ORDER BY "Figure".rowid`).safeIntegers();
  const place = database.prepare('SELECT rowid FROM "Figure" WHERE "id" = ?').pluck();
  return {
    *countSteps() {
      if (isEveryFigure(selection)) {
        for (const step of slices(end, ROWS_A_QUICK_STEP))
          yield { count: published.get(step) as number, first: null, last: null };
        yield { count: 0, ...publishedMonths(snapshot) };
        return;
      }
      for (const step of slices(end, ROWS_A_COUNTING_STEP)) yield count.get({ ...filters, ...step }) as FigureCount;
    },
    *nameSteps() {
      for (const step of slices(end, ROWS_A_COUNTING_STEP)) yield names.all({ ...filters, ...step }) as NamesCount[];
    },
    placeOf: (id) => (place.get(id) as number | undefined) ?? null,
    *figureSteps(rowsAStep = ROWS_A_STEP, beside) {
      for (const step of slices(end, rowsAStep, beside))
        yield (select.all({ ...filters, ...step }) as JoinedRow[]).map((row) => toFigure(toFigureRow(row)));
    },
  };
}

/**
 * The newest state of each figure at or below a data revision, as data-set-as-of.ts has it. The plus signs keep SQLite
 * from indexes that would not narrow anything: one import gives a million rows the same number.
 */
export const RECORDED = `
  FROM "Revision" AS "This"
  WHERE "This"."id" > @after AND "This"."id" <= @upTo
    AND +"This"."subjectType" = 'figure' AND +"This"."number" <= @asOf AND "This"."after" IS NOT NULL
    AND (@state IS NULL OR json_extract("This"."after", '$.review_state') = @state)
    AND (@source IS NULL OR json_extract("This"."after", '$.source') = @source)
    AND (@reporter IS NULL OR json_extract("This"."after", '$.reporter') = @reporter)
    AND (@partner IS NULL OR json_extract("This"."after", '$.partner') = @partner)
    AND (@flow IS NULL OR json_extract("This"."after", '$.flow') = @flow)
    AND NOT EXISTS (SELECT 1 FROM "Revision" AS "Later"
      WHERE "Later"."subjectType" = 'figure' AND "Later"."subjectId" = "This"."subjectId"
        AND +"Later"."number" <= @asOf AND "Later"."id" > "This"."id")`;

/** The newest state of a subject, the number that recorded it first, and how many changes it had by then. */
const RECORDED_COLUMNS = `
  SELECT "This"."subjectType", "This"."subjectId", "This"."number", "This"."after",
    (SELECT min(+"number") FROM "Revision" WHERE "subjectType" = 'figure' AND "subjectId" = "This"."subjectId") AS "first",
    (SELECT count(*) FROM "Revision" WHERE "subjectType" = 'figure' AND "subjectId" = "This"."subjectId"
      AND +"number" <= @asOf) AS "count"`;

function readRecorded({ database }: Snapshot, selection: FigureSelection, asOf: number): FigureReading {
  const end = highest(database.prepare('SELECT max("id") FROM "Revision"').pluck().get());
  const filters = { ...toParameters(selection), asOf };
  const periods = database.prepare(
    `SELECT json_extract("This"."after", '$.time_period') AS "period", count(*) AS "count" ${RECORDED} GROUP BY 1`,
  );
  const touches = rememberPeriods(selection.period);
  const names = database.prepare(
    `SELECT json_extract("This"."after", '$.reporter') AS "reporter", json_extract("This"."after", '$.partner') AS "partner",
      json_extract("This"."after", '$.source') AS "source", json_extract("This"."after", '$.time_period') AS "period",
      count(*) AS "count" ${RECORDED} GROUP BY 1, 2, 3, 4`,
  );
  const select = database.prepare(`${RECORDED_COLUMNS} ${RECORDED} ORDER BY "This"."id"`);
  const place = database
    .prepare(`SELECT max("id") FROM "Revision" WHERE "subjectType" = 'figure' AND "subjectId" = ? AND +"number" <= ?`)
    .pluck();
  return {
    *countSteps() {
      for (const step of slices(end, ROWS_A_COUNTING_STEP)) {
        const rows = periods.all({ ...filters, ...step }) as { period: string; count: number }[];
        yield joinCounts(rows.filter(({ period }) => touches(period)).map(toCount));
      }
    },
    *nameSteps() {
      for (const step of slices(end, ROWS_A_COUNTING_STEP)) {
        const rows = names.all({ ...filters, ...step }) as NamesCount[];
        yield rows.filter(({ period }) => touches(period));
      }
    },
    placeOf: (id) => (place.get(id, asOf) as number | null | undefined) ?? null,
    *figureSteps(rowsAStep = ROWS_A_STEP, beside) {
      for (const step of slices(end, rowsAStep, beside)) {
        const figures = (select.all({ ...filters, ...step }) as RecordedRow[]).flatMap(fromRecord);
        yield figures.filter((figure) => isSelected(figure, selection));
      }
    },
  };
}

function toCount({ period, count }: { period: string; count: number }): FigureCount {
  const span = parseTimePeriod(period);
  return { count, first: span?.first ?? null, last: span?.last ?? null };
}

/** The counts of several slices as one. */
export function joinCounts(counts: readonly FigureCount[]): FigureCount {
  const months = (end: 'first' | 'last') => counts.flatMap((one) => one[end] ?? []).toSorted();
  return {
    count: counts.reduce((sum, { count }) => sum + count, 0),
    first: months('first').at(0) ?? null,
    last: months('last').at(-1) ?? null,
  };
}

/** Whether a period in SDMX form touches the one asked for; few forms stand for a million figures. */
function rememberPeriods(wanted: FigureSelection['period']): (timePeriod: string) => boolean {
  const known = new Map<string, boolean>();
  return (timePeriod) => {
    const found = known.get(timePeriod) ?? touchesPeriod(parseTimePeriod(timePeriod), wanted);
    known.set(timePeriod, found);
    return found;
  };
}

function touchesPeriod(span: MonthSpan | null, wanted: FigureSelection['period']): boolean {
  if (wanted === null) return true;
  if (wanted === 'unstated' || span === null) return wanted === 'unstated' && span === null;
  return span.first <= wanted.last && wanted.first <= span.last;
}

interface RecordedRow {
  subjectType: string;
  subjectId: string;
  number: number;
  after: string;
  first: number;
  count: number;
}

function fromRecord(row: RecordedRow): Figure[] {
  const states = parseRecordedStates({ ...row, before: null });
  if (states.type !== 'figure' || states.after === null) return [];
  return [
    {
      ...states.after,
      id: row.subjectId,
      claimId: claimKey(states.after),
      createdRevision: row.first,
      version: row.count,
      revision: row.number,
    },
  ];
}

type ClaimColumns = Pick<FigureRow['claim'], 'reporter' | 'partner' | 'flow' | 'periodFirst' | 'periodLast'>;
/** With safe integers every number comes as a bigint, so that no digit of an amount is lost. */
type JoinedRow = Omit<FigureRow, 'claim' | NumberColumn> & ClaimColumns & Record<NumberColumn, bigint>;
type NumberColumn = 'decimals' | 'version' | 'createdRevision' | 'revision';

/** The row as Prisma would give it; changed in place, since a million copies take their time. */
function toFigureRow(row: JoinedRow): FigureRow {
  const { claimId: id, reporter, partner, flow, periodFirst, periodLast } = row;
  const claim = { id, key: '', reporter, partner, flow, periodFirst, periodLast };
  const decimals = Number(row.decimals);
  const version = Number(row.version);
  const createdRevision = Number(row.createdRevision);
  return Object.assign(row, { decimals, version, createdRevision, revision: Number(row.revision), claim });
}

/** Rows after `after` up to and with `upTo`, a slice at a time: all of them, or those on one side of a place. */
export function* slices(end: number, size: number, beside?: BesidePlace): Generator<{ after: number; upTo: number }> {
  if (beside?.side === 'before') {
    for (let upTo = beside.place - 1; upTo > 0; upTo -= size) yield { after: Math.max(0, upTo - size), upTo };
    return;
  }
  for (let after = beside?.place ?? 0; after < end; after += size) yield { after, upTo: Math.min(after + size, end) };
}

function highest(value: unknown): number {
  return value === null ? 0 : Number(value);
}

/** A selection as the parameters of the statements here. */
export function toParameters({ reporter, partner, flow, source, period, reviewState = 'published' }: FigureSelection) {
  const span = period === null || period === 'unstated' ? null : period;
  return {
    reporter,
    partner,
    flow,
    source,
    state: reviewState === 'any' ? null : reviewState,
    period: span ? 'months' : period,
    first: span?.first ?? null,
    last: span?.last ?? null,
  };
}
