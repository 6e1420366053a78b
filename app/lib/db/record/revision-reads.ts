import 'server-only';
import { parseRecordedStates, type RecordedStates, type SubjectType } from '../../schemas/recorded-change';
import { Prisma } from '../generated/client';
import type { Reader } from '../reader';

/** One row of the append-only record. */
export interface RecordedChange {
  /** The row's number: changes of one write share a data revision, never this. */
  id: number;
  /** The data revision of its write. */
  number: number;
  at: Date;
  actor: string;
  reason: string;
  subjectId: string;
  states: RecordedStates;
}

type RevisionRow = Prisma.RevisionGetPayload<object>;

/** A row of the record with its states, typed. Throws when they cannot be read. */
export function toRecordedChange(row: RevisionRow): RecordedChange {
  const { id, number, at, actor, reason, subjectId } = row;
  return { id, number, at, actor, reason, subjectId, states: parseRecordedStates(row) };
}

export interface Subject {
  type: SubjectType;
  id: string;
}

/** Every recorded change of a subject up to a data revision, newest first. */
export async function readHistory(reader: Reader, subject: Subject, upTo: number): Promise<RecordedChange[]> {
  const rows = await reader.revision.findMany({
    where: { subjectType: subject.type, subjectId: subject.id, number: { lte: upTo } },
    orderBy: { id: 'desc' },
  });
  return rows.map(toRecordedChange);
}

/** A data revision and when it was made. */
export interface DatedRevision {
  number: number;
  at: Date;
}

/** The newest recorded revision at or below a number; null when nothing had been recorded. */
export async function findRevisionUpTo(reader: Reader, number: number): Promise<DatedRevision | null> {
  return findNewest(reader, { number: { lte: number } });
}

/** The newest recorded revision made before a moment. */
export async function findRevisionBefore(reader: Reader, moment: Date): Promise<DatedRevision | null> {
  return findNewest(reader, { at: { lt: moment } });
}

async function findNewest(reader: Reader, where: Prisma.RevisionWhereInput): Promise<DatedRevision | null> {
  // By the number first, whose index has rows in this order: by id alone all rows of an import would be put in order.
  return reader.revision.findFirst({
    where,
    orderBy: [{ number: 'desc' }, { id: 'desc' }],
    select: { number: true, at: true },
  });
}

export const CHANGE_KINDS = ['addition', 'correction'] as const;
/** What a change was to readers: something new on the pages, or something on them changed, withdrawn or put back. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface PublicChange extends RecordedChange {
  kind: ChangeKind;
}

export interface ChangesWanted {
  /** Null for both. */
  kind: ChangeKind | null;
  /** Only rows with a smaller number: where a page goes on. Null for the newest. */
  before: number | null;
  /** Only rows with a larger number, the nearest ones: where a page towards the newest goes on. */
  after?: number | null;
  /** Only changes of writes up to this data revision. */
  upTo?: number | null;
  /** Only changes of one write, by its data revision. */
  number?: number | null;
  /** Only changes of one subject. */
  subject?: Subject | null;
  limit: number;
}

/** By the record's own number alone, so that rows are read in their order and no more of them than a page needs. */
const ORDER_DOWN = Prisma.sql`"id" DESC`;
const ORDER_UP = Prisma.sql`"id" ASC`;
/** Told before any state is read: of a large import no row had one. */
const HAD_A_STATE = Prisma.sql`AND "before" IS NOT NULL`;

/**
 * Changes that readers could see, newest first. What was only proposed is nobody's business yet: it counts as added
 * when it is published. A withdrawal is a correction, and so is putting back what was withdrawn.
 */
export async function readPublicChanges(reader: Reader, wanted: ChangesWanted): Promise<PublicChange[]> {
  const { kind, before, limit, after = null, upTo = null, number = null, subject = null } = wanted;
  const [type, id] = [subject?.type ?? null, subject?.id ?? null];
  const [nearest, beyond] = after === null ? [ORDER_DOWN, null] : [ORDER_UP, after];
  const found = await reader.$queryRaw<{ id: number | bigint; kind: ChangeKind }[]>`
    SELECT "id", "kind" FROM (
      SELECT "id", "was", "is", CASE WHEN "was" IN ('none', 'proposed') THEN 'addition' ELSE 'correction' END AS "kind"
      FROM (
        SELECT "id",
          CASE WHEN "before" IS NULL THEN 'none'
               WHEN "subjectType" = 'figure' THEN json_extract("before", '$.review_state') ELSE 'published' END AS "was",
          CASE WHEN "after" IS NULL THEN 'none'
               WHEN "subjectType" = 'figure' THEN json_extract("after", '$.review_state') ELSE 'published' END AS "is"
        FROM "Revision"
        WHERE "id" < ${before ?? Number.MAX_SAFE_INTEGER} AND "id" > ${beyond ?? 0}
          AND (+"number" <= ${upTo} OR ${upTo} IS NULL)
          ${kind === 'correction' ? HAD_A_STATE : Prisma.empty}
          ${number === null ? Prisma.empty : Prisma.sql`AND "number" = ${number}`}
          AND ("subjectType" = ${type} OR ${type} IS NULL) AND ("subjectId" = ${id} OR ${id} IS NULL)
      )
    )
    WHERE ("was" = 'published' OR "is" = 'published') AND (${kind} IS NULL OR "kind" = ${kind})
    ORDER BY ${nearest} LIMIT ${limit}`;
  // Towards the newest the nearest rows are taken, and shown newest first all the same.
  const kinds = new Map(found.map((row) => [Number(row.id), row.kind]));
  const rows = await reader.revision.findMany({ where: { id: { in: [...kinds.keys()] } }, orderBy: { id: 'desc' } });
  return rows.flatMap((row): PublicChange[] => {
    const own = kinds.get(row.id);
    return own ? [{ ...toRecordedChange(row), kind: own }] : [];
  });
}
