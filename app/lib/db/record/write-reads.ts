import 'server-only';
import type { SubjectType } from '../../schemas/recorded-change';
import type { Reader } from '../reader';
import { type ChangeKind, type PublicChange, toRecordedChange } from './revision-reads';

/** How many changes of one kind a write made to subjects of one type. */
interface ChangeCount {
  kind: ChangeKind;
  subjectType: SubjectType;
  count: number;
}

/** What one write, under one data revision, changed for readers: an import changes many figures at once. */
export interface PublicWrite {
  /** Its data revision. */
  number: number;
  at: Date;
  actor: string;
  reason: string;
  counts: ChangeCount[];
  /** The change itself where it is the only one. */
  change: PublicChange | null;
}

export interface WritesWanted {
  /** Null for both: of a write only the changes of this kind are counted. */
  kind: ChangeKind | null;
  /** Only writes up to this data revision. */
  upTo: number;
  limit: number;
}

/** Writes that changed something for readers, newest first. Their changes are counted already, so that none is read. */
export async function readPublicWrites(reader: Reader, { kind, upTo, limit }: WritesWanted): Promise<PublicWrite[]> {
  const isWanted = { ...(kind && { kind }), number: { lte: upTo } };
  const newest = await reader.revisionCount.groupBy({
    by: ['number'],
    where: isWanted,
    orderBy: { number: 'desc' },
    take: limit,
  });
  const numbers = newest.map(({ number }) => number);
  const counted = await reader.revisionCount.findMany({
    where: { ...isWanted, number: { in: numbers } },
    orderBy: [{ kind: 'asc' }, { subjectType: 'asc' }],
  });
  const last = new Map<number, number>();
  for (const { number, lastId } of counted) last.set(number, Math.max(last.get(number) ?? 0, lastId));
  const rows = await reader.revision.findMany({
    where: { id: { in: [...last.values()] } },
    orderBy: { number: 'desc' },
  });
  return rows.map((row) => {
    const { number, at, actor, reason } = row;
    const counts = counted
      .filter((one) => one.number === number)
      .map(({ kind, subjectType, count }): ChangeCount => ({ kind, subjectType, count }));
    const [first] = counts;
    const isOne = first !== undefined && counts.length === 1 && first.count === 1;
    return { number, at, actor, reason, counts, change: isOne ? { ...toRecordedChange(row), kind: first.kind } : null };
  });
}

/** The data revision of the newest change that stands before a change's number in the record; null when none does. */
export async function findWriteBefore(reader: Reader, id: number): Promise<number | null> {
  const row = await reader.revision.findFirst({
    where: { id: { lt: id } },
    orderBy: { id: 'desc' },
    select: { number: true },
  });
  return row?.number ?? null;
}

/** The number in the record of a write's first change; null when it recorded none. */
export async function findFirstChange(reader: Reader, number: number): Promise<number | null> {
  const row = await reader.revision.findFirst({ where: { number }, orderBy: { id: 'asc' }, select: { id: true } });
  return row?.id ?? null;
}
