import 'server-only';
import type { ChainCell } from '../record/hash-chain';

/** A row as the database gives it. */
export type Row = Readonly<Record<string, unknown>>;

// What better-sqlite3 gives is unknown until it was looked at: these say what it must be, and throw for anything else.

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(value: unknown, wanted: string): Error {
  return new Error(`the database answered ${typeof value} where ${wanted} is needed`);
}

/** Rows by their columns' names. */
export function toRows(values: unknown[]): Row[] {
  if (!values.every(isRow)) throw wrong(values[0], 'a row');
  return values;
}

/** One row; undefined where there is none. */
export function toRow(value: unknown): Row | undefined {
  if (value !== undefined && !isRow(value)) throw wrong(value, 'a row');
  return value;
}

function isCell(value: unknown): value is ChainCell {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

/** A row as a list of its cells (`.raw()`). */
export function toCellRow(value: unknown): ChainCell[] {
  if (!Array.isArray(value) || !value.every(isCell)) throw wrong(value, 'a list of texts and numbers');
  return value;
}

/** The texts of one column (`.pluck()`). */
export function toTexts(values: unknown[]): string[] {
  return values.map((value) => {
    if (typeof value !== 'string') throw wrong(value, 'a text');
    return value;
  });
}

/** One text (`.pluck()`); undefined where there is no row. */
export function textOrNone(value: unknown): string | undefined {
  if (value !== undefined && typeof value !== 'string') throw wrong(value, 'a text');
  return value;
}

/** One number (`.pluck()`); null where there is no row, or nothing in it. */
export function numberOrNull(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number') throw wrong(value, 'a number');
  return value;
}
