import { answerOwn } from '@/lib/http/api/answer-own';
import { importProblemRecord } from '@/lib/http/api/import-records';
import { pageRequest } from '@/lib/http/api/page-request';
import { handlers } from '@/lib/http/handlers';
import { LIST_IMPORT_PROBLEMS } from '@/lib/schemas/api/operations';
import { getDataRevision } from '@/lib/services/history/get-data-revision';
import { listProblems } from '@/lib/services/imports/list-staged';

const getProblems = answerOwn(LIST_IMPORT_PROBLEMS, async ({ context, parts: { id }, query }) => {
  const { rows, total, next } = listProblems(context, id, pageRequest(query));
  const data_revision = await getDataRevision(context);
  return { data_revision, total, count: rows.length, next, problems: rows.map(importProblemRecord) };
});

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getProblems });
