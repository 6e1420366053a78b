import { claimAddress } from '@/lib/domain/claim';
import { answerRead } from '@/lib/http/api/answer-read';
import { answerWrite } from '@/lib/http/api/answer-write';
import { figureRecord } from '@/lib/http/api/records';
import { savedFigure } from '@/lib/http/api/saved-figure';
import { handlers } from '@/lib/http/handlers';
import { CORRECT_FIGURE, GET_FIGURE } from '@/lib/schemas/api/operations';
import { getFigureOfClaim } from '@/lib/services/claims/get-figure-of-claim';
import { correctFigureFields } from '@/lib/services/correct-fields';
import { requireReason } from '@/lib/services/require-reason';

const getFigure = answerRead(GET_FIGURE, async ({ context, parts, isEditor }) => {
  const found = await getFigureOfClaim(context, parts.id, isEditor);
  return {
    data_revision: found.revision,
    figure: figureRecord(found.figure, found),
    claim: claimAddress(found.figure),
    competing: found.competing,
    caveats: found.caveats.map(({ code }) => code),
  };
});

const patchFigure = answerWrite(CORRECT_FIGURE, async ({ context, parts: { id }, body: { figure, version, reason } }) =>
  savedFigure(
    context,
    await correctFigureFields(context, {
      id,
      version,
      fields: figure,
      reason: requireReason(reason, 'The figure was not saved'),
    }),
  ),
);

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getFigure, PATCH: patchFigure });
