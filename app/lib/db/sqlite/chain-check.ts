import 'server-only';
import Database from 'better-sqlite3';
import { wholeNumber } from '../figures/row-values';
import { BEGINNING, CHAINS, type ChainHead, type ChainName, nextHead } from '../record/hash-chain';
import { readChainHead } from './chain-writes';
import { toCellRow, toRow } from './raw-rows';
import { toDatabaseError } from './unusable-file';

/** What was found of one chained table. */
export interface ChainVerdict {
  /** The newest row. */
  head: ChainHead;
  /** How many rows were read. */
  rows: number;
  /** Null while every row carries the hash of its content and of the row before; otherwise what is wrong, in a sentence. */
  fault: string | null;
}

export type ChainVerdicts = Record<ChainName, ChainVerdict>;

const ROWS_A_STEP = 1000;
const BUSY_TIMEOUT_MS = 2000;

/** What a row of a chained table is called. */
const ROW: Record<ChainName, string> = { Revision: 'change', AuditEntry: 'audit entry' };

const TRIGGERS = ['no_update', 'no_delete', 'only_next', 'chained'];

/** What readers could see of the record, counted anew: the rule of the trigger that keeps RevisionCount. */
const COUNTED_ANEW = `
  SELECT "number", CASE WHEN "was" IN ('none', 'proposed') THEN 'addition' ELSE 'correction' END AS "kind", "subjectType",
    count(*) AS "count", max("id") AS "lastId"
  FROM (SELECT "id", "number", "subjectType",
    CASE WHEN "before" IS NULL THEN 'none' WHEN "subjectType" = 'figure' THEN json_extract("before", '$.review_state')
      ELSE 'published' END AS "was",
    CASE WHEN "after" IS NULL THEN 'none' WHEN "subjectType" = 'figure' THEN json_extract("after", '$.review_state')
      ELSE 'published' END AS "is"
    FROM "Revision")
  WHERE "was" = 'published' OR "is" = 'published' GROUP BY 1, 2, 3`;
const COUNTED = 'SELECT "number", "kind", "subjectType", "count", "lastId" FROM "RevisionCount"';

/**
 * Both chained tables of a database file, read on a connection that cannot write; null for a file from before its rows
 * were chained. Throws DatabaseError when the file cannot be used.
 */
export function checkChains(file: string, from: Partial<Record<ChainName, ChainHead>> = {}): ChainVerdicts | null {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
    if (!isChained(database)) return null;
    return {
      Revision: checkChain(database, 'Revision', from.Revision),
      AuditEntry: checkChain(database, 'AuditEntry', from.AuditEntry),
    };
  } catch (error) {
    throw toDatabaseError(file, error);
  } finally {
    database?.close();
  }
}

function isChained(database: Database.Database): boolean {
  return database.prepare(`SELECT 1 FROM pragma_table_info('AuditEntry') WHERE "name" = 'hash'`).get() !== undefined;
}

/**
 * Reads a chained table in the order of its numbers, from its beginning or from a head that was found sound before, and
 * computes every hash anew. Each slice is a read of its own: rows are only ever added, and one long read would keep the
 * write-ahead log from shrinking. Also tells of newest rows that were taken away without a trace in SQLite's own
 * counter, and of missing triggers.
 */
export function checkChain(database: Database.Database, table: ChainName, from: ChainHead = BEGINNING): ChainVerdict {
  const columns = CHAINS[table].map((name) => `"${name}"`).join(', ');
  const select = database
    .prepare(`SELECT ${columns}, "hash" FROM "${table}" WHERE "id" > ? ORDER BY "id" LIMIT ${ROWS_A_STEP}`)
    .raw();
  let fault = faultOfStart(database, table, from) ?? faultOfRules(database, table);
  let head = from;
  let rows = 0;
  for (;;) {
    const slice = select.all(head.number).map(toCellRow);
    if (slice.length === 0) break;
    for (const row of slice) {
      const stored = String(row.pop());
      const computed = nextHead(head, table, row);
      if (computed.hash !== stored) {
        fault ??= `${ROW[table]} ${computed.number} does not carry the hash of its content and of the row before it`;
      }
      head = { number: computed.number, hash: stored };
    }
    rows += slice.length;
  }
  fault ??= faultOfEnd(database, table) ?? (table === 'Revision' ? faultOfCounts(database) : null);
  return { head: readChainHead(database, table), rows, fault };
}

/** The list of changes is made of these counts: a row that is missing there would hide a change from readers. */
function faultOfCounts(database: Database.Database): string | null {
  const isThere = database.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'RevisionCount'`).get();
  if (isThere === undefined) return null;
  const differing = database
    .prepare(
      `SELECT "number" FROM (SELECT * FROM (${COUNTED_ANEW} EXCEPT ${COUNTED})
         UNION SELECT * FROM (${COUNTED} EXCEPT ${COUNTED_ANEW})) ORDER BY "number" LIMIT 1`,
    )
    .pluck()
    .get();
  return differing === undefined
    ? null
    : `the changes of data revision ${differing} are not counted as they are recorded`;
}

function faultOfStart(database: Database.Database, table: ChainName, { number, hash }: ChainHead): string | null {
  if (number === 0) {
    const before = database.prepare(`SELECT "id" FROM "${table}" WHERE "id" <= 0 LIMIT 1`).pluck().get();
    return before === undefined ? null : `${ROW[table]} ${before} stands before the first one`;
  }
  const found = database.prepare(`SELECT "hash" FROM "${table}" WHERE "id" = ?`).pluck().get(number);
  return found === hash ? null : `${ROW[table]} ${number} no longer has the hash that it had before`;
}

function faultOfRules(database: Database.Database, table: ChainName): string | null {
  const find = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND name = ?");
  const missing = TRIGGERS.map((name) => `${table}_${name}`).find((name) => find.get(name) === undefined);
  return missing ? `the trigger ${missing}, which keeps its rows as they are, is missing` : null;
}

/** SQLite's counter of AUTOINCREMENT keeps the highest number that was ever given. */
function faultOfEnd(database: Database.Database, table: ChainName): string | null {
  const row = toRow(
    database
      .prepare(
        `SELECT coalesce((SELECT "seq" FROM "sqlite_sequence" WHERE "name" = '${table}'), 0) AS "highest",
        (SELECT coalesce(max("id"), 0) FROM "${table}") AS "newest"`,
      )
      .get(),
  );
  if (!row) throw new Error('SQLite answered a count with no row');
  const [highest, newest] = [wholeNumber(row, 'highest'), wholeNumber(row, 'newest')];
  return highest === newest ? null : `its newest ${ROW[table]} is ${newest}, though ${highest} was given already`;
}
