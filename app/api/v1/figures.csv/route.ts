import { writeFiguresCsv } from '@/lib/csv/write-figures';
import { readFigureQuery, readStateFor, toRecords } from '@/lib/http/figure-request';
import { handlers } from '@/lib/http/handlers';
import { answerTagged, hasTag } from '@/lib/http/revision-tag';
import { sendFigures } from '@/lib/http/send-export';
import { toExportQuery } from '@/lib/schemas/export-query';
import { isBeyondList, listFigures } from '@/lib/services/figures/list-figures';

/** The figures that a query selects, as a CSV file. */
async function getFiguresCsv(request: Request): Promise<Response> {
  const query = readFigureQuery(request);
  const { context, revision, settled, isCostly } = await readStateFor(query);
  // Who has this revision already asks for nothing: then nothing is looked up.
  if (!hasTag(request, revision) && (await isBeyondList(context, query)))
    return sendFigures(request, 'figures.csv', toExportQuery(query));
  const name = ['as-reported-figures', query.panel, `r${revision}`].filter((part) => part !== null).join('-');
  return answerTagged(request, {
    revision,
    settled,
    isCostly,
    contentType: 'text/csv; charset=utf-8; header=present',
    headers: { 'content-disposition': `attachment; filename="${name}.csv"`, 'x-content-type-options': 'nosniff' },
    make: async () => {
      const list = await listFigures(context, query);
      return { revision: list.revision, text: writeFiguresCsv(toRecords(list)) };
    },
  });
}

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getFiguresCsv });
