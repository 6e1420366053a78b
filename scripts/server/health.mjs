/** The addresses of /healthz, /readyz and /metrics: asked by programs every few seconds, so logged at level debug. */
const PROBES = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * @param {import('node:http').IncomingMessage} request
 * @returns {boolean}
 */
export function isProbe({ url = '' }) {
  return PROBES.has(url.split('?', 1)[0] ?? '');
}

/**
 * Answers GET and HEAD of /healthz: this process runs and its thread is free. Nothing else is asked, neither Next nor the
 * database: a supervisor restarts what fails here, and a restart frees no disk.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @returns {boolean} whether it was this address
 */
export function answerHealth({ method, url = '' }, response) {
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
