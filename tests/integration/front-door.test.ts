import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestOptions, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanHeaders, limitBodyTime, redirectFor, refusalFor, refuse } from '../../scripts/front-door.mjs';

let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer((incoming, response) => {
    const refusal = refusalFor(incoming);
    if (refusal) return refuse(incoming, response, refusal);
    cleanHeaders(incoming, 'the-id');
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

test('what only a proxy may say is removed, and said from the socket', async () => {
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
    host: `127.0.0.1:${port}`,
    connection: 'keep-alive',
    accept: 'text/html',
    'x-client-address': '127.0.0.1',
    'x-request-id': 'the-id',
  });
});

test.each([
  ['no proxy is configured', undefined, '198.51.100.9', '127.0.0.1'],
  ['another proxy is configured', '192.0.2.80', '198.51.100.9', '127.0.0.1'],
  ['the proxy names its client', '127.0.0.1', '198.51.100.9', '198.51.100.9'],
  ['the client forged the first hops', '127.0.0.1', '10.0.0.1, ::1,198.51.100.9', '198.51.100.9'],
  ['the client forged a header of its own', '127.0.0.1', ['10.0.0.1', '198.51.100.9'], '198.51.100.9'],
  ['the client has an IPv6 address', '127.0.0.1', '2001:db8::7', '2001:db8::7'],
  ['the proxy is named as IPv6 has it', '::ffff:127.0.0.1', '198.51.100.9', '198.51.100.9'],
  ['the last hop is no address', '127.0.0.1', '198.51.100.9, unknown', '127.0.0.1'],
  ['the proxy sends none', '127.0.0.1', undefined, '127.0.0.1'],
])("the client's address when %s", async (_name, trusted, forwarded, expected) => {
  const incoming = {
    socket: { remoteAddress: '::ffff:127.0.0.1' },
    headers: { 'x-forwarded-for': [forwarded ?? []].flat().join(', ') || undefined, forwarded: 'for=192.0.2.1' },
  } as unknown as IncomingMessage;
  cleanHeaders(incoming, 'the-id', trusted);
  expect(incoming.headers).toEqual({ 'x-client-address': expected, 'x-request-id': 'the-id' });
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
  const answer = await send({ method, path, headers: headers as Record<string, string> });
  expect(answer.status).toBe(status);
  if (status === 200) return;
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers.connection).toBe('close');
  expect(answer.body).toMatchObject({ type: 'about:blank', status });
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
    refusalFor({ method, url, headers: { 'content-length': String(length) } } as unknown as IncomingMessage)?.status;
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
