import { answerWrite } from '@/lib/http/api/answer-write';
import { savedFigure } from '@/lib/http/api/saved-figure';
import { handlers } from '@/lib/http/handlers';
import { RESTORE_FIGURE } from '@/lib/schemas/api/operations';
import { restoreFigure } from '@/lib/services/figures/restore-figure';

const postRestoration = answerWrite(RESTORE_FIGURE, async ({ context, parts, body }) =>
  savedFigure(context, await restoreFigure(context, { ...parts, ...body, change: body.change ?? null })),
);

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ POST: postRestoration });
