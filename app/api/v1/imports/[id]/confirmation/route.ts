import { answerWrite } from '@/lib/http/api/answer-write';
import { importRecord } from '@/lib/http/api/import-records';
import { handlers } from '@/lib/http/handlers';
import { CONFIRM_IMPORT } from '@/lib/schemas/api/operations';
import { getDataRevision } from '@/lib/services/history/get-data-revision';
import { confirmImport } from '@/lib/services/imports/own-imports';
import { requireReason } from '@/lib/services/require-reason';

const postConfirmation = answerWrite(CONFIRM_IMPORT, async ({ context, parts: { id }, body }) => {
  const job = await confirmImport(context, { id, reason: requireReason(body.reason, 'Nothing was imported') });
  return { body: { data_revision: await getDataRevision(context), import: importRecord(job) } };
});

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ POST: postConfirmation });
