import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import compression from 'compression';
import next from 'next';
import pino from 'pino';
import { type RequestNotes, registry } from '../../app/lib/process/registry';
import { warmChartThread } from '../../app/ui/charts/static/chart-thread';
import { type NotedRequest, noteAnswer, tellWhenMade } from './answer-notes';
import { parseProxies, readClientAddress } from './client-address';
import { sendConsoleToLog } from './console-to-log';
import { endOnFault, endWith } from './end-on-fault';
import { answerHealth, isProbe } from './health';
import { CannotListen, listen } from './listen';
import { isFromThisMachine } from './local-caller';
import { proxyWarnings } from './proxy-warnings';
import { readArguments } from './read-arguments';
import { readSettingsOrExit } from './read-settings';
import { readStylesheets, reorderPage } from './reorder-page';
import {
  CONNECTION_LIMITS,
  cleanHeaders,
  limitBodyTime,
  limitConnections,
  redirectFor,
  refusalFor,
  refuse,
  requireTls,
} from './request-guard';
import { countRequests } from './request-metrics';
import { requireDatabase } from './require-database';
import { printSetUpLink } from './set-up-link';
import { onStop } from './stop-signals';
import { warnOfOldBackup } from './warn-of-old-backup';
import { watchChains } from './watch-chains';

const STOP_WITHIN_MS = 10_000;
const CHARTS_WARM_AFTER_MS = 2000;

/**
 * Serves the built dashboard until the process is told to stop. Whatever keeps it from starting is one line on standard
 * error, and the process ends with code 1. `root` is the folder of package.json, in which the process is already;
 * `args` are what stands behind "npm start --".
 */
export async function serve(root: string, args: string[]): Promise<void> {
  process.env.NEXT_TELEMETRY_DISABLED ??= '1';
  // Whatever this process makes is for its user alone.
  process.umask(0o077);
  const settings = readSettingsOrExit();
  const { insecureHttp } = readArguments(args, settings.PUBLIC_ORIGIN, fail);
  if (!existsSync('.next/BUILD_ID')) fail('The dashboard has not been built yet: "npm start" builds and serves it.');

  const log = pino({ level: settings.LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
  endOnFault(log);
  const answers = new AsyncLocalStorage<RequestNotes>();
  sendConsoleToLog(log, () => answers.getStore());
  const stylesheets = readStylesheets();
  // Typed for Express, of which it needs nothing.
  const compress = compression() as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  let stopping = false;
  const proxies = parseProxies(settings.TRUSTED_PROXY);
  const warnOnce = proxyWarnings(log);
  const counted = countRequests();
  Object.assign(registry, {
    root,
    insecureHttp,
    requestNotes: answers,
    tellTrouble: (line) => log.fatal(line),
    serverMetrics: counted,
  } satisfies Partial<typeof registry>);

  // Requests that come while Next starts wait for it. A server of its own keeps Next's WebSocket handling, which only
  // development needs, away from the sockets of clients.
  const app = next({ dev: false, dir: root, hostname: settings.HOST, port: settings.PORT, httpServer: createServer() });
  const prepared = app.prepare();
  const handle = app.getRequestHandler();

  const servers = await listen(makeServer, { host: settings.HOST, port: settings.PORT }).catch((error: unknown) => {
    return error instanceof CannotListen ? fail(error.message) : endWith(log, error);
  });
  let stopWatch: () => void = () => undefined;
  // Next would let a rejected start pass, and the server would listen without being ready.
  await start().catch((error: unknown) => endWith(log, error));

  async function start(): Promise<void> {
    const [server] = servers;
    await prepared;
    await requireDatabase(server, settings.PUBLIC_ORIGIN, fail);
    process.stdout.write(`As Reported is ready at ${settings.PUBLIC_ORIGIN} (Ctrl+C stops it).\n`);
    if (insecureHttp) process.stderr.write('--insecure-http: passwords and sessions cross the network in clear.\n');
    if (settings.PUBLIC_ORIGIN.startsWith('https:') && proxies.length === 0) warnOnce('unnamed');
    warmCharts();
    stopWatch = watchChains(log, path.resolve(settings.DATABASE_FILE));
    onStop(stop);
    warnOfOldBackup(settings, log);
    await printSetUpLink(server, settings.PUBLIC_ORIGIN).catch((error: unknown) =>
      log.error({ err: error }, 'the set-up page could not be asked whether anybody has an account'),
    );
  }

  /** The thread that draws charts is loaded when the first answers are out, so that neither the start nor they wait for it. */
  function warmCharts(): void {
    const warm = () =>
      warmChartThread().catch((error: unknown) =>
        log.error({ err: error }, 'the thread that draws charts did not start'),
      );
    setTimeout(warm, CHARTS_WARM_AFTER_MS).unref();
  }

  function makeServer(): Server {
    const made = createServer(CONNECTION_LIMITS);
    limitConnections(made);
    counted.watch(made);
    made.on('request', answer);
    // A client that asks first is told before it sends a body that would be refused.
    made.on('checkContinue', (request, response) => {
      if (!refusalFor(request, settings.PUBLIC_ORIGIN)) response.writeContinue();
      answer(request, response);
    });
    return made;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    logWhenDone(request, response, requestId);
    counted.observe(request, response);
    response.setHeader('X-Request-Id', requestId);
    requireTls(response, settings.PUBLIC_ORIGIN);
    if (stopping) response.setHeader('Connection', 'close');
    const refusal = refusalFor(request, settings.PUBLIC_ORIGIN);
    if (refusal) return refuse(request, response, refusal);
    if (answerHealth(request, response)) return;
    const elsewhere = redirectFor(request, settings.PUBLIC_ORIGIN);
    if (elsewhere) {
      response.writeHead(307, { Location: elsewhere, 'Cache-Control': 'no-store' }).end();
      return;
    }
    limitBodyTime(request);
    const fromThisMachine = isFromThisMachine(request);
    const client = readClientAddress(request, proxies);
    // A redirect after an action is fetched by Next itself, from here, with headers of its own.
    if (client.doubt && request.headers['x-client-address'] === undefined) warnOnce(client.doubt, client.peer);
    cleanHeaders(request, { requestId, address: client.address, publicOrigin: settings.PUBLIC_ORIGIN });
    await passOn(request, response, { client: client.address, requestId, fromThisMachine });
  }

  /** Lets Next answer. */
  async function passOn(request: IncomingMessage, response: ServerResponse, noted: NotedRequest): Promise<void> {
    try {
      await prepared;
      const notes = noteAnswer(response, noted);
      compress(request, response, () => undefined);
      tellWhenMade(response, notes);
      reorderPage(response, stylesheets);
      await answers.run(notes, () => handle(request, response));
    } catch (error) {
      const { requestId } = noted;
      log.error({ requestId, err: error }, 'unanswered');
      if (response.headersSent) {
        response.destroy();
        return;
      }
      const detail = `Request ${requestId} failed.`;
      refuse(request, response, { status: 500, code: 'fault', title: 'Internal Server Error', detail });
    }
  }

  /** One line for each request: the path without its query, which may hold what a person searched for. */
  function logWhenDone(request: IncomingMessage, response: ServerResponse, requestId: string): void {
    const start = performance.now();
    const { method, url = '' } = request;
    response.once('close', () => {
      const ms = Math.round(performance.now() - start);
      const aborted = response.writableFinished ? undefined : true;
      const level = isProbe(request) ? 'debug' : 'info';
      log[level](
        { requestId, method, path: url.split('?', 1)[0], status: response.statusCode, ms, aborted },
        'request',
      );
      if (stopping) setImmediate(closeIdleConnections);
    });
  }

  function closeIdleConnections(): void {
    for (const one of servers) one.closeIdleConnections();
  }

  /** Takes no new connections, lets begun requests finish, closes the database, and ends with code 0. */
  async function stop(): Promise<void> {
    stopping = true;
    stopWatch();
    // An import that is at work would keep the database open until its end; it is rolled back and can be begun again.
    for (const child of registry.importProcesses ?? []) child.kill('SIGKILL');
    const cut = setTimeout(() => {
      for (const one of servers) one.closeAllConnections();
    }, STOP_WITHIN_MS);
    await Promise.all(servers.map((one) => new Promise((closed) => one.close(closed))));
    clearTimeout(cut);
    await app.close();
    const database = await registry.database?.catch(() => undefined);
    await database?.close();
    process.exit(0);
  }
}

function fail(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
