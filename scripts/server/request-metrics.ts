import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { routeGroup } from './route-group';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export interface RequestCounts {
  /** Counts the connections of a server. */
  watch: (server: Server) => void;
  /** Counts a request and its answer. */
  observe: (request: IncomingMessage, response: ServerResponse) => void;
  /** Everything, in Prometheus' text. */
  metrics: () => Promise<string>;
}

/**
 * Counts what the server does, for app/metrics, which lives in this same process. Labels have few values: methods, groups of
 * routes and statuses, never a path or an address.
 */
export function countRequests(): RequestCounts {
  const register = new Registry();
  const registers = [register];
  // Event loop lag, resident memory, open descriptors, start time.
  collectDefaultMetrics({ register });
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

  function observe(request: IncomingMessage, response: ServerResponse): void {
    const start = performance.now();
    const method = METHODS.has(request.method ?? '') ? request.method : 'other';
    const route = routeGroup(request.url ?? '');
    inFlight.inc();
    response.once('close', () => {
      inFlight.dec();
      if (!response.writableFinished) return aborted.inc({ route });
      requests.inc({ method, route, status: response.statusCode });
      seconds.observe({ route }, (performance.now() - start) / 1000);
    });
  }

  function watch(server: Server): void {
    server.on('connection', (socket) => {
      sockets.inc();
      socket.once('close', () => sockets.dec());
    });
  }

  return { watch, observe, metrics: () => register.metrics() };
}
