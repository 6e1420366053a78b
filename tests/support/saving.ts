import type { Writer } from '@/lib/db/writer';

/** The smallest real save: a source and the revision that records it. Returns the data revision that it made. */
export function saveSource(writer: Writer, id: string): Promise<number> {
  return writer.write(async ({ tx, revision, at }) => {
    await tx.source.create({ data: sourceRow(id, revision) });
    await tx.revision.create({
      data: { subjectType: 'source', subjectId: id, number: revision, actor: 'test', at, reason: 'test', after: '{}' },
    });
    return revision;
  });
}

export function sourceRow(id: string, revision: number) {
  return {
    id,
    title: `Title of ${id}`,
    publisher: 'A publisher',
    language: 'en',
    publishedBasis: 'unknown',
    readResult: 'figures',
    version: 1,
    revision,
  };
}
