// What happens to a request before Next sees it. Next itself cannot see the client's address, takes forwarded headers
// from anybody, limits no body and runs a server action on whatever path it is posted to.
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

const ALLOWED_METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const BODY_LIMIT_BYTES = 1_000_000;

/** The addresses that take a large file: its 100 MB (lib/services/imports/import-limits.ts) and the form around it. */
const UPLOAD_PATHS = ['/admin/import/upload', '/api/v1/imports'];
const UPLOAD_LIMIT_BYTES = 100_100_000;

const BODY_LIMIT_MS = 60_000;
const UPLOAD_LIMIT_MS = 900_000;
/** An upload that brings less than this in each of its half minutes holds a connection for nothing. */
const UPLOAD_WATCH_MS = 30_000;
const UPLOAD_LEAST_BYTES = 300_000;

/** Where pages have forms that change something. */
const ACTION_PATHS = ['/admin', '/login', '/setup'];
const API_PREFIX = '/api/';

/**
 * How long connections are kept. A proxy keeps its own to us for 60 s as a rule (nginx, AWS): ours must outlive them, or a
 * request that is just being sent meets a closed connection, which readers see as a 502 now and then.
 */
export const CONNECTION_LIMITS = {
  maxHeaderSize: 16_384,
  keepAliveTimeout: 72_000,
  // Of one request, from its first byte: idle connections are not held to it.
  headersTimeout: 10_000,
  // Longer than the longest upload; limitBodyTime cuts others after a minute.
  requestTimeout: 960_000,
  connectionsCheckingInterval: 2_000,
};

/** Idle connections cost about 12 kB each (measured with 3,000); beyond this many they make room for new ones. */
const CONNECTIONS_AT_MOST = 4_000;

/**
 * Bounds the connections of a server. One too many is refused, and with it every idle one is closed: whoever comes next,
 * or tries again, gets in. Tests give fewer.
 */
export function limitConnections(server: Server, most = CONNECTIONS_AT_MOST): void {
  server.maxConnections = most;
  server.on('drop', () => server.closeIdleConnections());
}

/**
 * Removes what only a proxy of ours may say, and says it: the client's address, and the id under which the request is
 * logged. Next compares a form's Origin with the Host, which a proxy may have changed: both are the public origin's here.
 * The request is changed in place.
 */
export function cleanHeaders(
  request: IncomingMessage,
  { requestId, address, publicOrigin }: { requestId: string; address: string; publicOrigin: string },
): void {
  for (const name of Object.keys(request.headers)) {
    if (name === 'forwarded' || name === 'x-real-ip' || name.startsWith('x-forwarded-')) delete request.headers[name];
  }
  request.headers.host = new URL(publicOrigin).host;
  request.headers['x-client-address'] = address;
  request.headers['x-request-id'] = requestId;
}

/** Browsers that came by https once come by nothing else for a year, to this host and those under it (RFC 6797). */
export function requireTls(response: ServerResponse, publicOrigin: string): void {
  if (!publicOrigin.startsWith('https:')) return;
  response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
}

/** An answer that is given instead of Next's. */
export interface GuardAnswer {
  status: number;
  code: string;
  title: string;
  detail: string;
  headers?: Record<string, string>;
}

/** Why the request is not passed on; undefined when it is. */
export function refusalFor(request: IncomingMessage, publicOrigin: string): GuardAnswer | undefined {
  const { method = '', url = '', headers } = request;
  if (!ALLOWED_METHODS.includes(method)) {
    const allow = ALLOWED_METHODS.join(', ');
    return {
      status: 405,
      code: 'method_not_allowed',
      title: 'Method Not Allowed',
      detail: `Use one of ${allow}.`,
      headers: { Allow: allow },
    };
  }
  if (hostsOf(request) > 1)
    return { status: 400, code: 'invalid_input', title: 'Bad Request', detail: 'Send one Host header.' };
  // "GET http://other/ HTTP/1.1" is how a proxy is asked; this is none.
  if (!url.startsWith('/'))
    return { status: 400, code: 'invalid_input', title: 'Bad Request', detail: 'The request target must be a path.' };
  if (!isText(url)) {
    return {
      status: 400,
      code: 'invalid_input',
      title: 'Bad Request',
      detail: 'The percent signs of this address do not spell UTF-8 text.',
    };
  }
  // Without a length nothing tells how much will come; browsers and command-line clients send one with every form.
  if (headers['transfer-encoding'] !== undefined) {
    return {
      status: 411,
      code: 'length_required',
      title: 'Length Required',
      detail: 'Send the body with a Content-Length.',
    };
  }
  const limit = isUpload(request) ? UPLOAD_LIMIT_BYTES : BODY_LIMIT_BYTES;
  if (Number(headers['content-length'] ?? 0) > limit) {
    return {
      status: 413,
      code: 'too_large',
      title: 'Content Too Large',
      detail: `A body may have ${limit} bytes at most.`,
    };
  }
  if (isActionPost(request) && !mayTakeActions(url)) {
    return { status: 403, code: 'forbidden', title: 'Forbidden', detail: 'Forms are not accepted at this address.' };
  }
  if (isForeign(request, publicOrigin)) {
    const detail = `Nothing was changed: this form must be sent from ${publicOrigin}.`;
    return { status: 403, code: 'forbidden', title: 'Forbidden', detail };
  }
  return undefined;
}

/** RFC 9112, section 3.2: more than one Host is refused. Node keeps the first. */
function hostsOf({ rawHeaders = [] }: IncomingMessage): number {
  return rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;
}

/**
 * Whatever changes something outside the API comes from a form of our own pages, and browsers say so. Every action and
 * handler asks once more; Next itself would answer 500. The API wants a token instead, which no other site has.
 */
function isForeign({ method = '', url = '', headers }: IncomingMessage, publicOrigin: string): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method) || url.startsWith(API_PREFIX)) return false;
  return headers.origin !== publicOrigin;
}

function isUpload({ method, url = '' }: IncomingMessage): boolean {
  return method === 'POST' && UPLOAD_PATHS.includes(url.split('?', 1)[0] ?? '');
}

/**
 * Closes the connection of a request whose body does not come: not within a minute or, for an upload, too slowly.
 * Tests give shorter limits.
 */
export function limitBodyTime(
  request: IncomingMessage,
  {
    bodyMs = BODY_LIMIT_MS,
    uploadMs = UPLOAD_LIMIT_MS,
    watchMs = UPLOAD_WATCH_MS,
    leastBytes = UPLOAD_LEAST_BYTES,
  }: { bodyMs?: number; uploadMs?: number; watchMs?: number; leastBytes?: number } = {},
): void {
  if (Number(request.headers['content-length'] ?? 0) === 0) return;
  const { socket } = request;
  const cut = () => request.complete || socket.destroy();
  const timers = [setTimeout(cut, isUpload(request) ? uploadMs : bodyMs).unref()];
  if (isUpload(request)) {
    let seen = socket.bytesRead;
    const watch = setInterval(() => {
      if (!request.complete && socket.bytesRead - seen < leastBytes) return socket.destroy();
      seen = socket.bytesRead;
    }, watchMs);
    timers.push(watch.unref());
  }
  const stop = () => {
    for (const timer of timers) clearTimeout(timer);
  };
  // Of the request, not of the socket: that one serves many requests, and would keep a listener of each.
  request.once('end', stop);
  request.once('close', stop);
}

/**
 * Forms are taken from the public origin only, and its cookies are another name's: whoever comes to 127.0.0.1 is sent
 * to localhost, on the pages with forms alone. Undefined when the request may stay.
 */
export function redirectFor({ method, url = '', headers }: IncomingMessage, publicOrigin: string): string | undefined {
  const wanted = new URL(publicOrigin);
  const isLoopback = /^(127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? '');
  if (method !== 'GET' || wanted.hostname !== 'localhost' || !isLoopback || !mayTakeActions(url)) return undefined;
  return publicOrigin + url;
}

/** A path that cannot be decoded would fail deep inside a page. */
function isText(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

/** The three shapes that Next takes for a server action: its header, and the forms of pages without JavaScript. */
function isActionPost({ method, url = '', headers }: IncomingMessage): boolean {
  if (headers['next-action'] !== undefined) return true;
  const type = headers['content-type'] ?? '';
  const isForm = /^\s*(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(type);
  return method === 'POST' && isForm && !url.startsWith(API_PREFIX);
}

function mayTakeActions(url: string): boolean {
  const path = url.split('?', 1)[0] ?? '';
  return ACTION_PATHS.some((allowed) => path === allowed || path.startsWith(`${allowed}/`));
}

/** As long as a refused body is still read. */
const LINGER_MS = 2000;

/**
 * Answers with a problem document (RFC 9457) and closes the connection. What the client is still sending is read and
 * thrown away for a moment: closing at once would reset the connection before the answer is read.
 */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, code, title, detail, headers }: GuardAnswer,
): void {
  const body = JSON.stringify({ type: 'about:blank', title, status, code, detail });
  response.writeHead(status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    Connection: 'close',
    ...headers,
  });
  // The whole answer, but not its end: with that Node closes the connection, whatever is still being sent.
  response.write(body);
  const end = () => response.end();
  if (request.readableEnded) return void end();
  const timer = setTimeout(end, LINGER_MS).unref();
  request.once('close', () => clearTimeout(timer));
  request.once('end', end);
  request.resume();
}
