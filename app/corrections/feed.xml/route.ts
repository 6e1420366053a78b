import { readEnvironment } from '@/lib/env';
import { changeEntry, writeEntry } from '@/lib/format/history/change-entry';
import { sourceNames } from '@/lib/format/history/change-words';
import { writeAtomFeed } from '@/lib/http/atom-feed';
import { handlers } from '@/lib/http/handlers';
import { answerTagged } from '@/lib/http/revision-tag';
import { parseChangesAddress } from '@/lib/schemas/changes-query';
import { invalidInput } from '@/lib/services/errors';
import { getDataRevision } from '@/lib/services/history/get-data-revision';
import { listChanges } from '@/lib/services/history/list-changes';
import { readerContext } from '@/lib/services/service-context';

/** Changes as an Atom feed, the newest first; `show` and `before` as on the page of changes. */
async function getFeed(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const parsed = parseChangesAddress({
    show: searchParams.get('show') ?? undefined,
    before: searchParams.get('before') ?? undefined,
  });
  if (!parsed.ok) throw invalidInput('The query cannot be used', parsed.issues);
  const { query } = parsed;
  const context = await readerContext();
  return answerTagged(request, {
    revision: await getDataRevision(context),
    contentType: 'application/atom+xml; charset=utf-8',
    make: async () => {
      const { revision, at, entries, sources, older } = await listChanges(context, query);
      const sourceName = sourceNames(sources);
      const worded = entries.map((entry) =>
        entry.of === 'change' ? changeEntry(entry.change, sourceName) : writeEntry(entry.write),
      );
      const { PUBLIC_ORIGIN: origin } = readEnvironment();
      return { revision, text: writeAtomFeed({ origin, at, entries: worded, ...query, older }) };
    },
  });
}

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getFeed });
