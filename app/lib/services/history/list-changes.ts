import 'server-only';
import { readRecordHead } from '../../db/record/chain-reads';
import type { ChainHead } from '../../db/record/hash-chain';
import { type ChangeKind, type PublicChange, readPublicChanges } from '../../db/record/revision-reads';
import { findFirstChange, findWriteBefore, type PublicWrite, readPublicWrites } from '../../db/record/write-reads';
import type { Source } from '../../domain/source';
import { memo } from '../../memo';
import type { ChangeFilter, ChangesAddress } from '../../schemas/changes-query';
import type { ServiceContext } from '../service-context';
import { getSources } from '../sources/get-sources';

export type { PublicChange } from '../../db/record/revision-reads';
export type { PublicWrite } from '../../db/record/write-reads';

/** Entries on one page, and in one document of the feed. */
export const CHANGES_A_PAGE = 50;

const PAGES_KEPT = 32;
const kept = memo(PAGES_KEPT);

const KINDS: Record<ChangeFilter, ChangeKind> = { corrections: 'correction', additions: 'addition' };

export interface ChangeList {
  revision: number;
  at: Date;
  /** What stands in the list: writes, or the changes of the one that was asked for. */
  entries: ChangeListEntry[];
  /** The write whose changes are listed; null in a list of writes, and for a revision that changed nothing for readers. */
  write: PublicWrite | null;
  /** Where the next page goes on; null on the last one. */
  older: number | null;
  /** The newest row of the record, which readers may keep. */
  head: ChainHead;
  /** Names the sources that figures are from. */
  sources: ReadonlyMap<string, Source>;
}

type ChangeListEntry = { of: 'change'; change: PublicChange } | { of: 'write'; write: PublicWrite };

interface ListPage {
  entries: ChangeListEntry[];
  older: number | null;
  write: PublicWrite | null;
}

/**
 * What changed for readers, newest first, a page at a time. What one write changed is one entry, with its counts where it is
 * more than one change, so that an import does not hide the corrections before it; its own list has each change.
 */
export async function listChanges(context: ServiceContext, address: ChangesAddress): Promise<ChangeList> {
  const { revision, at, sources } = await getSources(context);
  const page = await kept(context.db, [revision, address], () =>
    address.revision === null ? listWrites(context, revision, address) : listOfWrite(context, revision, address),
  );
  return { revision, at, ...page, head: await readRecordHead(context.db.reader, revision), sources };
}

async function listWrites({ db }: ServiceContext, revision: number, address: ChangesAddress): Promise<ListPage> {
  const { show, before } = address;
  const upTo = before === null ? revision : await findWriteBefore(db.reader, before);
  if (upTo === null) return { entries: [], older: null, write: null };
  const wanted = { kind: show && KINDS[show], upTo: Math.min(upTo, revision), limit: CHANGES_A_PAGE + 1 };
  const found = await readPublicWrites(db.reader, wanted);
  const shown = found.slice(0, CHANGES_A_PAGE);
  const last = shown.at(-1);
  const hasMore = found.length > CHANGES_A_PAGE && last !== undefined;
  return {
    entries: shown.map((write) => (write.change ? { of: 'change', change: write.change } : { of: 'write', write })),
    older: hasMore ? await findFirstChange(db.reader, last.number) : null,
    write: null,
  };
}

async function listOfWrite({ db }: ServiceContext, revision: number, address: ChangesAddress): Promise<ListPage> {
  const { show, before, revision: number } = address;
  if (number === null || number > revision) return { entries: [], older: null, write: null };
  const [write] = await readPublicWrites(db.reader, { kind: null, upTo: number, limit: 1 });
  if (write?.number !== number) return { entries: [], older: null, write: null };
  const wanted = { kind: show && KINDS[show], number, before, limit: CHANGES_A_PAGE + 1 };
  const found = await readPublicChanges(db.reader, wanted);
  const changes = found.slice(0, CHANGES_A_PAGE);
  return {
    entries: changes.map((change) => ({ of: 'change', change })),
    older: found.length > CHANGES_A_PAGE ? (changes.at(-1)?.id ?? null) : null,
    write,
  };
}
