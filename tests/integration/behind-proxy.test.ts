import { Agent } from 'node:http';
import { expect, test } from 'vitest';
import { PASSWORD } from '../support/accounts';
import { migratedFile } from '../support/database';
import { hiddenFields } from '../support/form-browser';
import { type Served, serve } from '../support/served';
import { linesOf, send, WARN } from '../support/served-log';

const ORIGIN = 'https://figures.example.org';

function proxied(settings: Record<string, string>): Promise<Served> {
  return serve(migratedFile(), { host: '127.0.0.1', settings: { PUBLIC_ORIGIN: ORIGIN, ...settings } });
}

test('a proxy that is not named is warned of at the start and at its first header, each once', async () => {
  const served = await proxied({});
  for (const address of ['198.51.100.1', '198.51.100.2', '198.51.100.3']) {
    await send(served, { path: '/login', headers: { 'X-Forwarded-For': address } });
  }
  const warnings = linesOf(await served.stop()).filter(({ level }) => level >= WARN);
  expect(warnings.map(({ msg }) => msg)).toEqual([
    expect.stringContaining('PUBLIC_ORIGIN is https and TRUSTED_PROXY is left out'),
    expect.stringContaining('X-Forwarded-For came from an address that TRUSTED_PROXY does not name'),
  ]);
  expect(warnings[1]?.peer).toBe('127.0.0.1');
});

test('a named proxy is no cause for a warning; one that names no client is, once', async () => {
  const served = await proxied({ TRUSTED_PROXY: '::1, 127.0.0.0/8' });
  await send(served, { path: '/login', headers: { 'X-Forwarded-For': '198.51.100.1:50123' } });
  await send(served, { path: '/login', headers: { 'X-Forwarded-For': 'unknown' } });
  await send(served, { path: '/login', headers: { 'X-Forwarded-For': 'unknown' } });
  const warnings = linesOf(await served.stop()).filter(({ level }) => level >= WARN);
  expect(warnings.map(({ msg }) => msg)).toEqual([
    expect.stringContaining('the proxy sent an X-Forwarded-For without an address'),
  ]);
});

test('behind a proxy that changes the host people sign in by form, from the public origin alone', async () => {
  const served = await proxied({ TRUSTED_PROXY: '127.0.0.1' });
  const page = await send(served, { path: '/login' });
  expect(page.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  expect(page.headers['keep-alive']).toBe('timeout=72');
  const fields = { ...hiddenFields(page.body, 'Sign in'), name: 'maria', password: PASSWORD };
  const form = await toForm(fields);
  const post = (headers: Record<string, string>) =>
    send(served, { method: 'POST', path: '/login', headers: { ...form.headers, ...headers } }, form.body);
  const own = await post({ Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin', Host: 'upstream:3000' });
  expect([own.status, own.body.includes('The name or the password is wrong')]).toEqual([200, true]);
  const foreign = await post({ Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' });
  expect([foreign.status, foreign.headers['content-type']]).toEqual([403, 'application/problem+json; charset=utf-8']);
  expect(foreign.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  const log = linesOf(await served.stop());
  expect(log.filter(({ level }) => level > WARN)).toEqual([]);
  expect(served.problems.filter((line) => !line.includes('/setup') && !line.startsWith('Nobody has'))).toEqual([]);
});

async function toForm(fields: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  const made = new Response(data);
  const body = await made.text();
  const type = made.headers.get('content-type') ?? '';
  return { body, headers: { 'Content-Type': type, 'Content-Length': String(Buffer.byteLength(body)) } };
}

test('idle kept connections do not hold up the end', async () => {
  const served = await serve(migratedFile());
  const agent = new Agent({ keepAlive: true });
  await Promise.all(Array.from({ length: 20 }, () => send(served, { agent, path: '/api/v1/revision' })));
  const free = Object.values(agent.freeSockets).flat();
  expect(free.length).toBeGreaterThan(1);
  const start = performance.now();
  await served.stop();
  console.log(
    `SIGTERM with ${free.length} idle kept connections: ended after ${Math.round(performance.now() - start)} ms`,
  );
  agent.destroy();
});
