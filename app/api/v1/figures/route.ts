import { toJsonRecord } from '@/lib/csv/figure-columns';
import { readFigureQuery, readStateFor, toRecords } from '@/lib/http/figure-request';
import { handlers } from '@/lib/http/handlers';
import { answerTagged } from '@/lib/http/revision-tag';
import { sendFigures } from '@/lib/http/send-export';
import { toExportQuery } from '@/lib/schemas/export-query';
import { isBeyondPages, listFigures } from '@/lib/services/list-figures';

/** The figures that a query selects, as JSON: names of the CSV's columns, amounts as decimal text. */
async function getFigures(request: Request): Promise<Response> {
  const query = readFigureQuery(request);
  const { context, revision, settled } = await readStateFor(query);
  if (await isBeyondPages(context, query)) return sendFigures(request, 'figures.json', toExportQuery(query));
  return answerTagged(request, {
    revision,
    settled,
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
