import { answerRead } from '@/lib/http/api/answer-read';
import { pageRequest } from '@/lib/http/api/page-request';
import { handlers } from '@/lib/http/handlers';
import { GET_RECORD } from '@/lib/schemas/api/operations';
import { getRecordChain } from '@/lib/services/history/get-record-chain';

const getRecord = answerRead(GET_RECORD, async ({ context, query }) => {
  const { limit } = pageRequest(query);
  const { revision, head, after, links, next } = await getRecordChain(context, { after: query.after ?? null, limit });
  return { data_revision: revision, head, after, count: links.length, links, next };
});

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getRecord });
