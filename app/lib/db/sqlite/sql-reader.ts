import 'server-only';
import type Database from 'better-sqlite3';
import { type Row, toRows } from './raw-rows';

/** What a statement is given by name (`@name`). */
export type Parameters = Readonly<Record<string, string | number | bigint | null>>;

export type { Row } from './raw-rows';

/** Runs statements that read, of one state of the database; whole numbers come as bigint, so that no digit is lost. */
export interface SqlReader {
  all: (sql: string, parameters?: Parameters) => Row[];
  /** Makes a function of a text known to statements, under a name; null stays null. */
  define: (name: string, apply: (text: string) => string) => void;
  /** Whether the table FigureCount tells of this state: it is kept with the newest one alone. */
  hasCounts: boolean;
}

/** Reads by a connection of better-sqlite3; each statement is prepared once. */
export function sqlReader(database: Database.Database, { hasCounts }: Pick<SqlReader, 'hasCounts'>): SqlReader {
  const statements = new Map<string, Database.Statement>();
  return {
    hasCounts,
    all: (sql, parameters = {}) => {
      const statement = statements.get(sql) ?? database.prepare(sql).safeIntegers();
      statements.set(sql, statement);
      return toRows(statement.all(parameters));
    },
    define: (name, apply) => {
      database.function(name, { deterministic: true }, (value) => (value === null ? null : apply(String(value))));
    },
  };
}

/** The values of a parameter that valuesParameter made, as a query with the column "value". */
export function valuesOf(parameter: string): string {
  return `SELECT value AS "value" FROM json_each(@${parameter})`;
}

/** A rule that a column has one of the values of such a parameter. */
export function isOneOf(column: string, parameter: string): string {
  return `${column} IN (${valuesOf(parameter)})`;
}

export function valuesParameter(values: readonly string[]): string {
  return JSON.stringify(values);
}

/** A column by which no index is chosen: where another one leads to the rows in their order. */
export function unindexed(column: string): string {
  return `+${column}`;
}
