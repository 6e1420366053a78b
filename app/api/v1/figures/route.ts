import { toJsonRecord } from '@/lib/csv/figure-columns';
import { readFigureQuery, toRecords } from '@/lib/http/figure-request';
import { handlers } from '@/lib/http/handlers';
import { answerTagged } from '@/lib/http/revision-tag';
import { getDataRevision } from '@/lib/services/get-data-revision';
import { listFigures } from '@/lib/services/list-figures';
import { readerContext } from '@/lib/services/service-context';

/** The figures that a query selects, as JSON: names of the CSV's columns, amounts as decimal text. */
async function getFigures(request: Request): Promise<Response> {
  const query = readFigureQuery(request);
  const context = await readerContext();
  const revision = await getDataRevision(context);
  return answerTagged(request, {
    revision,
    contentType: 'application/json; charset=utf-8',
    make: async () => {
      const list = await listFigures(context, query);
      const figures = toRecords(list).map(toJsonRecord);
      const text = JSON.stringify({ data_revision: list.revision, count: figures.length, figures });
      return { revision: list.revision, text };
    },
  });
}

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getFigures });
