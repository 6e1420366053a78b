import { answerRead } from '@/lib/http/api/answer-read';
import { answerWrite } from '@/lib/http/api/answer-write';
import { pageRequest } from '@/lib/http/api/page-request';
import { pageRecord, sourceRecord } from '@/lib/http/api/records';
import { savedSource } from '@/lib/http/api/saved-source';
import { handlers } from '@/lib/http/handlers';
import { LIST_SOURCES, RECORD_SOURCE } from '@/lib/schemas/api/operations';
import { listSourcePage } from '@/lib/services/history/list-recorded';
import { requireReason } from '@/lib/services/require-reason';
import { recordSource } from '@/lib/services/sources/record-source';

const listSources = answerRead(LIST_SOURCES, async ({ context, query }) => {
  const { revision, page } = await listSourcePage(context, query.read_result ?? null, pageRequest(query));
  const sources = page.rows.map(({ source, figureCount }) => sourceRecord(source, figureCount));
  return { data_revision: revision, ...pageRecord(page), sources };
});

const postSource = answerWrite(RECORD_SOURCE, async ({ context, body }) => {
  const source = await recordSource(context, body.source, requireReason(body.reason, 'The source was not saved'));
  return { ...(await savedSource(context, source)), location: `/api/v1/sources/${source.id}` };
});

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: listSources, POST: postSource });
