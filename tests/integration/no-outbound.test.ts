import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import { asArguments, type Mutation, postMutation, prepareMutations } from '../support/every-action';
import type { Browser, FormFields } from '../support/form-browser';
import { serveDesk } from '../support/served-desk';
import { testWith } from '../support/tools';
import { watchConnections } from '../support/watched-connections';

/** A server of a stranger's: whoever connects is counted, and gets nothing. */
async function setTrap(): Promise<{ host: string; visits: () => number }> {
  let visits = 0;
  const server = createServer((socket) => {
    visits += 1;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, visits: () => visits };
}

/** Sends bytes as they are and waits until the server closes, which the request asks for, or says nothing for a second. */
async function send(port: number, head: readonly string[], body: Uint8Array = Buffer.alloc(0)): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  let answer = '';
  socket.setEncoding('latin1').on('data', (text: string) => {
    answer += text;
  });
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  socket.write(body);
  socket.setTimeout(1000, () => socket.destroy());
  await once(socket, 'close');
  return answer.split('\r\n', 1)[0] ?? '';
}

/** Requests in which another server is named wherever HTTP, Next or a proxy in front could take one from. */
function requestsNaming(host: string, own: string): string[][] {
  const url = `http://${host}/a.png`;
  const [target, bare] = [encodeURIComponent(url), encodeURIComponent(`//${host}/a.png`)];
  const upgrade = ['Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='];
  const get = (path: string, ...headers: string[]) => [
    `GET ${path} HTTP/1.1`,
    ...(headers.some((header) => header.startsWith('Host:')) ? [] : [`Host: ${own}`]),
    ...headers,
    ...(headers.includes('Connection: Upgrade') ? [] : ['Connection: close']),
  ];
  const paths = [
    '/',
    '/methods',
    '/compare',
    '/login',
    '/setup',
    '/embed/bars',
    '/charts/bars.png',
    '/api/v1/openapi.json',
  ];
  return [
    ...[target, bare, encodeURIComponent(`/\\${host}/a.png`)].map((at) => get(`/_next/image?url=${at}&w=640&q=75`)),
    get(url),
    get(url, ...upgrade, 'Connection: Upgrade'),
    get(`ws://${host}/`, ...upgrade, 'Connection: Upgrade'),
    get('/', `Host: ${host}`, ...upgrade, 'Connection: Upgrade'),
    [`CONNECT ${host} HTTP/1.1`, `Host: ${host}`, 'Connection: close'],
    ...[`//${host}/`, `/\\${host}/`, `/@${host}/`, `/http://${host}/`, `/%2f%2f${host}/`].map((path) => get(path)),
    ...paths.flatMap((path) => [
      get(path, `Host: ${host}`),
      get(path, `X-Forwarded-Host: ${host}`, 'X-Forwarded-Proto: http', `X-Forwarded-Server: ${host}`),
      get(path, `Forwarded: host=${host};proto=http`, `Origin: http://${host}`, `Referer: ${url}`),
      get(path, `X-Middleware-Rewrite: ${url}`, `X-Original-URL: ${url}`, `X-Rewrite-URL: ${url}`, `Location: ${url}`),
      get(path, 'RSC: 1', `Next-Url: ${url}`, `X-Nextjs-Rewrite: ${url}`, `X-Invoke-Path: ${url}`, `Host: ${host}`),
    ]),
  ];
}

/** An action of an administrator's, with another server's name where Next would look for its own. */
async function postAsHost(port: number, own: string, host: string, mutation: Mutation, browser: Browser) {
  const form = new FormData();
  for (const [name, value] of asArguments(mutation.fields) as [string, string][]) form.append(name, value);
  const body = new Response(form);
  const type = body.headers.get('content-type') ?? '';
  const bytes = new Uint8Array(await body.arrayBuffer());
  const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
  const head = [`POST ${mutation.path} HTTP/1.1`, `Host: ${host}`, `X-Forwarded-Host: ${host}`, `Origin: ${own}`];
  const more = [`Next-Action: ${mutation.actionId ?? ''}`, 'Accept: text/x-component', `Cookie: ${cookie}`];
  const rest = ['Sec-Fetch-Site: same-origin', `Content-Type: ${type}`, `Content-Length: ${bytes.length}`];
  return send(port, [...head, ...more, ...rest, 'Connection: close'], bytes);
}

testWith(
  ['strace'],
  'no request, form or text makes the server connect to another one (T27)',
  { timeout: 600_000 },
  async () => {
    const trap = await setTrap();
    const named = [trap.host, 'outbound.invalid'];
    const watch = watchConnections();
    let mutations: Mutation[] = [];
    const fill = async (own: Parameters<typeof prepareMutations>[0]) => {
      mutations = await prepareMutations(own);
    };
    const { served, admin } = await serveDesk({ editors: [], fill, under: watch.under });
    const { origin, pid } = served;
    const own = new URL(origin).host;
    const port = Number(new URL(origin).port);
    let asked = 0;
    for (const request of named.flatMap((host) => requestsNaming(host, own))) {
      await send(port, request);
      asked += 1;
    }
    const find = (name: string) => mutations.filter(({ key }) => key.endsWith(` ${name}`));
    // What an editor records or pastes may name any server; it is shown, and nobody goes there.
    for (const host of named) {
      const url = `http://${host}/article`;
      const page = `<html><head><link rel="stylesheet" href="${url}"><title>x</title></head><img src="${url}"><p>${url}</p>`;
      const upload: FormFields = [
        ...Object.entries(find('submitIntake')[0]?.fields ?? {}).filter(([name]) => name !== 'text'),
        ['file', new File([page], 'article.html', { type: 'text/html' })],
      ];
      const sources = find('submitSource').map((source) => ({ source, fields: { ...source.fields, url } }));
      for (const { source, fields } of sources) await postMutation(admin(), source, { fields });
      for (const intake of find('submitIntake')) await postMutation(admin(), intake, { fields: upload });
      asked += 2;
    }
    for (const path of ['/sources/plain-source', '/admin/sources/plain-source', '/figures/plain-figure', '/sources']) {
      expect((await admin().get(path)).status, path).toBe(200);
    }
    const actions = mutations.filter(({ actionId }) => actionId !== undefined);
    for (const host of named) {
      for (const mutation of actions) await postAsHost(port, origin, host, mutation, admin());
      asked += actions.length;
    }
    await served.stop();
    const seen = await watch.read(pid);
    const isOwn = (address: string) => [`127.0.0.1 ${port}`, `::1 ${port}`].includes(address);
    expect(seen.filter((address) => !isOwn(address))).toEqual([]);
    expect(trap.visits()).toBe(0);
    // It asks itself for a page, once for the link of set-up and once for a chart: so the watch sees its threads.
    expect(seen.filter(isOwn).length).toBeGreaterThan(0);
    console.log(
      `T27: ${asked} requests, forms and texts that name another server, 0 connections to it, 0 names looked up`,
    );
  },
);

testWith(
  ['strace'],
  'the watch sees a connection, a question for a name, and those of children (T27)',
  {},
  async () => {
    const trap = await setTrap();
    const watch = watchConnections();
    const connecting = `require('net').connect(${trap.host.split(':')[1]}, '127.0.0.1').on('close', () => process.exit())`;
    const asking = `require('dns').resolve4('outbound.invalid', () => undefined)`;
    const parent = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(connecting)}]); ${asking}`;
    const [strace = '', ...rest] = watch.under;
    const child = spawn(strace, [...rest, process.execPath, '-e', parent], { stdio: 'ignore' });
    await once(child, 'close');
    const seen = await watch.read(child.pid ?? 0);
    expect(trap.visits()).toBe(1);
    expect(seen).toContain(trap.host.replace(':', ' '));
    expect(seen.some((address) => address.endsWith(' 53'))).toBe(true);
  },
);
