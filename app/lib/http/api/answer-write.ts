import 'server-only';
import { requireBearer, requireOwnOriginOfCookies } from '../../auth/bearer';
import { readEnvironment } from '../../env';
import { parseBody, type SentTo } from '../../schemas/api/bodies';
import type { Operation } from '../../schemas/api/operations';
import type { ParameterValues } from '../../schemas/parameters';
import type { TokenActor } from '../../services/accounts/find-token';
import { recordDenial } from '../../services/accounts/record-denial';
import { forbidden, invalidInput } from '../../services/errors';
import { actingContext, type ServiceContext } from '../../services/service-context';
import type { Handler } from '../handlers';
import { log } from '../log';
import { readPathParts } from './path-parts';
import { readQuery } from './read-query';

export interface OpenedRequest<O extends Operation> {
  /** Acts under the name of the token's owner. */
  context: ServiceContext;
  parts: Record<keyof O['parts'] & string, string>;
  query: ParameterValues<O['query']>;
}

export interface WriteRequest<O extends Operation> extends OpenedRequest<O> {
  /** As it was sent: the services parse it by the same schemas. Undefined where the operation takes none. */
  body: SentTo<O>;
}

export interface Written {
  body: { data_revision: number; [name: string]: unknown };
  /** Where the new one is. */
  location?: string;
}

/**
 * The handler of an operation that writes: the origin guard for whoever sends cookies, a token that may write, the
 * body by the document's schema, then the service that the desk's forms use. Nothing given is answered without a body.
 */
export function answerWrite<const O extends Operation>(
  operation: O,
  run: (request: WriteRequest<O>) => Promise<Written | undefined>,
): Handler {
  return answerBody(operation, run);
}

/** The handler of an operation that is sent a body and saves nothing: any token will do. */
export function answerPosted<const O extends Operation>(
  operation: O,
  run: (request: WriteRequest<O>) => Promise<Written>,
): Handler {
  return answerBody(operation, run);
}

function answerBody<const O extends Operation>(
  operation: O,
  run: (request: WriteRequest<O>) => Promise<Written | undefined>,
): Handler {
  return async (request) => {
    const opened = await openRequest(request, operation);
    const body = (await readBody(request, operation)) as SentTo<O>;
    return writtenAnswer(operation, await run({ ...opened, body }));
  };
}

/** Who asks, with which right and for what: everything about a request that writes but its body. Throws Refusals. */
export async function openRequest<const O extends Operation>(
  request: Request,
  operation: O,
): Promise<OpenedRequest<O>> {
  const writes = operation.token === 'write';
  requireOwnOriginOfCookies(request, readEnvironment().PUBLIC_ORIGIN);
  const requestId = request.headers.get('x-request-id') ?? undefined;
  const actor = await requireBearer(request);
  const context = await actingContext(requestId, actor);
  if (writes) await requireWriteScope(context, actor);
  const query = readQuery(request, operation);
  const parts = readPathParts(operation.path, request.url) as OpenedRequest<O>['parts'];
  log().info(
    { requestId, operation: operation.id, person: actor.name, token: actor.token.id },
    writes ? 'written by token' : 'asked by token',
  );
  return { context, parts, query };
}

/** What was written, for its writer alone. */
export function writtenAnswer({ status }: Operation, written: Written | undefined): Response {
  const headers = {
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    ...(written?.location && { location: written.location }),
  };
  if (!written) return new Response(null, { status, headers });
  return Response.json(written.body, { status, headers });
}

export function refusedWords({ token }: Operation): string {
  return token === 'write' ? 'Nothing was saved' : 'Nothing was read';
}

/** Somebody who is known was kept out: that stands in the audit. */
async function requireWriteScope(context: ServiceContext, { token }: TokenActor): Promise<void> {
  if (token.scope === 'write') return;
  const why = `The token “${token.name}” may only read`;
  await recordDenial(context, why);
  throw forbidden(why);
}

async function readBody(request: Request, operation: Operation): Promise<unknown> {
  if (!operation.body) return undefined;
  const refused = refusedWords(operation);
  const parsed = parseBody(operation.body, await readJson(request, refused));
  if (!parsed.ok) throw invalidInput(refused, parsed.issues);
  return parsed.body;
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
