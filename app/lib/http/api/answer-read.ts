import 'server-only';
import { readBearer } from '../../auth/bearer';
import type { Operation } from '../../schemas/api/operations';
import type { AsOfRequest } from '../../schemas/as-of';
import type { ParameterValues } from '../../schemas/parameters';
import { getDataRevision } from '../../services/history/get-data-revision';
import { resolveAsOf } from '../../services/history/resolve-as-of';
import { isStateKept } from '../../services/history/with-state';
import { actingContext, readerContext, type ServiceContext } from '../../services/service-context';
import { takeTurn } from '../costly-answers';
import type { Handler } from '../handlers';
import { answerTagged, hasTag } from '../revision-tag';
import { readPathParts } from './path-parts';
import { readQuery } from './read-query';

export interface ReadRequest<O extends Operation> {
  context: ServiceContext;
  parts: Record<keyof O['parts'] & string, string>;
  query: ParameterValues<O['query']>;
  /** Who asks with a token: what is not published may be shown. */
  isEditor: boolean;
}

type Body = { data_revision: number; [name: string]: unknown };

/**
 * The handler of an operation that reads. Its parameters are those that the document names; what it gives goes out
 * under the data revision's ETag, and an unchanged repeat is a 304 that asks the database for the revision alone. With
 * a token the answer is the asker's own, and nothing is kept.
 */
export function answerRead<const O extends Operation>(
  operation: O,
  run: (request: ReadRequest<O>) => Promise<Body>,
): Handler {
  return async (request) => {
    const actor = operation.token === 'none' ? null : await readBearer(request);
    const query = readQuery(request, operation);
    const parts = readPathParts(operation.path, request.url) as ReadRequest<O>['parts'];
    const asked = { parts, query, isEditor: actor !== null };
    const { asOf } = query as { asOf?: AsOfRequest | null };
    const newest = actor
      ? await actingContext(request.headers.get('x-request-id') ?? undefined, actor)
      : await readerContext();
    const state = await readState(request, newest, asOf ?? null);
    if (actor) {
      const context = await state.context();
      if (!isStateKept(context)) await takeTurn();
      const body = await run({ ...asked, context });
      return Response.json(body, { headers: { 'cache-control': 'private, no-store', vary: 'authorization' } });
    }
    return answerTagged(request, {
      revision: state.revision,
      settled: state.settled,
      contentType: operation.contentType,
      headers: operation.token === 'none' ? {} : { vary: 'authorization' },
      make: async () => {
        const context = await state.context();
        if (!isStateKept(context)) await takeTurn();
        const body = await run({ ...asked, context });
        return { revision: body.data_revision, text: JSON.stringify(body) };
      },
    });
  };
}

interface State {
  revision: number;
  settled: boolean;
  context: () => Promise<ServiceContext>;
}

/** A state by its number is looked up only when the asker does not have it already. */
async function readState(request: Request, newest: ServiceContext, asOf: AsOfRequest | null): Promise<State> {
  if (!asOf) return { revision: await getDataRevision(newest), settled: false, context: async () => newest };
  if (asOf.kind === 'revision' && hasTag(request, asOf.number) && asOf.number <= (await getDataRevision(newest)))
    return { revision: asOf.number, settled: true, context: async () => newest };
  const { context, asOf: state, settled } = await resolveAsOf(newest, asOf, newest.db.clock());
  return { revision: state.number, settled, context: async () => context };
}
