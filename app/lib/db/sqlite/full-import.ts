import 'server-only';
import Database from 'better-sqlite3';
import type { Figure } from '../../domain/figure';
import { sizeKey } from '../../domain/size-key';
import { DatabaseBusy, isBusy } from '../database-errors';
import { everyFigure } from '../figures/near-figures';
import { toStoredTime } from '../stored-time';
import { checkChain } from './chain-check';
import { ChainAppender } from './chain-writes';
import { commitKnown } from './commit-outcome';
import { type Cell, DATA_TABLES, type DataTable, tableChecksums } from './data-tables';
import { DatabaseFiles } from './database-files';
import { FULL_FORMAT } from './full-export';
import { sqlReader } from './sql-reader';
import { requireSetting, settingsFor } from './sqlite-settings';

/** Figures of every state. */
const EVERY_FIGURE = {
  reporter: null,
  partner: null,
  flow: null,
  period: null,
  source: null,
  reviewState: 'any' as const,
};

/** A full export that cannot be brought in; the message says why. Nothing was changed. */
export class FullImportError extends Error {
  override readonly name = 'FullImportRefusal';
}

export interface FullImportWanted {
  file: string;
  /** The export's lines, one JSON value each. */
  lines: AsyncIterable<string>;
  /** What the audit keeps. */
  actor: string;
  reason: string;
  clock: () => Date;
  /** Throws for a row that outside text may not bring: called with each row by its columns. */
  check: (table: string, row: Readonly<Record<string, Cell>>) => void;
  /** The same for each figure, with its claim. */
  checkFigure: (figure: Figure) => void;
}

/**
 * Brings a full export into a database that holds no data yet: every row as it was, with its ids, numbers and times, in
 * one transaction that is kept only if each table's checksum is the one that was exported. Call it while the write queue is
 * reserved. Throws FullImportError, and then nothing was changed.
 */
export async function readFullExport(wanted: FullImportWanted): Promise<{ rows: number; revision: number }> {
  const database = new Database(wanted.file, { fileMustExist: true, timeout: 5000 });
  try {
    for (const setting of settingsFor('writer', 5000)) {
      if (setting.set !== undefined) database.pragma(`${setting.pragma} = ${setting.set}`);
      requireSetting(setting, database.pragma(setting.pragma, { simple: true }));
    }
    database.exec('BEGIN IMMEDIATE');
    const files = new DatabaseFiles(wanted.file);
    const outcome = await readAll(database, wanted);
    commitKnown(database, files);
    return outcome;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw isBusy(error) ? new DatabaseBusy({ cause: error }) : error;
  } finally {
    database.close();
  }
}

async function readAll(database: Database.Database, wanted: FullImportWanted) {
  requireEmpty(database);
  const tables = new Map(DATA_TABLES.map((table) => [table.name, { table, insert: prepareInsert(database, table) }]));
  // The one row that a migrated database has already.
  database.exec('DELETE FROM "DataRevision"');
  let revision: number | undefined;
  let foot: unknown;
  let rows = 0;
  let line = 0;
  for await (const text of wanted.lines) {
    line += 1;
    if (text === '') continue;
    if (foot !== undefined) throw refusal(line, 'stands behind the end of the export');
    const value = parseLine(text, line);
    if (revision === undefined) revision = readHead(value, database);
    else if (Array.isArray(value)) {
      insertRow(value, { tables, check: wanted.check, line });
      rows += 1;
    } else foot = value;
  }
  if (revision === undefined || foot === undefined)
    throw new FullImportError('The file ends before the end of the export: it was cut short. Nothing was changed.');
  requireSame(database, foot);
  requireChained(database);
  requireSound(database, wanted);
  const at = toStoredTime(wanted.clock());
  const audit = { data_revision: String(revision), rows: String(rows) };
  new ChainAppender(database, 'AuditEntry').append({
    at,
    actor: wanted.actor,
    action: 'import',
    subjectType: 'full_export',
    subjectId: `r${revision}`,
    reason: wanted.reason,
    after: JSON.stringify(audit),
  });
  return { rows, revision };
}

function requireEmpty(database: Database.Database): void {
  const holding = DATA_TABLES.filter(({ name }) => name !== 'DataRevision').find(
    ({ name }) => database.prepare(`SELECT 1 FROM "${name}" LIMIT 1`).get() !== undefined,
  );
  if (!holding) return;
  throw new FullImportError(
    'This database holds data already, and a full export is never mixed into others. Nothing was changed: set ' +
      'DATABASE_FILE to a new file, run "npm run migrate", and import again.',
  );
}

function prepareInsert(database: Database.Database, { name, columns, large = [] }: DataTable): Database.Statement {
  const values = columns.map((column) => (large.includes(column) ? 'CAST(? AS INTEGER)' : '?'));
  return database.prepare(
    `INSERT INTO "${name}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${values.join(', ')})`,
  );
}

interface RowContext {
  tables: ReadonlyMap<string, { table: DataTable; insert: Database.Statement }>;
  check: FullImportWanted['check'];
  line: number;
}

function insertRow([name, ...cells]: unknown[], { tables, check, line }: RowContext): void {
  const found = typeof name === 'string' ? tables.get(name) : undefined;
  if (!found) throw refusal(line, 'names a table that is not there');
  const { table, insert } = found;
  if (cells.length !== table.columns.length) throw refusal(line, `has not the columns of ${table.name}`);
  const isCell = (cell: unknown): cell is Cell =>
    cell === null || typeof cell === 'string' || (typeof cell === 'number' && Number.isSafeInteger(cell));
  if (!cells.every(isCell)) throw refusal(line, 'holds a value that no table takes');
  const own = cells as Cell[];
  try {
    check(table.name, Object.fromEntries(table.columns.map((column, index) => [column, own[index] ?? null])));
    insert.run(own);
  } catch (error) {
    throw refusal(line, `cannot be kept: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function parseLine(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(line, 'is not JSON: the file was cut short or changed');
  }
}

function readHead(value: unknown, database: Database.Database): number {
  const head = (value ?? {}) as Record<string, unknown>;
  if (head.format !== FULL_FORMAT || typeof head.dataRevision !== 'number')
    throw new FullImportError(
      `This is no full export: its first line should say "${FULL_FORMAT}". Nothing was changed.`,
    );
  const migration = database.prepare('SELECT max("migration_name") FROM "_prisma_migrations"').pluck().get();
  if (head.migration !== migration) {
    throw new FullImportError(
      `The export was made with the migration ${String(head.migration)}, this database has ${String(migration)}. Nothing ` +
        'was changed: bring both installations to the same version and export again.',
    );
  }
  return head.dataRevision;
}

/** The tables must hash to what the export's last line says: nothing was lost or changed on the way. */
function requireSame(database: Database.Database, foot: unknown): void {
  const expected = ((foot ?? {}) as Record<string, unknown>).sha256 as Record<string, unknown> | undefined;
  const found = tableChecksums(database);
  const wrong = DATA_TABLES.filter(({ name }) => expected?.[name] !== found[name]).map(({ name }) => name);
  if (wrong.length === 0) return;
  throw new FullImportError(`The rows of ${wrong.join(', ')} are not those that were exported. Nothing was changed.`);
}

/** The record arrives with its hashes, so that a head that was kept before the move is still part of it. */
function requireChained(database: Database.Database): void {
  const { fault } = checkChain(database, 'Revision');
  if (fault) throw new FullImportError(`The record of the export was changed: ${fault}. Nothing was changed here.`);
}

function requireSound(database: Database.Database, { checkFigure }: FullImportWanted): void {
  const broken = database.prepare('SELECT 1 FROM pragma_foreign_key_check()').all();
  if (broken.length > 0)
    throw new FullImportError(`${broken.length} rows name others that are not there. Nothing was changed.`);
  const strayed = database
    .prepare(
      `SELECT "Figure"."id" FROM "Figure" JOIN "Claim" ON "Claim"."id" = "Figure"."claimId"
       WHERE ("Figure"."reporter", "Figure"."partner", "Figure"."flow") <> ("Claim"."reporter", "Claim"."partner", "Claim"."flow")
         OR "Figure"."periodFirst" IS NOT "Claim"."periodFirst" OR "Figure"."periodLast" IS NOT "Claim"."periodLast" LIMIT 1`,
    )
    .pluck()
    .get();
  if (strayed !== undefined)
    throw new FullImportError(`The figure ${strayed} is not about what its claim is about. Nothing was changed.`);
  const keyOf = database.prepare('SELECT "sizeKey" FROM "Figure" WHERE "id" = ?').pluck();
  for (const figures of everyFigure(sqlReader(database, { hasCounts: true }), EVERY_FIGURE)) {
    for (const figure of figures) {
      try {
        checkFigure(figure);
      } catch (error) {
        throw new FullImportError(
          `The figure ${figure.id} cannot be kept: ${error instanceof Error ? error.message : String(error)}. Nothing was changed.`,
        );
      }
      if (keyOf.get(figure.id) !== sizeKey(figure))
        throw new FullImportError(`The figure ${figure.id} has another size than its amount. Nothing was changed.`);
    }
  }
}

function refusal(line: number, what: string): FullImportError {
  return new FullImportError(`Line ${line} ${what}. Nothing was changed.`);
}
