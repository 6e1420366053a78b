import { answerOwn } from '@/lib/http/api/answer-own';
import { pageRequest } from '@/lib/http/api/page-request';
import { handlers } from '@/lib/http/handlers';
import { LIST_IMPORT_DIFFERENCES } from '@/lib/schemas/api/operations';
import { getDataRevision } from '@/lib/services/history/get-data-revision';
import { listDifferences } from '@/lib/services/imports/list-staged';

const getDifferences = answerOwn(LIST_IMPORT_DIFFERENCES, async ({ context, parts: { id }, query }) => {
  const { rows, total, next } = listDifferences(context, id, query.kind ?? null, pageRequest(query));
  return { data_revision: await getDataRevision(context), total, count: rows.length, next, differences: rows };
});

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getDifferences });
