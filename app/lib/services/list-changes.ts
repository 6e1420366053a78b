import 'server-only';
import { readRecordHead } from '../db/chain-reads';
import type { ChainHead } from '../db/hash-chain';
import { type ChangeKind, type PublicChange, readPublicChanges } from '../db/revision-reads';
import type { Source } from '../domain/source';
import type { ChangeFilter, ChangesAddress } from '../schemas/changes-query';
import { getDataSet } from './get-data-set';
import type { ServiceContext } from './service-context';

export type { PublicChange } from '../db/revision-reads';

/** Changes on one page, and in the feed. */
export const CHANGES_A_PAGE = 50;

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
  const dataSet = await getDataSet(context);
  const found = await readPublicChanges(context.db.reader, {
    kind: show && KINDS[show],
    before,
    limit: CHANGES_A_PAGE + 1,
  });
  const changes = found.slice(0, CHANGES_A_PAGE);
  return {
    revision: dataSet.revision,
    at: dataSet.at,
    changes,
    older: found.length > CHANGES_A_PAGE ? (changes.at(-1)?.id ?? null) : null,
    head: await readRecordHead(context.db.reader, dataSet.revision),
    sources: dataSet.sources,
  };
}
