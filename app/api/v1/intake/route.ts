import { answerPosted } from '@/lib/http/api/answer-write';
import { handlers } from '@/lib/http/handlers';
import { READ_TEXT } from '@/lib/schemas/api/operations';
import { getDataRevision } from '@/lib/services/history/get-data-revision';
import { readText } from '@/lib/services/intake/read-text';

const postText = answerPosted(READ_TEXT, async ({ context, body }) => {
  const reading = await readText(context, body);
  return { body: { data_revision: await getDataRevision(context), ...reading } };
});

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ POST: postText });
