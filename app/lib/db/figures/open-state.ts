import 'server-only';
import { memo } from '../../memo';
import type { OpenDatabase } from '../open-database';
import type { DatedRevision } from '../record/revision-reads';
import { openRecordedTables } from '../sqlite/recorded-tables';
import { openSnapshot } from '../sqlite/snapshot';
import { type SqlReader, sqlReader } from '../sqlite/sql-reader';
import type { FigureStore } from './figure-store';
import { readFigures } from './read-figures';
import { countSources, type DataSources, readSources } from './read-sources';

/** One state of the data, open for reading. */
export interface DataState {
  revision: number;
  at: Date;
  figures: FigureStore;
  readSources: () => DataSources;
  countSources: () => number;
  /** Gives the state up. May be called again. */
  close: () => void;
}

/** Tables of earlier states, each as large as the figures, in files that are gone with them. */
const EARLIER_KEPT = 3;
const tablesMemo = memo(EARLIER_KEPT);

/**
 * Opens the newest state, or an earlier one, whose tables are made the first time and kept for the next. Of the newest one
 * a snapshot is held until it is closed: close it soon. Throws DatabaseError when the file cannot be used.
 */
export async function openState(db: OpenDatabase, asOf: DatedRevision | null): Promise<DataState> {
  if (asOf) {
    const reader = await tablesMemo(db, [asOf.number], async () =>
      sqlReader((await openRecordedTables(db.file, asOf.number)).database, { hasCounts: false }),
    );
    return toState(reader, { revision: asOf.number, at: asOf.at, close: () => undefined });
  }
  return openNewest(db.file);
}

/** Whether an earlier state's tables are there, or are being made for somebody: then it costs nothing more. */
export function areTablesKept(db: OpenDatabase, number: number): boolean {
  return tablesMemo.has(db, [number]);
}

/** The newest state of a database file. */
export function openNewest(file: string): DataState {
  const { database, revision, at, close } = openSnapshot(file);
  return toState(sqlReader(database, { hasCounts: true }), { revision, at, close });
}

function toState(reader: SqlReader, held: Pick<DataState, 'revision' | 'at' | 'close'>): DataState {
  return {
    ...held,
    figures: readFigures(reader),
    readSources: () => readSources(reader),
    countSources: () => countSources(reader),
  };
}
