// npm start, after set-up: serves the built dashboard until it is told to stop.
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import compression from 'compression';
import next from 'next';
import pino from 'pino';
import { noteAnswer, tellWhenMade } from './answer-notes.mjs';
import { parseProxies, readClientAddress } from './client-address.mjs';
import { sendConsoleToLog } from './console-to-log.mjs';
import { CannotListen, listen } from './listen.mjs';
import { proxyWarnings } from './proxy-warnings.mjs';
import { readArguments } from './read-arguments.mjs';
import { readSettingsOrExit } from './read-settings.mjs';
import { readStylesheets, reorderPage } from './reorder-page.mjs';
import {
  CONNECTION_LIMITS,
  cleanHeaders,
  limitBodyTime,
  limitConnections,
  redirectFor,
  refusalFor,
  refuse,
  requireTls,
} from './request-guard.mjs';
import { requireDatabase } from './require-database.mjs';
import { answerHealth, isProbe } from './server/health.mjs';
import { isFromThisMachine } from './server/local-caller.mjs';
import { countRequests } from './server/request-metrics.mjs';
import { warnOfOldBackup } from './server/warn-of-old-backup.mjs';
import { printSetUpLink } from './set-up-link.mjs';
import { onStop } from './stop-signals.mjs';
import { watchChains } from './watch-chains.mjs';

const STOP_WITHIN_MS = 10_000;

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);
process.env.NEXT_TELEMETRY_DISABLED ??= '1';
// Whatever this process makes is for its user alone.
process.umask(0o077);
const settings = await readSettingsOrExit();
const { insecureHttp } = readArguments(process.argv.slice(2), settings.PUBLIC_ORIGIN, fail);
// For app/lib/auth/plain-http.ts, which lives in this same process.
globalThis.asReportedInsecureHttp = insecureHttp;
if (!existsSync('.next/BUILD_ID')) fail('The dashboard has not been built yet: "npm start" builds and serves it.');

const log = pino({ level: settings.LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
const answers = new AsyncLocalStorage();
globalThis.asReportedAnswers = answers;
sendConsoleToLog(log, () => answers.getStore());
const stylesheets = readStylesheets();
const compress = compression();
// For app/lib/services/service-context.ts: what keeps every save from being made, once.
globalThis.asReportedTrouble = (line) => log.fatal(line);
let stopping = false;
const proxies = parseProxies(settings.TRUSTED_PROXY);
const warnOnce = proxyWarnings(log);
const counted = countRequests();
globalThis.asReportedServerMetrics = counted;

// Requests that come while Next starts wait for it. A server of its own keeps Next's WebSocket handling, which only
// development needs, away from the sockets of clients.
const app = next({ dev: false, dir: root, hostname: settings.HOST, port: settings.PORT, httpServer: createServer() });
const prepared = app.prepare();
const handle = app.getRequestHandler();

const servers = await listen(makeServer, { host: settings.HOST, port: settings.PORT }).catch((error) => {
  if (!(error instanceof CannotListen)) throw error;
  fail(error.message);
});
await prepared;
await requireDatabase(servers[0], settings.PUBLIC_ORIGIN, fail);
process.stdout.write(`As Reported is ready at ${settings.PUBLIC_ORIGIN} (Ctrl+C stops it).\n`);
if (insecureHttp) process.stderr.write('--insecure-http: passwords and sessions cross the network in clear.\n');
if (settings.PUBLIC_ORIGIN.startsWith('https:') && proxies.length === 0) warnOnce('unnamed');
const stopWatch = watchChains(log, path.resolve(settings.DATABASE_FILE));
onStop(stop);
await warnOfOldBackup(settings, log);
await printSetUpLink(servers[0], settings.PUBLIC_ORIGIN).catch((error) =>
  log.error({ err: error }, 'the set-up page could not be asked whether anybody has an account'),
);

function makeServer() {
  const server = createServer(CONNECTION_LIMITS);
  limitConnections(server);
  counted.watch(server);
  server.on('request', answer);
  // A client that asks first is told before it sends a body that would be refused.
  server.on('checkContinue', (request, response) => {
    if (!refusalFor(request, settings.PUBLIC_ORIGIN)) response.writeContinue();
    answer(request, response);
  });
  return server;
}

async function answer(request, response) {
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
  if (elsewhere) return response.writeHead(307, { Location: elsewhere, 'Cache-Control': 'no-store' }).end();
  limitBodyTime(request);
  const fromThisMachine = isFromThisMachine(request);
  const client = readClientAddress(request, proxies);
  // A redirect after an action is fetched by Next itself, from here, with headers of its own.
  if (client.doubt && request.headers['x-client-address'] === undefined) warnOnce(client.doubt, client.peer);
  cleanHeaders(request, { requestId, address: client.address, publicOrigin: settings.PUBLIC_ORIGIN });
  try {
    await prepared;
    const notes = noteAnswer(response, { client: client.address, requestId, fromThisMachine });
    compress(request, response, () => undefined);
    tellWhenMade(response, notes);
    reorderPage(response, stylesheets);
    await answers.run(notes, () => handle(request, response));
  } catch (error) {
    log.error({ requestId, err: error }, 'unanswered');
    if (!response.headersSent) {
      refuse(request, response, {
        status: 500,
        code: 'fault',
        title: 'Internal Server Error',
        detail: `Request ${requestId} failed.`,
      });
    } else response.destroy();
  }
}

/** One line for each request: the path without its query, which may hold what a person searched for. */
function logWhenDone(request, response, requestId) {
  const start = performance.now();
  const { method, url = '' } = request;
  response.once('close', () => {
    const ms = Math.round(performance.now() - start);
    const aborted = response.writableFinished ? undefined : true;
    const level = isProbe(request) ? 'debug' : 'info';
    log[level]({ requestId, method, path: url.split('?', 1)[0], status: response.statusCode, ms, aborted }, 'request');
    if (stopping) setImmediate(closeIdleConnections);
  });
}

function closeIdleConnections() {
  for (const server of servers) server.closeIdleConnections();
}

/** Takes no new connections, lets begun requests finish, closes the database, and ends with code 0. */
async function stop() {
  stopping = true;
  stopWatch();
  // An import that is at work would keep the database open until its end; it is rolled back and can be begun again.
  for (const child of globalThis.asReportedImportProcesses ?? []) child.kill('SIGKILL');
  const cut = setTimeout(() => {
    for (const server of servers) server.closeAllConnections();
  }, STOP_WITHIN_MS);
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  clearTimeout(cut);
  await app.close();
  const database = await globalThis.asReportedDatabase?.catch(() => undefined);
  await database?.close();
  process.exit(0);
}

function fail(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
