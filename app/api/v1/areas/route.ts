import { answerRead } from '@/lib/http/api/answer-read';
import { pageRequest } from '@/lib/http/api/page-request';
import { areaRecord, pageRecord } from '@/lib/http/api/records';
import { handlers } from '@/lib/http/handlers';
import { LIST_AREAS } from '@/lib/schemas/api/operations';
import { listAreas as listAreaPage } from '@/lib/services/compare/list-areas';

const listAreas = answerRead(LIST_AREAS, async ({ context, query }) => {
  const { revision, page } = await listAreaPage(context, query.with_figures === 'true', pageRequest(query));
  return { data_revision: revision, ...pageRecord(page), areas: page.rows.map(areaRecord) };
});

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: listAreas });
