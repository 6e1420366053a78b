import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROUTE_GROUPS } from '../../scripts/server/route-group';
import { migratedFile } from '../support/database';
import { askMetrics, readMetrics } from '../support/metrics';
import { type Served, serve } from '../support/served';
import { type ServedDesk, serveDesk } from '../support/served-desk';

const TOKEN = '0123456789abcdef0123456789abcdef';
/** As a proxy in front would send it. */
const FORWARDED = { 'X-Forwarded-For': '192.0.2.9' };

let desk: ServedDesk;
let guarded: Served;

beforeAll(async () => {
  desk = await serveDesk({ editors: ['edith'] });
  guarded = await serve(migratedFile(), {
    host: '127.0.0.1',
    settings: { METRICS_TOKEN: TOKEN, MIN_FREE_MB: '999999999' },
  });
});

afterAll(async () => {
  await desk?.served.stop();
  await guarded?.stop();
});

async function ask(address: string, headers: Record<string, string> = {}, method = 'GET') {
  const answer = await fetch(address, { headers, method });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

test('/healthz answers without Next and without the database, to everybody', async () => {
  for (const headers of [{}, FORWARDED]) {
    const { status, body, headers: sent } = await ask(`${desk.served.origin}/healthz`, headers);
    expect([status, body]).toEqual([200, '{"status":"alive"}']);
    expect(sent.get('cache-control')).toBe('no-store');
    expect(sent.get('content-security-policy')).toBeNull();
  }
  expect((await ask(`${desk.served.origin}/healthz`, {}, 'HEAD')).status).toBe(200);
});

test('/readyz says which part is at fault to this machine and to whoever has the token, to others only that it is not ready', async () => {
  const parts = { read: 'ok', write: 'ok', disk: 'low' };
  const own = await ask(`${guarded.origin}/readyz`);
  expect([own.status, JSON.parse(own.body)]).toEqual([503, { status: 'not ready', parts }]);
  expect(own.headers.get('cache-control')).toContain('no-store');
  const other = await ask(`${guarded.origin}/readyz`, FORWARDED);
  expect([other.status, JSON.parse(other.body)]).toEqual([503, { status: 'not ready' }]);
  const bearer = await ask(`${guarded.origin}/readyz`, { ...FORWARDED, authorization: `Bearer ${TOKEN}` });
  expect(JSON.parse(bearer.body)).toMatchObject({ parts });
  const ready = await ask(`${desk.served.origin}/readyz`);
  expect([ready.status, JSON.parse(ready.body)]).toEqual([
    200,
    { status: 'ready', parts: { read: 'ok', write: 'ok', disk: 'ok' } },
  ]);
});

test.each([
  ['a proxy forwarded it', { 'x-forwarded-for': '127.0.0.1' }],
  ['a proxy says so otherwise', { Via: '1.1 proxy' }],
  ['the token is wrong', { ...FORWARDED, authorization: `Bearer ${TOKEN}0` }],
  ['the token comes otherwise', { ...FORWARDED, authorization: `Basic ${TOKEN}` }],
])('/metrics is not there when %s', async (_, headers) => {
  const { status, body } = await ask(`${guarded.origin}/metrics`, headers);
  expect(status).toBe(404);
  expect(body).not.toContain('as_reported');
});

test('/metrics with the token answers wherever the request comes from; without a token in the settings nothing opens it', async () => {
  const bearer = { ...FORWARDED, authorization: `Bearer ${TOKEN}` };
  expect((await ask(`${guarded.origin}/metrics`, bearer)).status).toBe(200);
  expect((await ask(`${desk.served.origin}/metrics`, bearer)).status).toBe(404);
  const empty = { ...FORWARDED, authorization: 'Bearer ' };
  expect((await ask(`${desk.served.origin}/metrics`, empty)).status).toBe(404);
});

async function metrics(): Promise<Map<string, number>> {
  const { status, body, headers } = await ask(`${desk.served.origin}/metrics`);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  return readMetrics(body);
}

test('/metrics counts requests by method, group and status, under few names whatever is asked for', async () => {
  const before = await metrics();
  for (const path of ['/figures', '/figures?reporter=KGZ', '/figures/no-such-figure', '/wp-login.php', '/a/b/c'])
    await ask(desk.served.origin + path);
  const after = await metrics();
  const grown = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  const requests = (route: string, status: number) =>
    grown(`as_reported_http_requests_total{method="GET",route="${route}",status="${status}"}`);
  expect(requests('figures', 200)).toBe(2);
  expect(requests('figures', 404)).toBe(1);
  expect(requests('other', 404)).toBe(2);
  expect(grown('as_reported_http_request_duration_seconds_count{route="figures"}')).toBe(3);
  const routes = [...after.keys()].flatMap((name) => /route="([^"]*)"/.exec(name)?.[1] ?? []);
  expect([...new Set(routes)].filter((route) => !ROUTE_GROUPS.includes(route))).toEqual([]);
});

test('/metrics tells of saves, hashes, the files and the process', async () => {
  const before = await metrics();
  await desk.served.visitor().submit('/login', 'Sign in', { name: 'nobody', password: 'some wrong words here' });
  const after = await metrics();
  // The audit's and the throttle's rows.
  expect(after.get('as_reported_saves_total')).toBeGreaterThan(before.get('as_reported_saves_total') ?? 0);
  expect(after.get('as_reported_queue_places{queue="hashes"}')).toBe(4);
  const positive = [
    'as_reported_database_bytes',
    'as_reported_disk_free_bytes',
    'as_reported_open_connections',
    'process_resident_memory_bytes',
    'process_start_time_seconds',
    'process_open_fds',
  ];
  for (const name of positive) expect(after.get(name), name).toBeGreaterThan(0);
  for (const name of ['nodejs_eventloop_lag_seconds', 'as_reported_data_revision', 'as_reported_database_log_bytes'])
    expect(after.get(name), name).toBeGreaterThanOrEqual(0);
  expect([...after.keys()].some((name) => /^as_reported_build_info\{release="\w{10}"\}$/.test(name))).toBe(true);
});

test('a hundred who ask at once whether it is ready are all answered', async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, () => ask(`${desk.served.origin}/readyz`)));
  expect(answers.map(({ status }) => status)).toEqual(Array(100).fill(200));
});

test('probes are logged at debug level only', async () => {
  const own = await serve(migratedFile());
  for (const path of ['/healthz', '/readyz', '/metrics', '/figures']) await ask(own.origin + path);
  const log = await own.stop();
  expect(log).toContain('"path":"/figures"');
  expect(log).not.toMatch(/"path":"\/(healthz|readyz|metrics)"/);
});

test('when the database file is gone, /healthz lives and /metrics tells what is still known', async () => {
  const file = migratedFile();
  const own = await serve(file, { settings: { LOG_LEVEL: 'error' } });
  expect((await askMetrics(own.origin)).get('as_reported_database_bytes')).toBeGreaterThan(0);
  for (const name of [file, `${file}-wal`, `${file}-shm`]) rmSync(name, { force: true });
  expect((await ask(`${own.origin}/healthz`)).status).toBe(200);
  const samples = await askMetrics(own.origin);
  expect(samples.get('as_reported_database_bytes')).toBe(0);
  expect(samples.has('as_reported_backup_age_seconds')).toBe(false);
  await own.stop();
});
