import { answerWrite } from '@/lib/http/api/answer-write';
import { savedFigure } from '@/lib/http/api/saved-figure';
import { handlers } from '@/lib/http/handlers';
import { WITHDRAW_FIGURE } from '@/lib/schemas/api/operations';
import { withdrawFigure } from '@/lib/services/figures/withdraw-figure';

const postWithdrawal = answerWrite(WITHDRAW_FIGURE, async ({ context, parts, body }) =>
  savedFigure(context, await withdrawFigure(context, { ...parts, ...body })),
);

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ POST: postWithdrawal });
