import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PASSWORD } from '../support/accounts';
import { askFrom } from '../support/ask-from';
import { Browser } from '../support/form-browser';
import { proxyPorts, type StartedProxy, startCaddy, startNginx } from '../support/proxies';
import { type ServedDesk, serveDesk } from '../support/served-desk';

// The certificates are made for the test.
vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');

describe.each([
  ['nginx', startNginx],
  ['caddy', startCaddy],
])('the shipped example for %s', (name, start) => {
  let desk: ServedDesk;
  let proxy: StartedProxy;

  beforeAll(async () => {
    const ports = await proxyPorts();
    const PUBLIC_ORIGIN = `https://localhost:${ports.tls}`;
    desk = await serveDesk({ editors: [], settings: { PUBLIC_ORIGIN, TRUSTED_PROXY: '127.0.0.1' } });
    proxy = await start({ ports, serverPort: Number(new URL(desk.served.origin).port) });
  });

  afterAll(async () => {
    await proxy?.stop();
    await desk?.served.stop();
  });

  const ask = (path: string, more: Partial<Parameters<typeof askFrom>[0]> = {}) =>
    askFrom({ origin: proxy.origin, path, from: '127.0.0.1', ...more });

  test('pages, files and the API come through, with the headers of security once', async () => {
    const page = await ask('/figures');
    expect(page.status).toBe(200);
    const file = /\/_next\/static\/[^"]+\.js/.exec(page.body)?.[0] ?? '';
    for (const path of ['/', '/api/v1/figures', '/downloads/figures.csv', file]) {
      expect((await ask(path)).status, path).toBe(200);
    }
    expect(String(page.headers['content-security-policy']).match(/default-src/g)).toHaveLength(1);
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect((await ask('/no-such-page')).status).toBe(404);
  });

  test('plain HTTP leads to https', async () => {
    const answer = await fetch(`http://localhost:${proxy.httpPort}/figures`, { redirect: 'manual' });
    expect([301, 308]).toContain(answer.status);
    expect(answer.headers.get('location')).toMatch(/^https:\/\/localhost(:\d+)?\/figures$/);
  });

  test('somebody signs in, saves, and signs out', async () => {
    const browser = new Browser(proxy.origin);
    const signedIn = await browser.submit('/login', 'Sign in', { name: 'maria', password: PASSWORD });
    expect([signedIn.status, signedIn.location]).toEqual([303, '/admin']);
    expect((await browser.get('/admin')).body.includes('maria')).toBe(true);
    const invited = await browser.submit('/admin/people', 'Make an invitation link', { role: 'editor' });
    expect(invited.body.includes(`${proxy.origin}/login/invitation#`)).toBe(true);
    expect((await browser.post('/admin/sign-out', {})).status).toBe(303);
    expect((await browser.get('/admin')).location).toContain('/login');
  });

  test('a body that is too large is refused, and an upload may be larger', async () => {
    const body = Buffer.alloc(2_000_000, 'a');
    const headers = { 'content-type': 'text/csv' };
    // Caddy may find its own limit while it still sends the body on, and calls that 502.
    const refused = name === 'caddy' ? [413, 502] : [413];
    expect(refused).toContain((await ask('/api/v1/figures', { method: 'POST', headers, body })).status);
    expect((await ask('/api/v1/imports', { method: 'POST', headers, body })).status).toBe(401);
  });

  test('clients are counted by their own address, whatever they say about it', async () => {
    const guess = (from: string, n: number) =>
      ask('/api/v1/token', {
        from,
        headers: {
          authorization: `Bearer asr_${'x'.repeat(40)}${n}`,
          'x-forwarded-for': `203.0.113.${n}`,
          forwarded: `for=203.0.113.${n}`,
          'x-real-ip': `203.0.113.${n}`,
        },
      });
    const statuses: number[] = [];
    for (let n = 0; n < 35; n += 1) statuses.push((await guess('127.0.0.2', n)).status);
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(401));
    expect(statuses.at(-1)).toBe(429);
    expect((await guess('127.0.0.3', 1)).status).toBe(401);
  });

  test('the probes are not to be seen from outside', async () => {
    for (const path of ['/metrics', '/readyz', '/healthz']) {
      const { status, body } = await ask(path);
      expect([path, status]).toEqual([path, 404]);
      expect(body).not.toMatch(/as_reported|ready|alive/);
    }
  });

  test.runIf(name === 'nginx')('one address may ask only so often, and others do not notice', async () => {
    const many = Array.from({ length: 400 }, () => ask('/api/v1/revision', { from: '127.0.0.9' }));
    const statuses = (await Promise.all(many)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(20);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(100);
    expect(statuses.filter((status) => status !== 200 && status !== 429)).toEqual([]);
    expect((await ask('/api/v1/revision', { from: '127.0.0.10' })).status).toBe(200);
  });
});
