import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeOwnToken } from '@/lib/services/accounts/api-tokens';
import { loadStartingData } from '@/lib/services/imports/load-starting-data';
import matrix from '../contract/permissions.json';
import { SYSTEM, signedIn } from '../support/accounts';
import { startingFields } from '../support/figures';
import { type Answer, Browser } from '../support/form-browser';
import { importFile } from '../support/import-file';
import { proxyPorts, type StartedProxy, startNginx } from '../support/proxies';
import { type ServedDesk, serveDesk } from '../support/served-desk';
import { size } from '../support/size';

// The certificates are made for the test.
vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');

/** Stands in a figure that is only proposed: editors and tokens see it, readers never. */
const PROPOSED = 'seen-by-editors-alone';
/** What only those who are signed in are sent. */
const INSIDE = [PROPOSED, 'maria', '/admin/sign-out', 'Sign out'];

let desk: ServedDesk;
let proxy: StartedProxy;
let token = '';

beforeAll(async () => {
  const ports = await proxyPorts();
  desk = await serveDesk({
    editors: [],
    settings: { PUBLIC_ORIGIN: `https://localhost:${ports.tls}`, TRUSTED_PROXY: '127.0.0.1' },
    fill: async (made) => {
      await loadStartingData(made.as(SYSTEM), startingFields());
      const [, example = ''] = /```csv\n([\s\S]*?)```/.exec(readFileSync('scripts/README.md', 'utf8')) ?? [];
      const [heading = '', row = ''] = example.split('\n');
      const csv = `${heading},review_state\n${PROPOSED}${row.slice(row.indexOf(','))},proposed\n`;
      await importFile(made.as(SYSTEM), { bytes: Buffer.from(csv), of: 'figures', reason: 'Not for readers yet' });
      const { id } = await signedIn(made);
      const wanted = { label: 'cache', scope: 'read', days: '90' };
      token = await makeOwnToken(made.as({ name: 'maria', role: 'admin' }), { id, name: 'maria' }, wanted);
    },
  });
  const serverPort = Number(new URL(desk.served.origin).port);
  proxy = await startNginx({ ports, serverPort, greedy: true });
});

afterAll(async () => {
  await proxy?.stop();
  await desk?.served.stop();
});

/** An administrator, or a program with a token, and then somebody without an account: through one cache. */
function inside(): Browser {
  const browser = new Browser(proxy.origin);
  for (const [name, value] of desk.admin().cookies) browser.cookies.set(name, value);
  return browser;
}

const START = [
  ...Object.keys(matrix.pages),
  ...Object.keys(matrix.handlers).flatMap((key) => (key.startsWith('GET ') ? [key.slice(4)] : [])),
  `/figures/${PROPOSED}`,
  `/api/v1/figures/${PROPOSED}`,
  '/api/v1/figures?asOf=10',
  '/api/v1/figures.csv?asOf=10',
  '/charts/bars.svg?figures=china-exports&asOf=10',
];

/** Addresses from the matrix, then whatever their pages link to, each once. */
async function crawl(ask: (path: string) => Promise<Answer>, most: number): Promise<Map<string, Answer>> {
  const found = new Map<string, Answer>();
  // The proxy itself answers for the probes.
  const waiting = START.filter((path) => !path.includes('[') && !/^\/(metrics|readyz)$/.test(path));
  for (let path = waiting.shift(); path !== undefined && found.size < most; path = waiting.shift()) {
    if (found.has(path)) continue;
    const answer = await ask(path);
    found.set(path, answer);
    const links = answer.body.matchAll(/ (?:href|src)="(\/[^"#]*)/g);
    for (const [, link = ''] of links) waiting.push(link.replaceAll('&amp;', '&'));
  }
  return found;
}

/** What a cache may keep by RFC 9111, or keeps for want of a word against it. */
function mayBeKept({ headers }: Answer): boolean {
  return !/no-store|private/.test(headers.get('cache-control') ?? '');
}

test('behind a shared cache nobody is sent what others may see (T29)', {
  timeout: 900_000,
}, async () => {
  const most = size(80, 600);
  const admin = inside();
  const seenInside = await crawl((path) => admin.get(path), most);
  const byToken = await crawl(
    (path) => new Browser(proxy.origin).get(path, { authorization: `Bearer ${token}` }),
    size(40, 300),
  );
  const own = [...seenInside.values(), ...byToken.values()];
  expect(own.filter(({ body }) => INSIDE.some((mark) => body.includes(mark))).length).toBeGreaterThan(10);

  const leaks: string[] = [];
  let hits = 0;
  for (const path of new Set([...seenInside.keys(), ...byToken.keys()])) {
    const answer = await new Browser(proxy.origin).get(path);
    if (answer.headers.get('x-cache') === 'HIT') hits += 1;
    // Built files hold no data; one of them has a word in it that is also the administrator's name.
    if (path.startsWith('/_next/static/')) continue;
    const marks = INSIDE.filter((mark) => answer.body.includes(mark) && !path.includes(mark));
    if (marks.length > 0) leaks.push(`${path} shows ${marks.join(', ')}`);
  }
  expect(leaks).toEqual([]);

  const all = [...seenInside, ...byToken];
  expect(all.filter(([, { status }]) => status === 429).map(([path]) => path)).toEqual([]);
  const withCookie = all.filter(([, answer]) => answer.headers.getSetCookie().length > 0 && mayBeKept(answer));
  expect(withCookie.map(([path]) => path)).toEqual([]);
  const deskKept = all.filter(
    ([path, answer]) =>
      /^\/(admin|login|setup)/.test(path) && !answer.headers.get('cache-control')?.includes('no-store'),
  );
  expect(deskKept.map(([path]) => path)).toEqual([]);
  const silent = all.filter(([, { status, headers }]) => status < 500 && headers.get('cache-control') === null);
  expect(silent.map(([path]) => path)).toEqual([]);
  // A cache that keeps nothing would leak nothing either.
  expect(hits).toBeGreaterThan(3);
  console.log(
    `T29: ${all.length} addresses inside, then without an account: 0 leaks, 0 cookies on what may be kept, ${hits} answers from the cache`,
  );
});
