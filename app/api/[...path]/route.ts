import { handlers } from '@/lib/http/handlers';
import { notFound } from '@/lib/services/errors';

/** Every other address under /api answers in the one error shape, too. */
async function refuse(): Promise<Response> {
  throw notFound('There is no such address. The API is described at /methods/api');
}

export const { GET, POST, PUT, PATCH, DELETE } = handlers({
  GET: refuse,
  POST: refuse,
  PUT: refuse,
  PATCH: refuse,
  DELETE: refuse,
});
