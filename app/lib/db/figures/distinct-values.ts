import 'server-only';
import type { MonthSpan } from '../../domain/period';
import type { SqlReader } from '../sqlite/sql-reader';
import { text } from './row-values';

// The different values of a column, read by jumping from each to the next through an index: as many steps as there are
// values, however many figures have them.

export type ListedColumn = 'reporter' | 'partner' | 'currency' | 'partnerAsPrinted' | 'attribution';

/** The different values of a column, in the order of their characters' codes: at most so many. */
export function distinctValues(reader: SqlReader, column: ListedColumn, most = Number.POSITIVE_INFINITY): string[] {
  const next = `SELECT "${column}" FROM "Figure" WHERE "${column}" > @after ORDER BY "${column}" LIMIT 1`;
  const found: string[] = [];
  let [row] = reader.all(next, { after: '' });
  while (row && found.length < most) {
    const value = text(row, column);
    found.push(value);
    [row] = reader.all(next, { after: value });
  }
  return found;
}

/** Every span of months that a figure has, of whatever state; null where one states none. */
export function distinctSpans(reader: SqlReader): (MonthSpan | null)[] {
  const [unstated] = reader.all('SELECT 1 FROM "Figure" WHERE "periodFirst" IS NULL LIMIT 1');
  const next = `SELECT "periodFirst", "periodLast" FROM "Figure" WHERE ("periodFirst", "periodLast") > (@first, @last)
    ORDER BY "periodFirst", "periodLast" LIMIT 1`;
  const found: (MonthSpan | null)[] = unstated ? [null] : [];
  let [row] = reader.all(next, { first: '', last: '' });
  while (row) {
    const span = { first: text(row, 'periodFirst'), last: text(row, 'periodLast') };
    found.push(span);
    [row] = reader.all(next, span);
  }
  return found;
}
