import 'server-only';
import { randomUUID } from 'node:crypto';
import { issueSentence } from '../format/issue-words';
import { Refusal, type RefusalKind } from '../services/errors';
import { log } from './log';

interface ProblemKind {
  status: number;
  title: string;
}

/** Each refusal's HTTP status (RFC 9110) and title (RFC 9457), in one table. */
const PROBLEMS: Record<RefusalKind, ProblemKind> = {
  invalid_input: { status: 400, title: 'The input cannot be used' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'This is not allowed' },
  not_found: { status: 404, title: 'There is nothing here' },
  conflict: { status: 409, title: 'It was changed meanwhile' },
  too_large: { status: 413, title: 'This is too large' },
  too_many: { status: 429, title: 'Too many attempts' },
};

interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance?: string;
  allowed?: readonly string[];
  issues?: { field: string; code: string; detail: string; allowed?: readonly string[] }[];
}

/** The one error shape of every route (RFC 9457). Never kept by a cache. */
export function problemResponse(body: ProblemBody, headers: Record<string, string> = {}): Response {
  return Response.json(body, {
    status: body.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });
}

/**
 * Whatever a handler threw, as a problem. A refusal keeps its words and issues; anything else is logged in full under
 * an id and answers 500 with the id alone.
 */
export function toProblem(error: unknown): Response {
  if (error instanceof Refusal) {
    const { status, title } = PROBLEMS[error.kind];
    const issues = error.issues.map((issue) => ({ ...issue, detail: issueSentence(issue) }));
    return problemResponse({
      type: 'about:blank',
      title,
      status,
      detail: error.message,
      ...(issues.length > 0 && { issues }),
    });
  }
  const id = randomUUID();
  log().error({ err: error, problem: id }, 'a request failed');
  const detail = `Something went wrong on our side. If you report it, give this id: ${id}`;
  return problemResponse({
    type: 'about:blank',
    title: 'Something went wrong',
    status: 500,
    detail,
    instance: `urn:uuid:${id}`,
  });
}

/** 405 for a method that a route does not have, with those that it has. */
export function methodNotAllowed(allowed: readonly string[]): Response {
  const detail = `This address answers ${allowed.join(' and ')} only`;
  const body = { type: 'about:blank', title: 'This method is not allowed', status: 405, detail, allowed };
  return problemResponse(body, { allow: allowed.join(', ') });
}
