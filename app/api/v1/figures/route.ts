import { toJsonRecord } from '@/lib/csv/figure-columns';
import { answerRead } from '@/lib/http/api/answer-read';
import { answerWrite } from '@/lib/http/api/answer-write';
import { pageRequest } from '@/lib/http/api/page-request';
import { pageRecord } from '@/lib/http/api/records';
import { savedFigure } from '@/lib/http/api/saved-figure';
import { toRecords } from '@/lib/http/figure-request';
import { handlers } from '@/lib/http/handlers';
import { LIST_FIGURES, RECORD_FIGURE } from '@/lib/schemas/api/operations';
import { toFigureQuery } from '@/lib/schemas/figure-query';
import { listFigurePage } from '@/lib/services/figures/list-figure-page';
import { recordFigure } from '@/lib/services/figures/record-figure';
import { requireReason } from '@/lib/services/require-reason';

const listFigures = answerRead(LIST_FIGURES, async ({ context, query }) => {
  const asked = { ...toFigureQuery(query), reviewState: query.review_state };
  const list = await listFigurePage(context, asked, pageRequest(query));
  const figures = toRecords(list).map(toJsonRecord);
  return { data_revision: list.revision, ...pageRecord(list.page), count: figures.length, figures };
});

const postFigure = answerWrite(RECORD_FIGURE, async ({ context, body }) => {
  const figure = await recordFigure(context, body.figure, requireReason(body.reason, 'The figure was not saved'));
  return { ...(await savedFigure(context, figure)), location: `/api/v1/figures/${figure.id}` };
});

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: listFigures, POST: postFigure });
