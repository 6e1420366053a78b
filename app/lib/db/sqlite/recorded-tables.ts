import 'server-only';
import Database from 'better-sqlite3';
import { parseTimePeriod } from '../../domain/period';
import { qualifiersStoring } from '../../domain/qualifier';
import { sizeKey } from '../../domain/size-key';
import { untilQuiet } from '../../process/quiet-moment';
import type { FieldKind } from '../../schemas/figure-table/field-kinds';
import { FIELD_ROWS } from '../../schemas/figure-table/figure-table';
import { parseRecordedStates } from '../../schemas/recorded-change';
import { text, textOrNull, wholeNumber } from '../figures/row-values';
import { textOrNone, toRows, toTexts } from './raw-rows';
import { requireSetting, settingsFor } from './sqlite-settings';
import { toDatabaseError } from './unusable-file';

const BUSY_TIMEOUT_MS = 200;
const ROWS_A_SLICE = 1000;
/** So long each slice lets quick answers go first, at most. */
const GIVES_WAY_MS = 50;
/** In KiB: beyond it SQLite keeps temporary tables in a file without a name, which is gone with the connection. */
const CACHE_KIB = 16_384;

/** A connection on which the tables are those of an earlier state, and what is still being made on it. */
export interface RecordedTables {
  database: Database.Database;
  /** Resolves when every index is there: answers are right before, only slower. */
  indexed: Promise<void>;
}

/**
 * The tables of figures, claims, sources and notes as they were at an earlier data revision: temporary tables of a
 * connection's own that stand before those of the file, made of the append-only record alone. Gives way to others between
 * slices, and holds the file's log neither meanwhile nor afterwards. A connection that nobody refers to is closed.
 */
export async function openRecordedTables(file: string, number: number): Promise<RecordedTables> {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
    for (const setting of settingsFor('reader', BUSY_TIMEOUT_MS)) {
      // Temporary tables count as writing; the file itself was opened for reading alone.
      if (setting.pragma === 'query_only') continue;
      if (setting.set !== undefined) database.pragma(`${setting.pragma} = ${setting.set}`);
      requireSetting(setting, database.pragma(setting.pragma, { simple: true }));
    }
    database.pragma('temp_store = FILE');
    database.pragma(`temp.cache_size = -${CACHE_KIB}`);
    copyTables(database);
    await fillFigures(database, number);
    fillSources(database, number);
    await makeIndexes(database, true);
    const indexed = makeIndexes(database, false);
    // Told to whoever waits for it; whoever does not must not end the process by it.
    indexed.catch(() => undefined);
    return { database, indexed };
  } catch (error) {
    database?.close();
    throw toDatabaseError(file, error);
  }
}

const TABLES = ['Figure', 'Source', 'ContextNote', 'ContextNoteFigure'];

function schemaOf(database: Database.Database, type: 'table' | 'index'): string[] {
  const names = TABLES.map((name) => `'${name}'`).join(', ');
  const select = `SELECT sql FROM main.sqlite_schema WHERE type = '${type}' AND tbl_name IN (${names}) AND sql IS NOT NULL`;
  return toTexts(database.prepare(select).pluck().all());
}

/** The same tables; what they refer to is not asked for, since the record was let in by those rules. Claims follow from figures. */
function copyTables(database: Database.Database): void {
  for (const sql of schemaOf(database, 'table'))
    database.exec(
      sql.replace('CREATE TABLE', 'CREATE TEMP TABLE').replace(/,\s*CONSTRAINT "\w+" FOREIGN KEY [^\n,]+/g, ''),
    );
  database.exec('CREATE TEMP VIEW "Claim" AS SELECT DISTINCT "claimId" AS "id", "claimId" AS "key" FROM temp."Figure"');
}

/** What most questions are answered by; the others are made while the first ones are answered already. */
const FIRST_INDEXES = /^Figure_(id|claimId|reporter|createdRevision)_/;

/** Only when the rows are there: an index is made faster than it grows. Gives way between two of them. */
async function makeIndexes(database: Database.Database, isFirst: boolean): Promise<void> {
  for (const sql of schemaOf(database, 'index')) {
    const name = /INDEX "(\w+)"/.exec(sql)?.[1] ?? '';
    if (FIRST_INDEXES.test(name) !== isFirst) continue;
    database.exec(sql.replace(/^CREATE (UNIQUE )?INDEX /, (_, unique = '') => `CREATE ${unique}INDEX temp.`));
    await untilQuiet(GIVES_WAY_MS);
  }
}

/** What the record always has. */
const given = (name: string) => `json_extract("after", '$.${name}')`;
/** Empty where there is nothing. */
const field = (name: string) => `nullif(${given(name)}, '')`;
/** What is printed of a value that stands alone counts for both of its bounds, as the form lets it in. */
const CENTRED_CODES = qualifiersStoring('centre').map((code) => `'${code}'`);
const CENTRED = `json_extract("after", '$.qualifier') IN (${CENTRED_CODES.join(', ')})`;
const bound = (name: string, other: string) =>
  `CAST(coalesce(${field(name)}, CASE WHEN ${CENTRED} THEN ${field(other)} END) AS INTEGER)`;
/** lib/domain/size-key.ts in SQL for amounts whose double fits 64 bits, which nearly all are; by the function for others. */
const HALF_OF_LARGEST = '4611686018427387904';
const SIZE_KEY = `CASE WHEN "sign" IS NOT 'deficit' AND coalesce("low", "high") < ${HALF_OF_LARGEST} AND coalesce("high", "low") < ${HALF_OF_LARGEST}
  THEN printf('1%020d', coalesce("low", "high") + coalesce("high", "low")) ELSE size_key("low", "high", "sign") END`;
const KEY = `"reporter" || '|' || "partner" || '|' || "flow" || '|' || coalesce("span", 'unstated')`;

/** A field of a record as its column keeps it; a record of before the field has the code that empty text means. */
function ownColumn(name: string, { type, fallback, isOptional }: FieldKind): string {
  if (type === 'number') return `CAST(${field(name)} AS INTEGER)`;
  if (fallback !== null) return `coalesce(${field(name)}, '${fallback}')`;
  return isOptional ? field(name) : given(name);
}

/** Each column of a figure out of its newest recorded state. */
const COLUMNS: Readonly<Record<string, string>> = {
  seq: '"firstId"',
  id: '"subjectId"',
  claimId: KEY,
  ...Object.fromEntries(
    FIELD_ROWS.flatMap(([name, { column, kind }]) => (column ? [[column, ownColumn(name, kind)]] : [])),
  ),
  // What several columns are made of is worked out once.
  reporter: '"reporter"',
  partner: '"partner"',
  flow: '"flow"',
  periodFirst: 'substr("span", 1, 7)',
  periodLast: 'substr("span", 9)',
  sizeKey: SIZE_KEY,
  low: '"low"',
  high: '"high"',
  balanceSign: '"sign"',
  version: '"count"',
  createdRevision: '"firstNumber"',
  revision: '"number"',
};

async function fillFigures(database: Database.Database, number: number): Promise<void> {
  defineFunctions(database);
  const names = Object.keys(COLUMNS)
    .map((name) => `"${name}"`)
    .join(', ');
  // The plus sign keeps SQLite from an index of numbers: one import gives a million rows the same number. What columns
  // share is worked out once, hence MATERIALIZED.
  const insert = database.prepare(
    `INSERT INTO temp."Figure" (${names})
     WITH "First" AS MATERIALIZED (
       SELECT "subjectId", min("id") AS "firstId", max("id") AS "lastId", count(*) AS "count"
       FROM main."Revision" WHERE "subjectType" = 'figure' AND "subjectId" > @after AND "subjectId" <= @upTo
         AND +"number" <= @number GROUP BY "subjectId"
     ), "This" AS MATERIALIZED (
       SELECT "First".*, "Newest"."number", "Newest"."after",
         CASE WHEN "firstId" = "lastId" THEN "Newest"."number"
           ELSE (SELECT "number" FROM main."Revision" WHERE "id" = "firstId") END AS "firstNumber",
         ${given('reporter')} AS "reporter", ${given('partner')} AS "partner", ${given('flow')} AS "flow",
         month_span(json_extract("after", '$.time_period')) AS "span", ${field('balance_sign')} AS "sign",
         ${bound('low', 'high')} AS "low", ${bound('high', 'low')} AS "high"
       FROM "First" CROSS JOIN main."Revision" AS "Newest" ON "Newest"."id" = "First"."lastId"
       WHERE "Newest"."after" IS NOT NULL
     ) SELECT ${Object.values(COLUMNS).join(', ')} FROM "This"`,
  );
  const end = database
    .prepare(
      `SELECT "subjectId" FROM main."Revision" WHERE "subjectType" = 'figure' AND "subjectId" > ?
       ORDER BY "subjectId" LIMIT 1 OFFSET ${ROWS_A_SLICE}`,
    )
    .pluck();
  let after = '';
  for (;;) {
    const upTo = textOrNone(end.get(after)) ?? '\uffff';
    insert.run({ after, upTo, number });
    if (upTo === '\uffff') break;
    after = upTo;
    await untilQuiet(GIVES_WAY_MS);
  }
}

function defineFunctions(database: Database.Database): void {
  const spans = new Map<string, string | null>();
  database.function('month_span', { deterministic: true }, (given: unknown) => {
    const period = String(given ?? '');
    const known = spans.get(period);
    if (known !== undefined) return known;
    const span = parseTimePeriod(period);
    const months = span && `${span.first}/${span.last}`;
    spans.set(period, months);
    return months;
  });
  const bigintOrNull = (value: unknown) => (typeof value === 'bigint' ? value : null);
  database.function(
    'size_key',
    { deterministic: true, safeIntegers: true },
    (low: unknown, high: unknown, sign: unknown) =>
      sizeKey({
        amount: { qualifier: 'between', low: bigintOrNull(low), high: bigintOrNull(high), decimals: 0 },
        balanceSign: sign === 'deficit' ? 'deficit' : null,
      }),
  );
}

function fillSources(database: Database.Database, number: number): void {
  const found = database
    .prepare(
      `SELECT "This"."subjectType", "This"."number", "This"."after", "Newest"."count" FROM (
         SELECT max("id") AS "id", count(*) AS "count" FROM main."Revision"
         WHERE "subjectType" IN ('source', 'context_note') AND "number" <= ? GROUP BY "subjectType", "subjectId"
       ) AS "Newest" JOIN main."Revision" AS "This" ON "This"."id" = "Newest"."id"`,
    )
    .all(number);
  const insert = (table: string, values: Record<string, unknown>) => {
    const names = Object.keys(values);
    const own = names.map((name) => `@${name}`).join(', ');
    database
      .prepare(`INSERT INTO temp."${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${own})`)
      .run(values);
  };
  for (const row of toRows(found)) {
    const recorded = { subjectType: text(row, 'subjectType'), before: null, after: textOrNull(row, 'after') };
    const states = parseRecordedStates(recorded);
    const numbers = { version: wholeNumber(row, 'count'), revision: wholeNumber(row, 'number') };
    if (states.type === 'source' && states.after) insert('Source', { ...states.after, ...numbers });
    if (states.type !== 'context_note' || !states.after) continue;
    const { figureIds, ...note } = states.after;
    insert('ContextNote', { ...note, ...numbers });
    for (const figureId of figureIds) insert('ContextNoteFigure', { noteId: note.id, figureId });
  }
}
