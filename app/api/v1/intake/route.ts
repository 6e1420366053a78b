import { answerPosted } from '@/lib/http/api/answer-write';
import { handlers } from '@/lib/http/handlers';
import { READ_TEXT } from '@/lib/schemas/api/operations';
import { getDataRevision } from '@/lib/services/get-data-revision';
import { readPassage } from '@/lib/services/read-passage';

const postText = answerPosted(READ_TEXT, async ({ context, body }) => {
  const reading = await readPassage(context, body);
  return { body: { data_revision: await getDataRevision(context), ...reading } };
});

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ POST: postText });
