import { once } from 'node:events';
import {
  Agent,
  createServer,
  IncomingMessage,
  type RequestOptions,
  request,
  type Server,
  ServerResponse,
} from 'node:http';
import { type AddressInfo, connect, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  CONNECTION_LIMITS,
  cleanHeaders,
  limitBodyTime,
  limitConnections,
  redirectFor,
  refusalFor,
  refuse,
  requireTls,
} from '../../scripts/server/request-guard';

const ORIGIN = 'https://figures.example.org';

let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer((incoming, response) => {
    requireTls(response, ORIGIN);
    const refusal = refusalFor(incoming, ORIGIN);
    if (refusal) return refuse(incoming, response, refusal);
    limitBodyTime(incoming);
    cleanHeaders(incoming, { requestId: 'the-id', address: '192.0.2.9', publicOrigin: ORIGIN });
    response.end(JSON.stringify(incoming.headers));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.close();
});

async function send(options: RequestOptions, body?: string | Buffer) {
  const outgoing = request({ host: '127.0.0.1', port, ...options });
  // A server that has refused may close before it has read everything; the answer is what counts.
  outgoing.on('error', () => undefined);
  outgoing.end(body);
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, headers: answer.headers, body: JSON.parse(await text(answer)) };
}

test('what only a proxy may say is removed and said anew; the host is the public one, whatever was sent', async () => {
  const { body } = await send({
    path: '/figures',
    headers: {
      Forwarded: 'for=192.0.2.1',
      'X-Forwarded-For': '192.0.2.1',
      'x-forwarded-HOST': 'evil.example',
      'X-Forwarded-Anything': '1',
      'X-Real-IP': '192.0.2.1',
      'X-Client-Address': '192.0.2.1',
      'X-Request-Id': 'mine',
      Accept: 'text/html',
    },
  });
  expect(body).toEqual({
    host: 'figures.example.org',
    connection: 'keep-alive',
    accept: 'text/html',
    'x-client-address': '192.0.2.9',
    'x-request-id': 'the-id',
  });
});

const FORM = { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': '0' };
const PLAIN_FORM = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': '0' };

test.each([
  ['POST', '/', { 'Next-Action': 'abc' }, 403],
  ['GET', '/figures', { 'Next-Action': 'abc' }, 403],
  ['POST', '/api/v1/figures', { 'Next-Action': 'abc' }, 403],
  ['POST', '/administration', { 'Next-Action': 'abc' }, 403],
  ['POST', '/figures?from=/admin', { 'Next-Action': 'abc' }, 403],
  ['POST', '//admin', { 'Next-Action': 'abc' }, 403],
  ['POST', '/figures', FORM, 403],
  ['POST', '/figures', PLAIN_FORM, 403],
  ['POST', '/admin', { 'Next-Action': 'abc' }, 200],
  ['POST', '/admin/figures/new?x=1', FORM, 200],
  ['POST', '/login', PLAIN_FORM, 200],
  ['POST', '/setup', FORM, 200],
  ['POST', '/api/v1/imports', FORM, 200],
  ['GET', '/figures?reporter=KGZ', {}, 200],
  ['PROPFIND', '/', {}, 405],
  ['TRACE', '/', {}, 405],
  ['GET', 'http://other.example/', {}, 400],
  ['OPTIONS', '*', {}, 400],
  ['POST', '/admin', { 'Transfer-Encoding': 'chunked' }, 411],
])('%s %s with %o answers %i', async (method, path, headers, status) => {
  const answer = await send({ method, path, headers: { Origin: ORIGIN, ...(headers as Record<string, string>) } });
  expect(answer.status).toBe(status);
  if (status === 200) return;
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers.connection).toBe('close');
  expect(answer.body).toMatchObject({ type: 'about:blank', status });
});

test.each([
  ['POST', '/login', 'https://evil.example', FORM],
  ['POST', '/login', 'null', PLAIN_FORM],
  ['POST', '/admin/people', '', { 'Next-Action': 'abc' }],
  ['POST', '/admin', `${ORIGIN}, https://evil.example`, FORM],
  ['POST', '/admin/sign-out', undefined, FORM],
  ['POST', '/admin/audit/export', 'http://figures.example.org', { 'Content-Type': 'text/plain' }],
  ['PUT', '/admin/import/upload', 'https://evil.example', {}],
  ['DELETE', '/login', 'https://FIGURES.example.org', {}],
])('%s %s from the origin %s is refused before Next sees it', async (method, path, origin, headers) => {
  const sent = { ...headers, ...(origin !== undefined && { Origin: origin }) };
  const answer = await send({ method, path, headers: sent });
  expect([answer.status, answer.body.detail]).toEqual([
    403,
    `Nothing was changed: this form must be sent from ${ORIGIN}.`,
  ]);
});

test.each([
  ['GET', '/login'],
  ['POST', '/api/v1/figures'],
])('%s %s is let on from any origin: it changes nothing by a cookie', async (method, path) => {
  expect((await send({ method, path, headers: { Origin: 'https://evil.example' } })).status).toBe(200);
});

/** Sends this text as it is and gives all that comes back until the server closes. */
async function sendRaw(raw: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(raw);
  return text(socket);
}

test.each([
  ['the same twice', 'Host: a.example\r\nHost: a.example'],
  ['two', 'Host: a.example\r\nhOsT: b.example'],
  ['none', 'Accept: */*'],
])('a request with %s hosts is refused (RFC 9112)', async (_, lines) => {
  expect(await sendRaw(`GET / HTTP/1.1\r\n${lines}\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
});

test('behind https every answer says so for a year, refusals too; on plain http none does', async () => {
  const told = 'max-age=31536000; includeSubDomains';
  expect((await send({ path: '/' })).headers['strict-transport-security']).toBe(told);
  expect((await send({ method: 'TRACE', path: '/' })).headers['strict-transport-security']).toBe(told);
  const plain = new ServerResponse(new IncomingMessage(new Socket()));
  requireTls(plain, 'http://localhost:3000');
  expect(plain.hasHeader('strict-transport-security')).toBe(false);
});

test('forms one after the other on one kept connection leave no listener and no timer behind', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const sockets = new Set<Socket>();
  server.on('request', ({ socket }) => sockets.add(socket));
  const counts: number[] = [];
  for (let index = 0; index < 50; index += 1) {
    await send(
      { agent, method: 'POST', path: '/login', headers: { ...PLAIN_FORM, 'Content-Length': 3, Origin: ORIGIN } },
      'a=b',
    );
    const [socket] = sockets;
    counts.push(socket?.listenerCount('close') ?? 0);
  }
  agent.destroy();
  expect(sockets.size).toBe(1);
  expect(counts.at(-1)).toBe(counts[0]);
});

test('a kept connection outlives the 60 s of a proxy, and one too many makes room for the next', async () => {
  expect(CONNECTION_LIMITS.keepAliveTimeout).toBeGreaterThanOrEqual(65_000);
  const few = createServer(CONNECTION_LIMITS, (_, response) => response.end('here')).listen(0, '127.0.0.1');
  limitConnections(few, 3);
  await once(few, 'listening');
  const { port: own } = few.address() as AddressInfo;
  const idle = await Promise.all(
    [1, 2, 3].map(async () => {
      const socket = connect(own, '127.0.0.1');
      socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
      const [answer] = await once(socket, 'data');
      expect(String(answer)).toContain('Keep-Alive: timeout=72');
      return socket.resume();
    }),
  );
  const closed = Promise.all(idle.map((socket) => once(socket, 'close')));
  const oneTooMany = connect(own, '127.0.0.1');
  await Promise.all([closed, once(oneTooMany.resume(), 'close')]);
  const answer = await fetch(`http://127.0.0.1:${own}/`, { headers: { connection: 'close' } });
  expect(await answer.text()).toBe('here');
  few.close();
});

test('a body of a million bytes passes, one byte more is refused and the answer still arrives', async () => {
  const body = Buffer.alloc(1_000_001, 'a');
  const headers = { 'Content-Type': 'text/csv' };
  const fits = await send({ method: 'POST', path: '/api/v1/figures', headers }, body.subarray(1));
  expect(fits.status).toBe(200);
  const tooLarge = await send({ method: 'POST', path: '/api/v1/figures', headers }, body);
  expect(tooLarge).toMatchObject({ status: 413, body: { title: 'Content Too Large' } });
});

test('an upload may be a hundred times as long, at its own addresses alone', () => {
  const asked = (method: string, url: string, length: number) =>
    refusalFor(
      { method, url, headers: { 'content-length': String(length), origin: ORIGIN } } as unknown as IncomingMessage,
      ORIGIN,
    )?.status;
  expect(asked('POST', '/admin/import/upload', 100_000_000)).toBeUndefined();
  expect(asked('POST', '/admin/import/upload', 100_100_001)).toBe(413);
  expect(asked('POST', '/api/v1/imports?delimiter=tab', 100_000_000)).toBeUndefined();
  expect(asked('POST', '/api/v1/imports', 100_100_001)).toBe(413);
  expect(asked('POST', '/api/v1/imports/x/confirmation', 2_000_000)).toBe(413);
  expect(asked('PUT', '/admin/import/upload', 2_000_000)).toBe(413);
  expect(asked('POST', '/admin/import/upload/x', 2_000_000)).toBe(413);
  expect(asked('POST', '/api/v1/figures?x=/admin/import/upload', 2_000_000)).toBe(413);
});

test.each([
  ['a body that does not come', '/login', { bodyMs: 100 }, 'x'],
  ['an upload that comes byte by byte', '/admin/import/upload', { watchMs: 100, leastBytes: 1000 }, 'x'],
  ['the same sent to the API', '/api/v1/imports?name=x.csv', { watchMs: 100, leastBytes: 1000 }, 'x'],
])('%s is cut', async (_, address, limits, sent) => {
  const slow = createServer((incoming) => limitBodyTime(incoming, limits)).listen(0, '127.0.0.1');
  await once(slow, 'listening');
  const outgoing = request({
    host: '127.0.0.1',
    port: (slow.address() as AddressInfo).port,
    method: 'POST',
    path: address,
    headers: { 'content-length': '1000' },
  });
  outgoing.write(sent);
  await expect(once(outgoing, 'response')).rejects.toThrow(/hang up|ECONNRESET/);
  slow.close();
});

test.each([
  ['GET', '/login?next=/admin', '127.0.0.1:3000', 'http://localhost:3000/login?next=/admin'],
  ['GET', '/setup', '[::1]:3000', 'http://localhost:3000/setup'],
  ['GET', '/admin/people', '127.0.0.1:3000', 'http://localhost:3000/admin/people'],
  ['GET', '/figures', '127.0.0.1:3000', undefined],
  ['POST', '/login', '127.0.0.1:3000', undefined],
  ['GET', '/login', 'localhost:3000', undefined],
  ['GET', '/login', 'evil.example', undefined],
])('%s %s at %s leads to %s', (method, url, host, expected) => {
  const incoming = { method, url, headers: { host } } as unknown as IncomingMessage;
  expect(redirectFor(incoming, 'http://localhost:3000')).toBe(expected);
});

test('a public origin elsewhere redirects nobody: a proxy may ask by any address', () => {
  const incoming = { method: 'GET', url: '/login', headers: { host: '127.0.0.1:3000' } } as unknown as IncomingMessage;
  expect(redirectFor(incoming, 'https://figures.example.org')).toBeUndefined();
});
