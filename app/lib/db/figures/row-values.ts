import 'server-only';
import type { FieldKind } from '../../schemas/figure-table/field-kinds';
import type { Row } from '../sqlite/sql-reader';

// A row's values as the types that they must have: a database that somebody else wrote into is refused here, with the
// name of the column, instead of showing something else.

function wrong(row: Row, column: string): Error {
  return new Error(`the database holds ${JSON.stringify(String(row[column]))} as ${column}, which no version writes`);
}

export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw wrong(row, column);
  return value;
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

export function amountOrNull(row: Row, column: string): bigint | null {
  const value = row[column];
  if (value !== null && typeof value !== 'bigint') throw wrong(row, column);
  return value;
}

/** Small whole numbers, which Prisma gives as numbers. */
export function wholeNumber(row: Row, column: string): number {
  const value = row[column];
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  if (typeof value !== 'bigint') throw wrong(row, column);
  return Number(value);
}

/** One of a closed list. */
export function code<T extends string>(row: Row, column: string, codes: readonly T[]): T {
  const value = row[column];
  if (!isOneOf(codes, value)) throw wrong(row, column);
  return value;
}

function isOneOf<T>(values: readonly T[], value: unknown): value is T {
  const known: readonly unknown[] = values;
  return known.includes(value);
}

export function codeOrNull<T extends string>(row: Row, column: string, codes: readonly T[]): T | null {
  return row[column] === null ? null : code(row, column, codes);
}

/** The value of a figure's column, as the table of fields says what it holds. */
export function valueOfKind(row: Row, column: string, { type, codes, isOptional }: FieldKind): unknown {
  if (type === 'amount') return amountOrNull(row, column);
  if (type === 'number') return wholeNumber(row, column);
  if (codes) return isOptional ? codeOrNull(row, column, codes) : code(row, column, codes);
  return isOptional ? textOrNull(row, column) : text(row, column);
}
