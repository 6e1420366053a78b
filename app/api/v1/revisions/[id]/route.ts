import { answerRead } from '@/lib/http/api/answer-read';
import { revisionRecord } from '@/lib/http/api/records';
import { handlers } from '@/lib/http/handlers';
import { GET_REVISION } from '@/lib/schemas/api/operations';
import { getRevision as findRevision } from '@/lib/services/history/list-revisions';

const getRevision = answerRead(GET_REVISION, async ({ context, parts }) => {
  const { revision, change } = await findRevision(context, parts.id);
  return { data_revision: revision, revision: revisionRecord(change) };
});

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getRevision });
