import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { routeGroup } from './route-group.mjs';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * Counts what the server does, for app/metrics, which lives in this same process. Labels have few values: methods, groups of
 * routes and statuses, never a path or an address.
 * @returns {{
 *   watch: (server: import('node:http').Server) => void,
 *   observe: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void,
 *   metrics: () => Promise<string>,
 * }}
 */
export function countRequests() {
  const registers = [new Registry()];
  // Event loop lag, resident memory, open descriptors, start time.
  collectDefaultMetrics({ register: registers[0] });
  const requests = new Counter({
    name: 'as_reported_http_requests_total',
    help: 'Requests that were answered',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const aborted = new Counter({
    name: 'as_reported_http_requests_aborted_total',
    help: 'Requests whose connection ended before their answer did',
    labelNames: ['route'],
    registers,
  });
  const seconds = new Histogram({
    name: 'as_reported_http_request_duration_seconds',
    help: 'Time from the request to the end of its answer',
    labelNames: ['route'],
    buckets: SECONDS,
    registers,
  });
  const inFlight = new Gauge({
    name: 'as_reported_http_requests_in_flight',
    help: 'Requests without an answer yet',
    registers,
  });
  const sockets = new Gauge({ name: 'as_reported_open_connections', help: 'Open connections of clients', registers });
  for (const gauge of [inFlight, sockets]) gauge.set(0);

  function observe(request, response) {
    const start = performance.now();
    const method = METHODS.has(request.method) ? request.method : 'other';
    const route = routeGroup(request.url ?? '');
    inFlight.inc();
    response.once('close', () => {
      inFlight.dec();
      if (!response.writableFinished) return aborted.inc({ route });
      requests.inc({ method, route, status: response.statusCode });
      seconds.observe({ route }, (performance.now() - start) / 1000);
    });
  }

  function watch(server) {
    server.on('connection', (socket) => {
      sockets.inc();
      socket.once('close', () => sockets.dec());
    });
  }

  return { watch, observe, metrics: () => registers[0].metrics() };
}
