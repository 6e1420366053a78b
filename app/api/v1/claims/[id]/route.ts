import { answerRead } from '@/lib/http/api/answer-read';
import { claimRecord, figureRecord } from '@/lib/http/api/records';
import { handlers } from '@/lib/http/handlers';
import { GET_CLAIM } from '@/lib/schemas/api/operations';
import { getClaim as findClaim } from '@/lib/services/claims/list-claims';

const getClaim = answerRead(GET_CLAIM, async ({ context, parts }) => {
  const { revision, claim, sources } = await findClaim(context, parts.id);
  const figures = claim.figures.map((figure) => figureRecord(figure, { sources, revision }));
  return { data_revision: revision, claim: { ...claimRecord(claim), figures } };
});

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getClaim });
