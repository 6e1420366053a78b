import { answerRead } from '@/lib/http/api/answer-read';
import { pageRequest } from '@/lib/http/api/page-request';
import { claimRecord, pageRecord } from '@/lib/http/api/records';
import { handlers } from '@/lib/http/handlers';
import { LIST_CLAIMS } from '@/lib/schemas/api/operations';
import { toFigureQuery } from '@/lib/schemas/figure-query';
import { listClaims as listClaimPage } from '@/lib/services/claims/list-claims';

const listClaims = answerRead(LIST_CLAIMS, async ({ context, query }) => {
  const { revision, page } = await listClaimPage(context, toFigureQuery(query), pageRequest(query));
  const claims = page.rows.map((claim) => ({ ...claimRecord(claim), figures: claim.figures.map(({ id }) => id) }));
  return { data_revision: revision, ...pageRecord(page), claims };
});

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: listClaims });
