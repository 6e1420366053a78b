import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { apiDocument } from '@/lib/http/api/api-document';
import type { Handler } from '@/lib/http/handlers';
import { registry } from '@/lib/process/registry';
import { PROBLEM_CODES } from '@/lib/schemas/api/answers';
import { recordFigure } from '@/lib/services/figures/record-figure';
import type { FreshDatabase } from '../support/database';
import { PLAIN_FIGURE } from '../support/figures';
import { startingDatabase } from '../support/starting-database';

// Real files, saved to disk each time: slow when the machine is busy.
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof METHODS)[number];
type Route = Record<Method, Handler>;

const FOLDER = 'app/api';

/** `app/api/v1/figures/route.ts` answers at `/api/v1/figures`. */
const ADDRESSES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => path.basename(name) === 'route.ts')
  .map((name) => `/api/${path.dirname(name)}`)
  .toSorted();

async function routeAt(address: string): Promise<Route> {
  return import(pathToFileURL(path.resolve(`app${address}/route.ts`)).href);
}

async function ask(address: string, method: Method = 'GET', init: RequestInit = {}): Promise<Response> {
  const [route = '', query] = address.split('?');
  const handler = (await routeAt(route))[method];
  const url = `http://localhost:3000${route.replace('[...path]', 'nowhere')}${query ? `?${query}` : ''}`;
  return handler(new Request(url, { method, ...init }));
}

/** RFC 9457, and nothing in it that a reader could not use. */
async function problemOf(response: Response, status: number): Promise<Record<string, unknown>> {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('etag')).toBeNull();
  const body = (await response.json()) as Record<string, unknown>;
  expect(body).toMatchObject({ type: 'about:blank', status });
  for (const key of ['title', 'detail']) expect(body[key]).toMatch(/\S{2,}/);
  expect(PROBLEM_CODES).toContain(body.code);
  const known = ['type', 'title', 'status', 'code', 'detail', 'instance', 'allowed', 'issues', 'clash'];
  expect(Object.keys(body).filter((key) => !known.includes(key))).toEqual([]);
  return body;
}

beforeAll(() => {
  process.env.LOG_LEVEL = 'silent';
});

async function serveStartingData(): Promise<FreshDatabase> {
  const db = await startingDatabase();
  registry.database = Promise.resolve(db);
  return db;
}

beforeEach(() => {
  registry.database = undefined;
});

test('the routes are those that are described', () => {
  const described = Object.keys(apiDocument().paths).map((path) => path.replace(/\{(\w+)\}/g, '[$1]'));
  expect(ADDRESSES).toEqual(['/api/[...path]', ...described].toSorted());
});

describe.each(ADDRESSES)('%s', (address) => {
  test('answers every method, those that it lacks with 405 and the ones that it has', async () => {
    await using _db = await serveStartingData();
    const route = await routeAt(address);
    expect(METHODS.filter((method) => typeof route[method] !== 'function')).toEqual([]);
    const own = Object.keys(apiDocument().paths[address.replace(/\[(\w+)\]/g, '{$1}')] ?? {}).map((method) =>
      method.toUpperCase(),
    );
    const allowed = METHODS.filter((method) => own.includes(method)).flatMap((method) =>
      method === 'GET' ? ['GET', 'HEAD'] : [method],
    );
    for (const method of METHODS.filter((one) => !own.includes(one))) {
      const response = await ask(address, method, {
        body: ['DELETE', 'GET'].includes(method) ? undefined : '{"broken',
      });
      if (address === '/api/[...path]') {
        await problemOf(response, 404);
        continue;
      }
      const body = await problemOf(response, 405);
      expect(response.headers.get('allow')).toBe(allowed.join(', '));
      expect(body.allowed).toEqual(allowed);
    }
  });

  test('tells nobody what went wrong inside, but an id by which the log can be searched', async () => {
    const asksNothing = ['/api/[...path]', '/api/v1/openapi.json'];
    const read = apiDocument().paths[address.replace(/\[(\w+)\]/g, '{$1}')]?.get;
    // Without a token it does not come as far as the database.
    const wantsToken = read?.security.length === 1;
    if (asksNothing.includes(address) || !read || wantsToken) return;
    registry.database = Promise.reject(new Error('secret of the machine room'));
    registry.database.catch(() => undefined);
    const body = await problemOf(await ask(address), 500);
    expect(body.instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(body.detail).toContain(String(body.instance).replace('urn:uuid:', ''));
    expect(JSON.stringify(body)).not.toMatch(/secret|Error|\.ts|node_modules/);
  });
});

test('an address that is not there is a problem, too', async () => {
  const body = await problemOf(await ask('/api/[...path]'), 404);
  expect(body).not.toHaveProperty('issues');
});

describe.each(['/api/v1/figures', '/api/v1/figures.csv'])('a query to %s', (address) => {
  test.each<[string, string[]]>([
    ['flow=trade', ['flow: not_allowed']],
    ['reporter=XXX&period=soon', ['reporter: area_unknown', 'period: not_a_time_period']],
    ['flow=exports&flow=imports', ['flow: repeated']],
    ['colour=red', ['colour: field_unknown']],
    ['__proto__=x', ['__proto__: field_unknown']],
    ['panel=lost-panel', ['panel: panel_unknown']],
    ['source=%00', ['source: not_a_slug']],
    [`source=${'x'.repeat(5000)}`, ['source: not_a_slug']],
  ])('with "%s" is refused with each thing that is wrong', async (query, expected) => {
    await using _db = await serveStartingData();
    const body = await problemOf(await ask(`${address}?${query}`), 400);
    const issues = body.issues as { field: string; code: string; detail: string }[];
    expect(issues.map(({ field, code }) => `${field}: ${code}`)).toEqual(expected);
    for (const { field, detail } of issues) expect(detail).toMatch(new RegExp(`^${field} (?!is not accepted)\\S`));
  });

  test('is answered under the data revision’s tag, which changes with the data and saves sending it again', async () => {
    await using db = await serveStartingData();
    const first = await ask(address);
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"r10"']);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const again = await ask(address, 'GET', { headers: { 'if-none-match': '"other", W/"r10"' } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', '"r10"']);
    await recordFigure(
      { db, actor: { name: 'test', role: 'system' } as const },
      { ...PLAIN_FIGURE, source: 'izvestia-2025-colombia' },
      'One more',
    );
    const changed = await ask(address, 'GET', { headers: { 'if-none-match': '"r10"' } });
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"r11"']);
  });
});

test('JSON gives what the CSV gives, amounts as text', async () => {
  await using _db = await serveStartingData();
  const json = await (await ask('/api/v1/figures?reporter=CHN')).json();
  expect(json).toMatchObject({
    data_revision: 10,
    count: 1,
    figures: [{ id: 'china-region-turnover-2024', low: '500000000000', high: null }],
  });
  const csv = await ask('/api/v1/figures.csv?reporter=CHN');
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
  expect(csv.headers.get('content-disposition')).toBe('attachment; filename="as-reported-figures-r10.csv"');
  expect((await csv.text()).split('\r\n').length).toBe(3);
});

test('a balance panel’s file holds what follows from it, marked derived', async () => {
  await using _db = await serveStartingData();
  const { figures } = (await (
    await ask('/api/v1/figures?panel=rus-2025-01-m49019-exports-imports-usd-8-months')
  ).json()) as {
    figures: Record<string, unknown>[];
  };
  expect(figures.map(({ kind, flow }) => `${kind} ${flow}`)).toEqual([
    'reported exports',
    'reported imports',
    'derived balance',
    'derived turnover',
  ]);
});

test('the revision is told alone', async () => {
  await using _db = await serveStartingData();
  const response = await ask('/api/v1/revision');
  expect(await response.json()).toEqual({ data_revision: 10 });
  expect((await ask('/api/v1/revision', 'GET', { headers: { 'if-none-match': '"r10"' } })).status).toBe(304);
});
