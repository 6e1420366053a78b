import 'server-only';
import { setImmediate } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import type { AreaCode } from '../domain/area';
import type { Snapshot } from './snapshot';

/** A figure as it came into the data: the data revision that recorded it first, and whose figure it is. */
interface Arrival {
  id: string;
  revision: number;
  reporter: AreaCode;
}

/** Where arrivals are read: rows in the order of their recording, whose revisions never fall. */
interface ArrivalRows {
  /** Rows after a row, in their order. */
  after: (row: number, limit: number) => (Arrival & { row: number })[];
  /** The data revision of the first row at or after a row; null behind the last one. */
  revisionAt: (row: number) => number | null;
  /** Figures of any revision after an id, in the order of ids. */
  afterId: (id: string, limit: number) => Arrival[];
  end: number;
  /** How many reporters there are to be found; null where that is not known beforehand. */
  reporters: number | null;
}

const ROWS_A_STEP = 2000;

/**
 * The first reporters that came into the data, in the order of their first figures (by data revision, then id), of the newest
 * state or as of a data revision. Figures of every state count. Reads no more rows than it must, and gives way between slices.
 */
export async function firstReporters(snapshot: Snapshot, asOf: number | null, wanted: number): Promise<AreaCode[]> {
  const rows = asOf === null ? newestRows(snapshot) : recordedRows(snapshot, asOf);
  const most = Math.min(wanted, rows.reporters ?? wanted);
  const found = new Set<AreaCode>();
  for (let row = 0; found.size < most; ) {
    const slice = rows.after(row, ROWS_A_STEP);
    const [first, last] = [slice[0], slice.at(-1)];
    if (!first || !last) break;
    if (slice.length === ROWS_A_STEP && first.revision === last.revision) {
      row = await byIds(rows, { found, most, revision: first.revision, row: last.row });
      continue;
    }
    // The last revision may go on in the next slice.
    const whole = slice.length < ROWS_A_STEP ? slice : slice.filter(({ revision }) => revision < last.revision);
    for (const { reporter } of whole.toSorted(byArrival)) found.add(reporter);
    row = whole.at(-1)?.row ?? last.row;
    await setImmediate();
  }
  return [...found].slice(0, wanted);
}

function byArrival(a: Arrival, b: Arrival): number {
  return a.revision - b.revision || (a.id < b.id ? -1 : 1);
}

/** One revision with very many figures, in the order of their ids; the row with which it ends. */
async function byIds(
  rows: ArrivalRows,
  { found, most, revision, row }: { found: Set<AreaCode>; most: number; revision: number; row: number },
): Promise<number> {
  for (let id: string | undefined = ''; id !== undefined && found.size < most; ) {
    const slice = rows.afterId(id, ROWS_A_STEP);
    for (const one of slice) if (one.revision === revision) found.add(one.reporter);
    id = slice.at(-1)?.id;
    await setImmediate();
  }
  return lastRowOf(rows, revision, row);
}

/** The last row of a revision that has this row, found by halving. */
function lastRowOf({ revisionAt, end }: ArrivalRows, revision: number, row: number): number {
  let [own, beyond] = [row, end + 1];
  while (beyond - own > 1) {
    const middle = Math.floor((own + beyond) / 2);
    if (revisionAt(middle) === revision) own = middle;
    else beyond = middle;
  }
  return own;
}

function newestRows({ database }: Snapshot): ArrivalRows {
  const select = `SELECT "Figure".rowid AS "row", "Figure"."id", "Figure"."createdRevision" AS "revision", "Claim"."reporter"
    FROM "Figure" CROSS JOIN "Claim" ON "Claim"."id" = "Figure"."claimId"`;
  return {
    ...statements(database, {
      after: `${select} WHERE "Figure".rowid > @row ORDER BY "Figure".rowid LIMIT @limit`,
      revisionAt: 'SELECT "createdRevision" FROM "Figure" WHERE rowid >= @row ORDER BY rowid LIMIT 1',
      afterId: `${select} WHERE "Figure"."id" > @id ORDER BY "Figure"."id" LIMIT @limit`,
    }),
    end: numberOf(database, 'SELECT max(rowid) FROM "Figure"'),
    reporters: countReporters(database),
  };
}

/** Reporters of whom there is a figure, by jumping from key to key: a claim may have lost its figures. */
function countReporters(database: Database.Database): number {
  const next = database
    .prepare(
      `SELECT "key" FROM "Claim" WHERE "key" > ? AND EXISTS (SELECT 1 FROM "Figure" WHERE "Figure"."claimId" = "Claim"."id")
       ORDER BY "key" LIMIT 1`,
    )
    .pluck();
  let count = 0;
  // The character after the one that ends a part of a key.
  for (let key = next.get(''); typeof key === 'string'; key = next.get(`${key.slice(0, key.indexOf('|'))}}`))
    count += 1;
  return count;
}

/** The record: a figure arrived with its first change, and has the reporter of its newest state by then. */
function recordedRows({ database }: Snapshot, asOf: number): ArrivalRows {
  const select = `SELECT "First"."id" AS "row", "First"."subjectId" AS "id", "First"."number" AS "revision",
    (SELECT json_extract("Then"."after", '$.reporter') FROM "Revision" AS "Then"
      WHERE "Then"."subjectType" = 'figure' AND "Then"."subjectId" = "First"."subjectId" AND +"Then"."number" <= @asOf
      ORDER BY "Then"."id" DESC LIMIT 1) AS "reporter"
    FROM "Revision" AS "First"`;
  // The plus signs keep SQLite from indexes that lead elsewhere than the order does.
  const first = `"First"."before" IS NULL AND +"First"."number" <= @asOf`;
  return {
    ...statements(
      database,
      {
        after: `${select} WHERE "First"."id" > @row AND +"First"."subjectType" = 'figure' AND ${first} ORDER BY "First"."id" LIMIT @limit`,
        revisionAt: 'SELECT "number" FROM "Revision" WHERE "id" >= @row ORDER BY "id" LIMIT 1',
        afterId: `${select} WHERE "First"."subjectType" = 'figure' AND "First"."subjectId" > @id AND ${first} ORDER BY "First"."subjectId" LIMIT @limit`,
      },
      { asOf },
    ),
    end: numberOf(database, 'SELECT max("id") FROM "Revision"'),
    reporters: null,
  };
}

function statements(
  database: Database.Database,
  sql: Record<'after' | 'revisionAt' | 'afterId', string>,
  beside: object = {},
): Omit<ArrivalRows, 'end' | 'reporters'> {
  const after = database.prepare(sql.after);
  const revisionAt = database.prepare(sql.revisionAt).pluck();
  const afterId = database.prepare(sql.afterId);
  return {
    after: (row, limit) => after.all({ ...beside, row, limit }) as (Arrival & { row: number })[],
    revisionAt: (row) => (revisionAt.get({ row }) as number | undefined) ?? null,
    afterId: (id, limit) => afterId.all({ ...beside, id, limit }) as Arrival[],
  };
}

function numberOf(database: Database.Database, sql: string): number {
  return (database.prepare(sql).pluck().get() as number | null) ?? 0;
}
