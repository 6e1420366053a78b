import 'server-only';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { claimKey } from '../domain/claim';
import type { Flow } from '../domain/figure';
import type { FigureSelection } from '../domain/figure-selection';
import { parseTimePeriod } from '../domain/period';
import type { Snapshot } from './snapshot';
import { RECORDED, ROWS_A_COUNTING_STEP, slices, toParameters } from './snapshot-figures';

/** The two tables in which claims are looked up: those of the data, or an index of an earlier state. */
export type ClaimTables = Database.Database;

/** Claims between two texts, neither of them included. */
export interface KeyRange {
  above: string;
  below: string;
}

/** Every key: they are letters, digits and a few signs, all of them between these two. */
const EVERY_KEY: KeyRange = { above: '', below: '~' };

/** Claims that have a published figure of a selection, in the order of their keys, a slice at a time. */
export interface ClaimReading {
  /** The part of all claims in which those of the selection lie. */
  range: KeyRange;
  /** A key so many claims away from one end of a range, whether selected or not; null where the range has no more. */
  keyAway: (range: KeyRange, side: 'after' | 'before', claims: number) => string | null;
  count: (range: KeyRange) => number;
  /** Keys in a range, from its beginning or, for a page before a place, from its end. */
  keys: (range: KeyRange, side: 'after' | 'before', limit: number) => string[];
  /** Ids of the published figures of a claim. */
  figureIds: (key: string) => string[];
}

const SELECTED = `
  FROM "Claim" WHERE "key" > @above AND "key" < @below
    AND (@reporter IS NULL OR "reporter" = @reporter)
    AND (@partner IS NULL OR "partner" = @partner)
    AND (@flow IS NULL OR "flow" = @flow)
    AND (@period IS NULL OR (@period = 'unstated' AND "periodFirst" IS NULL)
      OR ("periodFirst" <= @last AND @first <= "periodLast"))
    AND EXISTS (SELECT 1 FROM "Figure" WHERE "Figure"."claimId" = "Claim"."id"
      AND "Figure"."reviewState" = 'published' AND (@source IS NULL OR "Figure"."sourceId" = @source))`;

/** Reads claims out of the tables of a snapshot, or out of an index of an earlier state. */
export function readClaims(database: ClaimTables, selection: FigureSelection): ClaimReading {
  const { state: _published, ...filters } = toParameters(selection);
  const count = database.prepare(`SELECT count(*) ${SELECTED}`).pluck();
  const keys = {
    after: database.prepare(`SELECT "key" ${SELECTED} ORDER BY "key" LIMIT @limit`).pluck(),
    before: database.prepare(`SELECT "key" ${SELECTED} ORDER BY "key" DESC LIMIT @limit`).pluck(),
  };
  const all = 'SELECT "key" FROM "Claim" WHERE "key" > @above AND "key" < @below';
  const ends = {
    after: database.prepare(`${all} ORDER BY "key" LIMIT 1 OFFSET @claims - 1`).pluck(),
    before: database.prepare(`${all} ORDER BY "key" DESC LIMIT 1 OFFSET @claims - 1`).pluck(),
  };
  const figures = database
    .prepare(
      `SELECT "Figure"."id" FROM "Figure" JOIN "Claim" ON "Claim"."id" = "Figure"."claimId"
       WHERE "Claim"."key" = ? AND "Figure"."reviewState" = 'published'`,
    )
    .pluck();
  return {
    range: rangeOf(selection),
    keyAway: (range, side, claims) => (ends[side].get({ ...range, claims }) as string | undefined) ?? null,
    count: (range) => count.get({ ...filters, ...range }) as number,
    keys: (range, side, limit) => keys[side].all({ ...filters, ...range, limit }) as string[],
    figureIds: (key) => figures.all(key) as string[],
  };
}

/** Keys begin with reporter, partner and flow: what is given of these in this order narrows the part of the index. */
function rangeOf({ reporter, partner, flow }: FigureSelection): KeyRange {
  const parts = [reporter, partner, flow];
  const given = parts.slice(0, parts.includes(null) ? parts.indexOf(null) : parts.length);
  if (given.length === 0) return EVERY_KEY;
  const start = given.join('|');
  // The character after the one that ends a part.
  return { above: `${start}|`, below: `${start}}` };
}

interface RecordedClaimRow {
  id: string;
  reporter: string;
  partner: string;
  flow: Flow;
  source: string;
  period: string;
}

/**
 * The claims of an earlier state, out of the record alone: a database of its own with the two tables that readClaims asks,
 * which SQLite keeps in a file of its own and throws away with the connection. Gives way between slices.
 */
export async function indexRecordedClaims({ database }: Snapshot, asOf: number): Promise<ClaimTables> {
  const index = new Database('');
  index.exec(`
    CREATE TABLE "Claim" ("id" TEXT PRIMARY KEY, "key" TEXT NOT NULL UNIQUE, "reporter" TEXT NOT NULL,
      "partner" TEXT NOT NULL, "flow" TEXT NOT NULL, "periodFirst" TEXT, "periodLast" TEXT);
    CREATE TABLE "Figure" ("id" TEXT PRIMARY KEY, "claimId" TEXT NOT NULL, "sourceId" TEXT NOT NULL,
      "reviewState" TEXT NOT NULL);
    CREATE INDEX "Figure_claimId" ON "Figure" ("claimId")`);
  const claim = index.prepare('INSERT OR IGNORE INTO "Claim" VALUES (?, ?, ?, ?, ?, ?, ?)');
  const figure = index.prepare(`INSERT INTO "Figure" VALUES (?, ?, ?, 'published')`);
  const field = (name: string) => `json_extract("This"."after", '$.${name}')`;
  const select = database.prepare(
    `SELECT "This"."subjectId" AS "id", ${field('reporter')} AS "reporter", ${field('partner')} AS "partner",
      ${field('flow')} AS "flow", ${field('source')} AS "source", ${field('time_period')} AS "period" ${RECORDED}`,
  );
  const everything = toParameters({ reporter: null, partner: null, flow: null, period: null, source: null });
  const end = (database.prepare('SELECT max("id") FROM "Revision"').pluck().get() as number | null) ?? 0;
  const put = index.transaction((rows: RecordedClaimRow[]) => {
    for (const { id, source, period, reporter, partner, flow } of rows) {
      const span = parseTimePeriod(period);
      const months = { first: span?.first ?? null, last: span?.last ?? null };
      const key = claimKey({ reporter, partner, flow, period: months });
      claim.run(key, key, reporter, partner, flow, months.first, months.last);
      figure.run(id, key, source);
    }
  });
  for (const step of slices(end, ROWS_A_COUNTING_STEP)) {
    put(select.all({ ...everything, ...step, asOf }) as RecordedClaimRow[]);
    await setImmediate();
  }
  return index;
}
