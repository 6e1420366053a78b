import 'server-only';
import type { Reader } from '../reader';
import { BEGINNING, CHAINS, type ChainCell, type ChainHead, contentHash } from './hash-chain';

interface HeadRow {
  id: number | bigint;
  hash: string;
}

function toHead(row: HeadRow | undefined): ChainHead {
  return row ? { number: Number(row.id), hash: row.hash } : BEGINNING;
}

/** The newest row of the record up to a data revision. */
export async function readRecordHead(reader: Reader, upTo: number): Promise<ChainHead> {
  const [row] = await reader.$queryRaw<HeadRow[]>`
    SELECT "id", "hash" FROM "Revision" WHERE "number" <= ${upTo} ORDER BY "number" DESC, "id" DESC LIMIT 1`;
  return toHead(row);
}

/** A row of the record by its number, 0 for what stands before the first; null when there is none. */
export async function readRecordRow(reader: Reader, number: number): Promise<ChainHead | null> {
  if (number === 0) return BEGINNING;
  const [row] = await reader.$queryRaw<HeadRow[]>`SELECT "id", "hash" FROM "Revision" WHERE "id" = ${number}`;
  return row ? toHead(row) : null;
}

/** A row of the record as far as everybody may see it: what is in it stands in the hash of its content alone. */
export interface RecordLink extends ChainHead {
  /** SHA-256 of the row's canonical text. */
  content: string;
}

/** The rows beyond a number, in their order. */
export async function readRecordLinks(reader: Reader, after: number, most: number): Promise<RecordLink[]> {
  // The time as it is stored: Prisma would make a Date of it.
  const rows = await reader.$queryRaw<Record<string, ChainCell | bigint>[]>`
    SELECT "id", "subjectType", "subjectId", "number", "actor", CAST("at" AS TEXT) AS "at", "reason", "before", "after",
      "hash"
    FROM "Revision" WHERE "id" > ${after} ORDER BY "id" LIMIT ${most}`;
  return rows.map((row) => {
    const cells = CHAINS.Revision.map((name): ChainCell => {
      const cell = row[name] ?? null;
      return typeof cell === 'bigint' ? Number(cell) : cell;
    });
    return { number: Number(row.id), content: contentHash('Revision', cells), hash: String(row.hash) };
  });
}
