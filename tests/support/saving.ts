import { appendRevision } from '@/lib/db/sqlite/chain-writes';
import type { Writer } from '@/lib/db/sqlite/writer';

/** The smallest real save: a source and the revision that records it. Returns the data revision that it made. */
export function saveSource(writer: Writer, id: string): Promise<number> {
  return writer.write(async ({ tx, revision, at }) => {
    await tx.source.create({ data: sourceRow(id, revision) });
    const by = { actor: 'test', at, reason: 'test', before: null, after: '{}' };
    await appendRevision(tx, { subjectType: 'source', subjectId: id, number: revision, ...by });
    return revision;
  });
}

export function sourceRow(id: string, revision: number) {
  return {
    id,
    title: `Title of ${id}`,
    publisher: 'A publisher',
    language: 'en',
    publishedBasis: 'unknown' as const,
    readResult: 'figures' as const,
    version: 1,
    revision,
  };
}
