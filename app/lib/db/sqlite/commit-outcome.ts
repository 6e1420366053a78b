import 'server-only';
import Database from 'better-sqlite3';
import { DatabaseUnusable, isBusy, OutcomeUnknown } from '../database-errors';
import type { Prisma } from '../generated/client';
import type { DatabaseFiles } from './database-files';
import { requireSetting, settingsFor } from './sqlite-settings';

/** The highest ids of the two tables that only grow, before a transaction adds to them. */
export interface MarkBefore {
  lastRevision: number | bigint | null;
  lastAudit: number | bigint | null;
}

/** A row that a transaction added to a table whose rows are never changed: it is there if and only if that was kept. */
export interface CommitMark {
  table: 'Revision' | 'AuditEntry';
  id: number;
  /** What tells it from a row that another process may have added under the same id. */
  content: string;
}

const CONTENT = `"subjectId" || ' ' || "actor" || ' ' || "at"`;

/** What to look for should the COMMIT fail: undefined when the transaction added no such row. */
export async function readCommitMark(
  tx: Prisma.TransactionClient,
  before: MarkBefore,
): Promise<CommitMark | undefined> {
  const rows = await tx.$queryRaw<
    { revision: bigint | null; audit: bigint | null; r: string | null; a: string | null }[]
  >`
    WITH "Last" AS (SELECT (SELECT max("id") FROM "Revision") AS "revision", (SELECT max("id") FROM "AuditEntry") AS "audit")
    SELECT "revision", "audit",
      (SELECT "subjectId" || ' ' || "actor" || ' ' || "at" FROM "Revision" WHERE "id" = "Last"."revision") AS "r",
      (SELECT "subjectId" || ' ' || "actor" || ' ' || "at" FROM "AuditEntry" WHERE "id" = "Last"."audit") AS "a"
    FROM "Last"`;
  const [row] = rows;
  if (isNew(row?.revision, before.lastRevision))
    return { table: 'Revision', id: Number(row?.revision), content: row?.r ?? '' };
  if (isNew(row?.audit, before.lastAudit))
    return { table: 'AuditEntry', id: Number(row?.audit), content: row?.a ?? '' };
  return undefined;
}

function isNew(now: bigint | null | undefined, before: number | bigint | null): boolean {
  return now !== null && now !== undefined && Number(now) > Number(before ?? 0);
}

/** What the last row that a connection added to the audit is known by. */
function auditMark(database: Database.Database): CommitMark {
  const row = database
    .prepare(`SELECT "id", ${CONTENT} AS "content" FROM "AuditEntry" ORDER BY "id" DESC LIMIT 1`)
    .get();
  return { table: 'AuditEntry', ...(row as { id: number; content: string }) };
}

/**
 * Commits on a connection of one's own, for those who write while the write queue is reserved. Throws DatabaseUnusable when the
 * files are no longer those that were opened, OutcomeUnknown when the COMMIT failed and it could not be found out
 * whether it is kept, and SQLite's error when nothing is. The connection may be closed afterwards.
 */
export function commitKnown(database: Database.Database, files: DatabaseFiles): void {
  const trouble = files.findTrouble();
  if (trouble !== null) throw new DatabaseUnusable(`not saved: ${trouble}`);
  const mark = auditMark(database);
  try {
    database.exec('COMMIT');
  } catch (error) {
    if (isBusy(error)) throw error;
    database.close();
    const outcome = findOutcome(database.name, mark);
    if (outcome === 'not_saved') throw error;
    if (outcome === 'unknown') throw new OutcomeUnknown({ cause: error });
  }
  if (files.findTrouble() !== null) throw new OutcomeUnknown();
}

/** How long the look waits for another process's lock; it stops everything else meanwhile. */
const LOOK_WAIT_MS = 200;

/**
 * Finds out, on a connection of its own, whether a transaction whose COMMIT failed is kept, and makes that last: the
 * frames of such a COMMIT may stand in the log unseen, and would come back when the log is read anew after a kill. So
 * the log is emptied into the database, whose pages are then flushed. Call it when the failed connection is closed.
 */
export function findOutcome(file: string, mark: CommitMark | undefined): 'saved' | 'not_saved' | 'unknown' {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { fileMustExist: true, timeout: LOOK_WAIT_MS });
    for (const setting of settingsFor('writer', LOOK_WAIT_MS)) {
      if (setting.set !== undefined) database.pragma(`${setting.pragma} = ${setting.set}`);
      requireSetting(setting, database.pragma(setting.pragma, { simple: true }));
    }
    const isKept = mark !== undefined && isThere(database, mark);
    const lasts = emptyLog(database) || (!isKept && overwriteLog(database));
    if (!lasts || mark === undefined) return 'unknown';
    return isKept ? 'saved' : 'not_saved';
  } catch {
    // A disk that fails now, too, tells nothing.
    return 'unknown';
  } finally {
    database?.close();
  }
}

function isThere(database: Database.Database, { table, id, content }: CommitMark): boolean {
  return database.prepare(`SELECT ${CONTENT} FROM "${table}" WHERE "id" = ?`).pluck().get(id) === content;
}

/** True when all of the log is in the database and on the disk; somebody who reads an earlier state keeps it from that. */
function emptyLog(database: Database.Database): boolean {
  return database.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0;
}

/** A save over the place in the log where the failed one may stand: what is behind it can then never be read again. */
function overwriteLog(database: Database.Database): boolean {
  const version = Number(database.pragma('user_version', { simple: true }));
  database.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${version === 0 ? 1 : 0}; COMMIT`);
  return true;
}
