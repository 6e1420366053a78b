import { handlers } from '@/lib/http/handlers';
import { answerTagged } from '@/lib/http/revision-tag';
import { getDataRevision } from '@/lib/services/history/get-data-revision';
import { readerContext } from '@/lib/services/service-context';

/** The data revision: what an open page asks for before it fetches anything. */
async function getRevision(request: Request): Promise<Response> {
  const revision = await getDataRevision(await readerContext());
  return answerTagged(request, {
    revision,
    contentType: 'application/json; charset=utf-8',
    make: async () => ({ revision, text: JSON.stringify({ data_revision: revision }) }),
  });
}

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getRevision });
