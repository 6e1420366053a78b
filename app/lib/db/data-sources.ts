import 'server-only';
import type { RecordedNote, Source } from '../domain/source';
import { parseRecordedStates } from '../schemas/recorded-change';
import { type SourceRow, toSource } from './figure-rows';
import type { Reader } from './reader';
import type { Snapshot } from './snapshot';

export interface DataSources {
  sources: ReadonlyMap<string, Source>;
  contextNotes: readonly RecordedNote[];
}

/** Every source and note of a snapshot, in the order of their ids: of the newest state, or as of a data revision. */
export function readDataSources({ database }: Snapshot, asOf: number | null): DataSources {
  if (asOf !== null) return readRecorded(database, asOf);
  const sources = database.prepare('SELECT * FROM "Source" ORDER BY "id"').all() as SourceRow[];
  const notes = database.prepare('SELECT * FROM "ContextNote" ORDER BY "id"').all() as Omit<
    RecordedNote,
    'figureIds'
  >[];
  const figuresOf = database
    .prepare('SELECT "figureId" FROM "ContextNoteFigure" WHERE "noteId" = ? ORDER BY "figureId"')
    .pluck();
  return {
    sources: new Map(sources.map((row) => [row.id, toSource(row)])),
    contextNotes: notes.map(({ id, sourceId, text, version, revision }) => ({
      id,
      sourceId,
      text,
      figureIds: figuresOf.all(id) as string[],
      version,
      revision,
    })),
  };
}

interface RecordedRow {
  subjectType: string;
  subjectId: string;
  number: number;
  after: string | null;
  count: number;
}

function readRecorded(database: Snapshot['database'], asOf: number): DataSources {
  const rows = database
    .prepare(
      `SELECT "subjectType", "subjectId", max("id") AS "id", "number", "after", count(*) AS "count" FROM "Revision"
       WHERE "subjectType" IN ('source', 'context_note') AND "number" <= ?
       GROUP BY "subjectType", "subjectId" ORDER BY "subjectId"`,
    )
    .all(asOf) as RecordedRow[];
  const states = rows.map((row) => ({ row, states: parseRecordedStates({ ...row, before: null }) }));
  return {
    sources: new Map(
      states.flatMap(({ row, states: { type, after } }) =>
        type === 'source' && after ? [[row.subjectId, { ...after, version: row.count, revision: row.number }]] : [],
      ),
    ),
    contextNotes: states.flatMap(({ row, states: { type, after } }) =>
      type === 'context_note' && after ? [{ ...after, version: row.count, revision: row.number }] : [],
    ),
  };
}

/** How many sources were read: by now, or up to a data revision. */
export async function countSources(reader: Reader, asOf: number | null): Promise<number> {
  if (asOf === null) return reader.source.count();
  const [row] = await reader.$queryRaw<{ count: number | bigint }[]>`
    SELECT count(DISTINCT "subjectId") AS "count" FROM "Revision"
    WHERE "subjectType" = 'source' AND "number" <= ${asOf}`;
  return Number(row?.count ?? 0);
}
