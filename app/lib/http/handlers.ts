import 'server-only';
import { methodNotAllowed, toProblem } from './problem';

export type Handler = (request: Request) => Promise<Response>;

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof METHODS)[number];

/**
 * The exports of a route file. Whatever a handler throws becomes a problem, and a method that is not there answers 405
 * in the same shape. Use: `export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: listFigures });`
 */
export function handlers(own: Partial<Record<Method, Handler>>): Record<Method, Handler> {
  const allowed = METHODS.filter((method) => own[method]).flatMap((method) =>
    method === 'GET' ? ['GET', 'HEAD'] : [method],
  );
  const entries = METHODS.map((method): [Method, Handler] => {
    const handler = own[method];
    return [method, handler ? (request) => guarded(handler, request) : async () => methodNotAllowed(allowed)];
  });
  return Object.fromEntries(entries) as Record<Method, Handler>;
}

async function guarded(handler: Handler, request: Request): Promise<Response> {
  try {
    return await handler(request);
  } catch (error) {
    return toProblem(error);
  }
}
