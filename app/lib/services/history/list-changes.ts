import 'server-only';
import { readRecordHead } from '../../db/record/chain-reads';
import type { ChainHead } from '../../db/record/hash-chain';
import { type ChangeKind, type PublicChange, readPublicChanges } from '../../db/record/revision-reads';
import type { Source } from '../../domain/source';
import { memo } from '../../memo';
import type { ChangeFilter, ChangesAddress } from '../../schemas/changes-query';
import type { ServiceContext } from '../service-context';
import { getSources } from '../sources/get-sources';

export type { PublicChange } from '../../db/record/revision-reads';

/** Changes on one page, and in the feed. */
export const CHANGES_A_PAGE = 50;

const PAGES_KEPT = 32;
const kept = memo(PAGES_KEPT);

const KINDS: Record<ChangeFilter, ChangeKind> = { corrections: 'correction', additions: 'addition' };

export interface ChangeList {
  revision: number;
  at: Date;
  changes: PublicChange[];
  /** Where the next page goes on; null on the last one. */
  older: number | null;
  /** The newest row of the record, which readers may keep. */
  head: ChainHead;
  /** Names the sources that figures are from. */
  sources: ReadonlyMap<string, Source>;
}

/** What changed for readers, newest first, a page at a time. */
export async function listChanges(context: ServiceContext, { show, before }: ChangesAddress): Promise<ChangeList> {
  const { revision, at, sources } = await getSources(context);
  const wanted = { kind: show && KINDS[show], before, upTo: revision, limit: CHANGES_A_PAGE + 1 };
  const found = await kept(context.db, [wanted], () => readPublicChanges(context.db.reader, wanted));
  const changes = found.slice(0, CHANGES_A_PAGE);
  return {
    revision,
    at,
    changes,
    older: found.length > CHANGES_A_PAGE ? (changes.at(-1)?.id ?? null) : null,
    head: await readRecordHead(context.db.reader, revision),
    sources,
  };
}
