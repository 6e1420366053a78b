import { answerRead } from '@/lib/http/api/answer-read';
import { answerWrite } from '@/lib/http/api/answer-write';
import { sourceRecord } from '@/lib/http/api/records';
import { savedSource } from '@/lib/http/api/saved-source';
import { handlers } from '@/lib/http/handlers';
import { CORRECT_SOURCE, GET_SOURCE } from '@/lib/schemas/api/operations';
import { correctSourceFields } from '@/lib/services/correct-fields';
import { requireReason } from '@/lib/services/require-reason';
import { getSource as findSource } from '@/lib/services/sources/get-source';

const getSource = answerRead(GET_SOURCE, async ({ context, parts }) => {
  const { revision, source, figures } = await findSource(context, parts.id);
  return { data_revision: revision, source: sourceRecord(source, figures.length) };
});

const patchSource = answerWrite(CORRECT_SOURCE, async ({ context, parts: { id }, body }) => {
  const reason = requireReason(body.reason, 'The source was not saved');
  const correction = { id, version: body.version, fields: body.source, reason };
  return savedSource(context, await correctSourceFields(context, correction));
});

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getSource, PATCH: patchSource });
