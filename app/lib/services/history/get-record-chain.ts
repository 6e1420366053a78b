import 'server-only';
import { type RecordLink, readRecordHead, readRecordLinks, readRecordRow } from '../../db/record/chain-reads';
import { readDataRevision } from '../../db/record/data-revision';
import type { ChainHead } from '../../db/record/hash-chain';
import { notFound } from '../errors';
import type { ServiceContext } from '../service-context';

export type { ChainHead } from '../../db/record/hash-chain';

export interface RecordChain {
  revision: number;
  /** The newest row: who keeps it can tell later whether anything up to it was changed. */
  head: ChainHead;
  /** The row that was asked for, as it is now. */
  after: ChainHead;
  /** The rows that follow it. */
  links: RecordLink[];
  /** Where to go on; null at the head. */
  next: number | null;
}

/**
 * What ties a row of the record to the newest one: its hash, and the hashes of the rows that follow, at most so many.
 * Without a number the newest row alone. Refuses a number that no row has.
 */
export async function getRecordChain(
  { db }: ServiceContext,
  wanted: { after: number | null; limit: number },
): Promise<RecordChain> {
  const revision = (await readDataRevision(db.reader)).number;
  const head = await readRecordHead(db.reader, revision);
  if (wanted.after === null) return { revision, head, after: head, links: [], next: null };
  const after = wanted.after > head.number ? null : await readRecordRow(db.reader, wanted.after);
  if (!after) throw notFound('The record has no change with this number');
  const found = await readRecordLinks(db.reader, after.number, wanted.limit);
  // Rows of a save that came meanwhile belong to the next answer.
  const links = found.filter(({ number }) => number <= head.number);
  const last = links.at(-1)?.number ?? after.number;
  return { revision, head, after, links, next: last < head.number ? last : null };
}

/** The newest row of the record at the state of the data that is asked for. */
export function getRecordHead({ db }: ServiceContext, revision: number): Promise<ChainHead> {
  return readRecordHead(db.reader, revision);
}
