import { readEnvironment } from '@/lib/env';
import { sourceNames } from '@/lib/format/history/change-words';
import { wordChange } from '@/lib/format/history/public-change';
import { writeAtomFeed } from '@/lib/http/atom-feed';
import { handlers } from '@/lib/http/handlers';
import { answerTagged } from '@/lib/http/revision-tag';
import { getDataRevision } from '@/lib/services/history/get-data-revision';
import { listChanges } from '@/lib/services/history/list-changes';
import { readerContext } from '@/lib/services/service-context';

/** The newest changes as an Atom feed. */
async function getFeed(request: Request): Promise<Response> {
  const context = await readerContext();
  return answerTagged(request, {
    revision: await getDataRevision(context),
    contentType: 'application/atom+xml; charset=utf-8',
    make: async () => {
      const { revision, at, changes, sources } = await listChanges(context, { show: null, before: null });
      const sourceName = sourceNames(sources);
      const entries = changes.map((change) => ({ ...wordChange(change, sourceName), kind: change.kind }));
      return { revision, text: writeAtomFeed({ origin: readEnvironment().PUBLIC_ORIGIN, at, entries }) };
    },
  });
}

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getFeed });
