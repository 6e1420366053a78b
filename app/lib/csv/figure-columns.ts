import { objectMaker } from '../domain/object-shape';
import { FIGURE_COLUMNS, type FigureColumnName, type FigureRecord } from '../schemas/figure-table/figure-columns';

type JsonRecord = Record<FigureColumnName, string | number | null>;

const makeJson = objectMaker<JsonRecord>(FIGURE_COLUMNS.map(({ name }) => name));

/** The record for JSON: amounts as decimal text, missing values as null. */
export function toJsonRecord(record: FigureRecord): JsonRecord {
  const json = makeJson();
  for (const { name } of FIGURE_COLUMNS) {
    const value = record[name];
    json[name] = typeof value === 'bigint' ? value.toString() : value;
  }
  return json as JsonRecord;
}
