import type { IncomingMessage, ServerResponse } from 'node:http';

/** The addresses of /healthz, /readyz and /metrics: asked by programs every few seconds, so logged at level debug. */
const PROBES = new Set(['/healthz', '/readyz', '/metrics']);

/** Whether a request is one of those. */
export function isProbe({ url = '' }: IncomingMessage): boolean {
  return PROBES.has(url.split('?', 1)[0] ?? '');
}

/**
 * Answers GET and HEAD of /healthz: this process runs and its thread is free. Nothing else is asked, neither Next nor the
 * database: a supervisor restarts what fails here, and a restart frees no disk. Gives whether it was this address.
 */
export function answerHealth({ method, url = '' }: IncomingMessage, response: ServerResponse): boolean {
  if ((method !== 'GET' && method !== 'HEAD') || url.split('?', 1)[0] !== '/healthz') return false;
  const body = '{"status":"alive"}';
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(method === 'HEAD' ? undefined : body);
  return true;
}
