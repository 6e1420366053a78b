import 'server-only';
import { setTimeout as delay, setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { DatabaseBusy, isBusy, OutcomeUnknown, SaveFailed, sqliteCode } from '../database-errors';
import { FIGURE_OWN_COLUMNS } from '../figures/figure-writes';
import { text, textOrNull } from '../figures/row-values';
import { toStoredTime } from '../stored-time';
import { ChainAppender } from './chain-writes';
import { commitKnown } from './commit-outcome';
import { DatabaseFiles } from './database-files';
import { numberOrNull, toRows } from './raw-rows';
import { readNewest } from './snapshot';
import { requireSetting, settingsFor } from './sqlite-settings';

export interface MergeWanted {
  /** The data's database, and the staging database whose rows go into it. */
  file: string;
  stagingFile: string;
  /** The data revision that the staged rows were compared with. */
  base: number;
  actor: string;
  requestId: string | null;
  reason: string;
  /** What the audit keeps about the file itself. */
  audit: { subjectId: string; after: Record<string, string> };
  clock: () => Date;
  lockWaitMs: number;
  onProgress?: (rows: number) => void;
}

export type Merged = { kind: 'merged'; revision: number; at: Date } | { kind: 'moved' };

const ROWS_A_STEP = 500;
const LOCK_RETRY_MS = 20;
/** In KiB: enough that a million rows in the order of their ids do not read each page of an index again and again. */
const CACHE_KIB = 65_536;

/**
 * Puts the staged figures into the data in one transaction, with their revisions and one audit entry for the file: the
 * write queue's part of an import, by SQL from table to table, since Prisma takes a hundred times as long; only the record goes
 * through JavaScript, which chains its rows. Call it while the write queue is reserved (Writer.runExclusive). Gives way between steps.
 * `moved`: somebody changed one of these figures since they were compared, and nothing was saved. Throws DatabaseBusy or
 * SaveFailed, and then nothing was saved either, or OutcomeUnknown.
 */
export async function mergeStaged(wanted: MergeWanted): Promise<Merged> {
  const database = openForMerging(wanted);
  try {
    await begin(database, wanted.lockWaitMs);
    const files = new DatabaseFiles(wanted.file);
    const merged = await merge(database, wanted);
    if (merged.kind === 'merged') commitKnown(database, files);
    else database.exec('ROLLBACK');
    return merged;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    if (error instanceof SaveFailed || error instanceof OutcomeUnknown) throw error;
    if (isBusy(error)) throw new DatabaseBusy({ cause: error });
    const code = sqliteCode(error);
    throw code ? new SaveFailed(`not saved: the database answered ${code}`, { cause: error }) : error;
  } finally {
    database.close();
  }
}

function openForMerging({ file, stagingFile }: MergeWanted): Database.Database {
  const database = new Database(file, { fileMustExist: true, timeout: 0 });
  try {
    for (const setting of settingsFor('writer', 0)) {
      if (setting.set !== undefined) database.pragma(`${setting.pragma} = ${setting.set}`);
      requireSetting(setting, database.pragma(setting.pragma, { simple: true }));
    }
    database.pragma(`cache_size = -${CACHE_KIB}`);
    database.prepare('ATTACH ? AS "staging"').run(stagingFile);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Takes the data's write lock by a write to it: BEGIN IMMEDIATE would lock the staging database too, where the progress
 * is written meanwhile. SQLite's own waiting would stop the whole process, so this asks again.
 */
async function begin(database: Database.Database, lockWaitMs: number): Promise<void> {
  const giveUpAt = performance.now() + lockWaitMs;
  for (;;) {
    try {
      database.exec('BEGIN; UPDATE "DataRevision" SET "number" = "number" WHERE "id" = 1');
      return;
    } catch (error) {
      database.exec('ROLLBACK');
      if (!isBusy(error) || performance.now() >= giveUpAt) throw error;
    }
    await delay(LOCK_RETRY_MS);
  }
}

async function merge(database: Database.Database, wanted: MergeWanted): Promise<Merged> {
  const before = readNewest(database);
  if (before.number !== wanted.base && hasMoved(database)) return { kind: 'moved' };
  const number = before.number + 1;
  const now = toStoredTime(wanted.clock());
  const at = now > before.at ? now : before.at;
  database.prepare('UPDATE "DataRevision" SET "number" = ?, "at" = ? WHERE "id" = 1').run(number, at);
  const { actor, requestId, reason, audit } = wanted;
  const steps = prepareSteps(database);
  const record = new ChainAppender(database, 'Revision');
  const claims = numberOrNull(database.prepare('SELECT max(rowid) FROM staging."claim"').pluck().get());
  for (let after = 0; after < (claims ?? 0); after += ROWS_A_STEP) {
    steps.claims.run({ after, upTo: after + ROWS_A_STEP });
    await setImmediate();
  }
  let after = 0;
  for (let rows = 0; ; rows += ROWS_A_STEP) {
    const upTo = numberOrNull(steps.endOfStep.get({ after }));
    if (upTo === null) break;
    const slice = { after, upTo };
    steps.add.run({ ...slice, number });
    steps.change.run({ ...slice, number });
    for (const row of toRows(steps.changes.all(slice))) {
      const change = {
        subjectId: text(row, 'subjectId'),
        before: textOrNull(row, 'before'),
        after: text(row, 'after'),
      };
      record.append({ ...change, subjectType: 'figure', number, actor, at, reason });
    }
    wanted.onProgress?.(rows);
    after = upTo;
    await setImmediate();
  }
  const told = JSON.stringify({ ...audit.after, data_revision: String(number) });
  const entry = { action: 'import', subjectType: 'file', subjectId: audit.subjectId, reason, after: told };
  new ChainAppender(database, 'AuditEntry').append({ ...entry, at, actor, requestId });
  return { kind: 'merged', revision: number, at: new Date(at) };
}

/** Whether a figure that was to be added is there by now, or one that was to be changed is no longer as it was. */
function hasMoved(database: Database.Database): boolean {
  const found = database
    .prepare(
      `SELECT 1 FROM staging."row" AS "New" LEFT JOIN "Figure" ON "Figure"."id" = "New"."id"
       WHERE ("New"."before" IS NULL AND "Figure"."id" IS NOT NULL)
         OR ("New"."before" IS NOT NULL AND "Figure"."version" IS NOT "New"."beforeVersion") LIMIT 1`,
    )
    .get();
  return found !== undefined;
}

function prepareSteps(database: Database.Database) {
  const columns = FIGURE_OWN_COLUMNS.map((name) => `"${name}"`).join(', ');
  const own = FIGURE_OWN_COLUMNS.map((name) => `"New"."${name}"`).join(', ');
  const set = FIGURE_OWN_COLUMNS.map((name) => `"${name}" = "New"."${name}"`).join(', ');
  const slice = `"New"."line" > @after AND "New"."line" <= @upTo`;
  return {
    endOfStep: database
      .prepare(
        `SELECT max("line") FROM (SELECT "line" FROM staging."row" WHERE "line" > @after ORDER BY "line" LIMIT ${ROWS_A_STEP})`,
      )
      .pluck(),
    claims: database.prepare(
      `INSERT OR IGNORE INTO "Claim" ("id", "key", "reporter", "partner", "flow", "periodFirst", "periodLast")
       SELECT "id", "key", "reporter", "partner", "flow", "periodFirst", "periodLast" FROM staging."claim"
       WHERE rowid > @after AND rowid <= @upTo`,
    ),
    add: database.prepare(
      `INSERT INTO "Figure" ("id", "claimId", ${columns}, "version", "createdRevision", "revision")
       SELECT "New"."id", "Claim"."id", ${own}, 1, @number, @number
       FROM staging."row" AS "New" JOIN "Claim" ON "Claim"."key" = "New"."claimKey"
       WHERE ${slice} AND "New"."before" IS NULL ORDER BY "New"."line"`,
    ),
    change: database.prepare(
      `UPDATE "Figure" SET ${set}, "claimId" = "Claim"."id", "version" = "version" + 1, "revision" = @number
       FROM staging."row" AS "New" JOIN "Claim" ON "Claim"."key" = "New"."claimKey"
       WHERE "Figure"."id" = "New"."id" AND ${slice} AND "New"."before" IS NOT NULL`,
    ),
    changes: database.prepare(
      `SELECT "New"."id" AS "subjectId", "New"."before", "New"."after"
       FROM staging."row" AS "New" WHERE ${slice} ORDER BY "New"."line"`,
    ),
  };
}
