import 'server-only';
import { randomUUID } from 'node:crypto';
import { issueSentence } from '../format/form/issue-words';
import type { ProblemCode } from '../schemas/api/answers';
import { AppError, type AppErrorKind, type EditConflict } from '../services/errors';
import { type FailedSave, toFailedSave, toRefusedLine } from '../services/failed-save';
import { log } from './log';
import { noteNoRoom } from './note-no-room';

interface ProblemKind {
  status: number;
  title: string;
}

/** A save that failed: what programs and their users are told. */
const FAILED_SAVES: Record<FailedSave, { title: string; code: ProblemCode; detail: string }> = {
  not_saved: {
    title: 'Not saved',
    code: 'not_saved',
    detail: 'Nothing was saved: the database could not write just now. Send it again in a moment',
  },
  unusable: {
    title: 'Not saved',
    code: 'not_saved',
    detail:
      'Nothing was saved, and nothing can be saved now: the server’s database is gone or damaged. Keep what you have, ' +
      'and tell whoever runs this server',
  },
  outcome_unknown: {
    title: 'Not known whether it was saved',
    code: 'outcome_unknown',
    detail: 'It is not known whether this was saved: look before you send it again',
  },
};

/** How long a program should wait when the database was busy; what may be saved already is not to be sent again unseen. */
const RETRY_HEADERS: Record<FailedSave, Record<string, string>> = {
  not_saved: { 'retry-after': '2' },
  unusable: { 'retry-after': '60' },
  outcome_unknown: {},
};

/** Each refusal's HTTP status (RFC 9110) and title (RFC 9457), in one table. */
const PROBLEMS: Record<AppErrorKind, ProblemKind> = {
  invalid_input: { status: 400, title: 'The input cannot be used' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'This is not allowed' },
  not_found: { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'It was changed meanwhile' },
  too_large: { status: 413, title: 'This is too large' },
  too_many: { status: 429, title: 'Too many attempts' },
  no_room: { status: 507, title: 'There is no room for this' },
  unavailable: { status: 503, title: 'This cannot be made just now' },
};

interface ProblemBody {
  type: string;
  title: string;
  status: number;
  /** Stable, for programs. */
  code: ProblemCode;
  detail: string;
  instance?: string;
  allowed?: readonly string[];
  issues?: { field: string; code: string; detail: string; allowed?: readonly string[] }[];
  clash?: EditConflict;
}

/** The one error shape of every route (RFC 9457). Never kept by a cache. */
function problemResponse(body: ProblemBody, headers: Record<string, string> = {}): Response {
  return Response.json(body, {
    status: body.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  });
}

/**
 * Whatever a handler threw, as a problem. A refusal keeps its words and issues; anything else is logged in full under
 * an id and answers 500 with the id alone.
 */
export function toProblem(error: unknown): Response {
  if (error instanceof AppError) {
    noteNoRoom(error);
    return refused(error);
  }
  const id = randomUUID();
  const common = { type: 'about:blank', instance: `urn:uuid:${id}` };
  const failed = toFailedSave(error);
  const refusedLine = toRefusedLine(error);
  if (refusedLine !== null) {
    log().fatal({ problem: id, reason: refusedLine }, 'the database cannot be used');
    const detail = `The server’s database cannot be used: tell whoever runs this server (${id})`;
    return problemResponse({ ...common, title: 'The database cannot be used', status: 503, code: 'fault', detail });
  }
  // That nothing can be saved at all was logged when it was found.
  if (failed !== 'unusable') log().error({ err: error, problem: id }, 'a request failed');
  if (failed) {
    const body = { ...common, ...FAILED_SAVES[failed], status: 503 } as const;
    return problemResponse({ ...body, detail: `${body.detail} (${id})` }, RETRY_HEADERS[failed]);
  }
  const detail = `Something went wrong on our side. If you report it, give this id: ${id}`;
  return problemResponse({ ...common, title: 'Something went wrong', status: 500, code: 'fault', detail });
}

function refused({ kind, message, issues, clash, retryAfterSeconds }: AppError): Response {
  const worded = issues.map((issue) => ({ ...issue, detail: issueSentence(issue) }));
  const body = {
    type: 'about:blank',
    ...PROBLEMS[kind],
    code: kind,
    detail: message,
    ...(worded.length > 0 && { issues: worded }),
    ...(clash && { clash }),
  };
  return problemResponse(body, {
    // RFC 9110 wants a challenge with each 401; browsers ask nobody for a bearer token.
    ...(kind === 'unauthenticated' && { 'www-authenticate': 'Bearer realm="as-reported"' }),
    ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
  });
}

/** 405 for a method that a route does not have, with those that it has. */
export function methodNotAllowed(allowed: readonly string[]): Response {
  const detail = `This address answers ${allowed.join(' and ')} only`;
  const body = {
    type: 'about:blank',
    title: 'This method is not allowed',
    status: 405,
    detail,
    allowed,
    code: 'method_not_allowed',
  } as const;
  return problemResponse(body, { allow: allowed.join(', ') });
}
