import { apiDocument } from '@/lib/http/api/api-document';
import { handlers } from '@/lib/http/handlers';
import { openAnswer } from '@/lib/http/revision-tag';

/** What the API can do, for programs that read such descriptions. */
async function getDocument(request: Request): Promise<Response> {
  return openAnswer(request, JSON.stringify(apiDocument()));
}

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getDocument });
