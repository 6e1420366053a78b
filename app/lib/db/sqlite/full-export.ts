import 'server-only';
import { DATA_TABLES, selectColumns, tableChecksums } from './data-tables';
import { toCellRow } from './raw-rows';
import { openSnapshot } from './snapshot';

/** The first line of a full export. */
interface ExportHead {
  format: typeof FULL_FORMAT;
  /** The newest migration of the database it was taken from. */
  migration: string;
  dataRevision: number;
}

/** The last line: what was written, so that a file cut short is told from a whole one. */
export interface ExportFoot {
  rows: Record<string, number>;
  sha256: Record<string, string>;
}

export const FULL_FORMAT = 'as-reported full export 1';

const LINES_A_CHUNK = 500;

/**
 * Every table that is data, as lines of JSON: a head, then `["Table", cell, …]` for each row in the order in which rows
 * were recorded, then the counts and checksums. One state of the database, whatever is saved meanwhile.
 */
export function* writeFullExport(file: string): Generator<string, ExportFoot> {
  const snapshot = openSnapshot(file);
  const { database } = snapshot;
  try {
    const migration = database.prepare('SELECT max("migration_name") FROM "_prisma_migrations"').pluck().get();
    const head: ExportHead = { format: FULL_FORMAT, migration: String(migration), dataRevision: snapshot.revision };
    yield `${JSON.stringify(head)}\n`;
    const rows: Record<string, number> = {};
    for (const table of DATA_TABLES) {
      let lines: string[] = [];
      let count = 0;
      const select = database.prepare(`SELECT ${selectColumns(table)} FROM "${table.name}" ORDER BY rowid`).raw();
      for (const row of select.iterate()) {
        count += 1;
        lines.push(JSON.stringify([table.name, ...toCellRow(row)]));
        if (lines.length < LINES_A_CHUNK) continue;
        yield `${lines.join('\n')}\n`;
        lines = [];
      }
      if (lines.length > 0) yield `${lines.join('\n')}\n`;
      rows[table.name] = count;
    }
    const foot: ExportFoot = { rows, sha256: tableChecksums(database) };
    yield `${JSON.stringify(foot)}\n`;
    return foot;
  } finally {
    snapshot.close();
  }
}
