import 'server-only';
import { requireBearer } from '../../auth/bearer';
import type { Operation } from '../../schemas/api/operations';
import { actingContext } from '../../services/service-context';
import type { Handler } from '../handlers';
import type { OpenedRequest } from './answer-write';
import { readPathParts } from './path-parts';
import { readQuery } from './read-query';

/**
 * The handler of an operation that reads what belongs to whoever asks: it wants a token, of either scope, and its answer
 * is kept by nobody.
 */
export function answerOwn<const O extends Operation>(
  operation: O,
  run: (request: OpenedRequest<O>) => Promise<{ data_revision: number; [name: string]: unknown }>,
): Handler {
  return async (request) => {
    const actor = await requireBearer(request);
    const query = readQuery(request, operation);
    const parts = readPathParts(operation.path, request.url) as OpenedRequest<O>['parts'];
    const context = await actingContext(request.headers.get('x-request-id') ?? undefined, actor);
    const body = await run({ context, parts, query });
    return Response.json(body, { headers: { 'cache-control': 'private, no-store', vary: 'authorization' } });
  };
}
