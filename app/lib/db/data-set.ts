import 'server-only';
import type { Figure } from '../domain/figure';
import type { RecordedNote, Source } from '../domain/source';
import { readDataRevision } from './data-revision';
import { toFigure, toRecordedNote, toSource } from './figure-rows';
import type { Reader } from './reader';

/** Everything that the public pages show, as it stood at one data revision. */
export interface DataSet {
  revision: number;
  at: Date;
  figures: readonly Figure[];
  sources: ReadonlyMap<string, Source>;
  contextNotes: readonly RecordedNote[];
  /** False where there are more figures than are kept: then `figures` are the last FIGURES_KEPT that were recorded. */
  isWhole: boolean;
}

/** As many figures as pages draw from memory. What lies beyond is counted, listed and exported by the database. */
export const FIGURES_KEPT = 2000;

/** Another process may write between two reads: then the reads are made again, at most this often. */
const ATTEMPTS = 10;

const ORDER = [{ createdRevision: 'asc' as const }, { id: 'asc' as const }];

async function readEveryFigure(reader: Reader): Promise<Figure[]> {
  const rows = await reader.figure.findMany({ include: { claim: true }, orderBy: ORDER });
  return rows.map(toFigure);
}

/** Prisma takes at most 999 values in one query. */
const IDS_A_QUERY = 500;

async function readFiguresById(reader: Reader, ids: readonly string[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (let from = 0; from < ids.length; from += IDS_A_QUERY) {
    const where = { id: { in: ids.slice(from, from + IDS_A_QUERY) } };
    const rows = await reader.figure.findMany({ where, include: { claim: true } });
    figures.push(...rows.map(toFigure));
  }
  return figures.toSorted((a, b) => a.createdRevision - b.createdRevision || (a.id < b.id ? -1 : 1));
}

/** The ids of the last figures that were recorded; null where there are no more than are kept. */
async function readLastIds(reader: Reader): Promise<string[] | null> {
  // Figures are never deleted, so the highest rowid counts them.
  const [row] = await reader.$queryRaw<{ last: number | bigint | null }[]>`SELECT max(rowid) AS "last" FROM "Figure"`;
  if (Number(row?.last ?? 0) <= FIGURES_KEPT) return null;
  const rows = await reader.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Figure" ORDER BY rowid DESC LIMIT ${FIGURES_KEPT}`;
  return rows.map(({ id }) => id);
}

/**
 * Reads the data set at one revision: figures of every review state (the last of them where there are very many), sources by id, context notes. The revision
 * is read before and after; rows of two revisions are never mixed. Throws when writers never pause.
 */
export async function readDataSet(reader: Reader): Promise<DataSet> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await readDataRevision(reader);
    const ids = await readLastIds(reader);
    const figures = ids === null ? await readEveryFigure(reader) : await readFiguresById(reader, ids);
    const sources = await reader.source.findMany({ orderBy: { id: 'asc' } });
    const notes = await reader.contextNote.findMany({ include: { figures: true }, orderBy: { id: 'asc' } });
    const after = await readDataRevision(reader);
    if (before.number !== after.number) continue;
    return {
      revision: before.number,
      at: before.at,
      figures,
      sources: new Map(sources.map((row) => [row.id, toSource(row)])),
      contextNotes: notes.map(toRecordedNote),
      isWhole: ids === null,
    };
  }
  throw new Error(`the data moved during each of ${ATTEMPTS} reads`);
}
