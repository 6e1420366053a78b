import 'server-only';
import { claimKey } from '../domain/claim';
import type { Figure } from '../domain/figure';
import type { RecordedNote, Source } from '../domain/source';
import { parseRecordedStates } from '../schemas/recorded-change';
import type { DataSet } from './data-set';
import type { Reader } from './reader';
import type { DatedRevision } from './revision-reads';

interface NewestRow {
  subjectType: string;
  subjectId: string;
  number: number | bigint;
  after: string | null;
  first: number | bigint;
  count: number | bigint;
}

/**
 * The data set as it stood at a data revision, made of the append-only record alone: the newest state of each subject
 * at or below it. Nothing that is written later can change it. A figure's `claimId` is its claim's key, since the
 * record keeps no ids of claims.
 */
export async function readDataSetAsOf(reader: Reader, { number, at }: DatedRevision): Promise<DataSet> {
  const rows = await reader.$queryRaw<NewestRow[]>`
    SELECT "Revision"."subjectType", "Revision"."subjectId", "Revision"."number", "Revision"."after",
      "Newest"."first", "Newest"."count"
    FROM (
      SELECT max("id") AS "id", min("number") AS "first", count(*) AS "count"
      FROM "Revision" WHERE "number" <= ${number} GROUP BY "subjectType", "subjectId"
    ) AS "Newest"
    JOIN "Revision" ON "Revision"."id" = "Newest"."id"`;
  const figures: Figure[] = [];
  const sources: Source[] = [];
  const contextNotes: RecordedNote[] = [];
  for (const row of rows) {
    const states = parseRecordedStates({ ...row, before: null });
    const numbers = { version: Number(row.count), revision: Number(row.number) };
    if (states.after === null) continue;
    if (states.type === 'source') sources.push({ ...states.after, ...numbers });
    else if (states.type === 'context_note') contextNotes.push({ ...states.after, ...numbers });
    else {
      const own = { id: row.subjectId, claimId: claimKey(states.after), createdRevision: Number(row.first) };
      figures.push({ ...states.after, ...own, ...numbers });
    }
  }
  return {
    revision: number,
    at,
    figures: figures.toSorted((a, b) => a.createdRevision - b.createdRevision || (a.id < b.id ? -1 : 1)),
    sources: new Map(sources.toSorted(byId).map((source) => [source.id, source])),
    contextNotes: contextNotes.toSorted(byId),
    isWhole: true,
  };
}

/** In the order in which the database lists ids: by their characters' codes. */
function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
