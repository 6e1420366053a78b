import 'server-only';
import { requireBearer, requireOwnOriginOfCookies } from '../../auth/bearer';
import { readEnvironment } from '../../env';
import { type BodyOf, parseBody } from '../../schemas/api/bodies';
import type { Operation } from '../../schemas/api/operations';
import { parseParameters } from '../../schemas/parameters';
import type { TokenActor } from '../../services/accounts/find-token';
import { recordRefusal } from '../../services/accounts/record-refusal';
import { forbidden, invalidInput } from '../../services/errors';
import { actingContext, type ServiceContext } from '../../services/service-context';
import type { Handler } from '../handlers';
import { log } from '../log';
import { readPathParts } from './path-parts';

type WriteOperation = Operation & { body: NonNullable<Operation['body']> };

export interface WriteRequest<O extends WriteOperation> {
  /** Acts under the name of the token's owner. */
  context: ServiceContext;
  parts: Record<keyof O['parts'] & string, string>;
  /** As it was sent: the services parse it by the same schemas. */
  body: BodyOf<O['body']>;
}

export interface Written {
  body: { data_revision: number; [name: string]: unknown };
  /** Where the new one is. */
  location?: string;
}

/**
 * The handler of an operation that writes: the origin guard for whoever sends cookies, a token that may write, the
 * body by the document's schema, then the service that the desk's forms use.
 */
export function answerWrite<const O extends WriteOperation>(
  operation: O,
  run: (request: WriteRequest<O>) => Promise<Written>,
): Handler {
  return answerBody(operation, run);
}

/** The handler of an operation that is sent a body and saves nothing: any token will do. */
export function answerPosted<const O extends WriteOperation>(
  operation: O,
  run: (request: WriteRequest<O>) => Promise<Written>,
): Handler {
  return answerBody(operation, run);
}

function answerBody<const O extends WriteOperation>(
  operation: O,
  run: (request: WriteRequest<O>) => Promise<Written>,
): Handler {
  const writes = operation.token === 'write';
  const refused = writes ? 'Nothing was saved' : 'Nothing was read';
  return async (request) => {
    requireOwnOriginOfCookies(request, readEnvironment().PUBLIC_ORIGIN);
    const requestId = request.headers.get('x-request-id') ?? undefined;
    const actor = await requireBearer(request);
    const context = await actingContext(requestId, actor);
    if (writes) await requireWriteScope(context, actor);
    const query = parseParameters({}, new URL(request.url).searchParams);
    if (!query.ok) throw invalidInput('The query cannot be used', query.issues);
    const body = parseBody<O['body']>(operation.body, await readJson(request, refused));
    if (!body.ok) throw invalidInput(refused, body.issues);
    const parts = readPathParts(operation.path, request.url) as WriteRequest<O>['parts'];
    log().info(
      { requestId, operation: operation.id, person: actor.name, token: actor.token.id },
      writes ? 'written by token' : 'asked by token',
    );
    const written = await run({ context, parts, body: body.body });
    return Response.json(written.body, {
      status: operation.status,
      headers: { 'cache-control': 'private, no-store', ...(written.location && { location: written.location }) },
    });
  };
}

/** Somebody who is known was kept out: that stands in the audit. */
async function requireWriteScope(context: ServiceContext, { token }: TokenActor): Promise<void> {
  if (token.scope === 'write') return;
  const why = `The token “${token.name}” may only read`;
  await recordRefusal(context, why);
  throw forbidden(why);
}

async function readJson(request: Request, refused: string): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  try {
    if (!/^application\/json(;|$)/i.test(type)) throw new SyntaxError('another type');
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await request.arrayBuffer()));
  } catch {
    throw invalidInput(refused, [{ field: 'body', code: 'not_json' }]);
  }
}
