import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeOwnToken } from '@/lib/services/accounts/api-tokens';
import { loadStartingData } from '@/lib/services/imports/load-starting-data';
import { freshDesk, inviteEditor, SYSTEM } from '../support/accounts';
import { valueIn } from '../support/database';
import { startingFields } from '../support/figures';
import { type Answer, Browser } from '../support/form-browser';
import { csvOfMany } from '../support/import-trials';
import { fillWithFigures } from '../support/many-figures';
import { type Served, serve } from '../support/served';

/** How long a job of the server's own may take on a busy machine, before a test says what it waits for. */
const PATIENCE = { timeout: 280_000, interval: 100 };

let file: string;
let served: Served;
let token: string;
let apiToken: string;

beforeAll(async () => {
  const desk = await freshDesk();
  desk.clock.now = new Date();
  token = (await inviteEditor(desk)).sessionToken;
  const { id } = await desk.db.reader.user.findUniqueOrThrow({ where: { name: 'edith' }, select: { id: true } });
  const editor = { name: 'edith', role: 'editor' } as const;
  apiToken = await makeOwnToken(desk.as(editor), { id, name: 'edith' }, { label: 'imports', scope: 'write' });
  await loadStartingData(desk.as(SYSTEM), startingFields());
  file = desk.db.file;
  await desk.db.close();
  fillWithFigures(file, 5, true);
  served = await serve(file);
});

afterAll(() => served?.stop());

function editor(): Browser {
  const browser = new Browser(served.origin);
  browser.cookies.set('__Host-sid', token);
  return browser;
}

async function upload(csv: string | Uint8Array, name = 'figures.csv', reason = ''): Promise<Response> {
  const form = new FormData();
  form.set('reason', reason);
  form.set('file', new Blob([csv as BlobPart], { type: 'text/csv' }), name);
  const made = new Response(form);
  return fetch(`${served.origin}/admin/import/upload`, {
    method: 'POST',
    redirect: 'manual',
    body: Buffer.from(await made.arrayBuffer()),
    headers: {
      'content-type': made.headers.get('content-type') ?? '',
      cookie: `__Host-sid=${token}`,
      origin: served.origin,
      'sec-fetch-site': 'same-origin',
    },
  });
}

/** What a browser without scripts does: it loads the page again until it no longer says that work goes on. */
async function untilSettled(browser: Browser, address: string): Promise<Answer> {
  return vi.waitFor(async () => {
    const answer = await browser.get(address);
    if (answer.body.includes('http-equiv="refresh"')) throw new Error(`${address} still says that work goes on`);
    return answer;
  }, PATIENCE);
}

const plain = (body: string) =>
  body
    .replace(/<(script|style|noscript)[\s\S]*?<\/\1>/g, '')
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

async function sendAndCheck(csv: string | Uint8Array, name?: string): Promise<{ address: string; page: Answer }> {
  const answer = await upload(csv, name, 'Sent by a test');
  const address = answer.headers.get('location') ?? '';
  expect([answer.status, address]).toEqual([303, expect.stringMatching(/^\/admin\/import\/[2-9b-z]{10}$/)]);
  const asked = await editor().get(address);
  expect(plain(asked.body)).toContain('Check how the file will be read');
  const started = await editor().submit(address, 'Check the file', {
    delimiter: /value="semicolon"[^>]*checked|checked[^>]*value="semicolon"/.test(asked.body) ? 'semicolon' : 'comma',
    encoding: /<option value="([^"]+)" selected/.exec(asked.body)?.[1] ?? 'utf-8',
    decimal_mark: 'point',
  });
  expect(started.status).toBe(303);
  return { address, page: await untilSettled(editor(), address) };
}

test('without scripts: a file is sent, its dialect confirmed, the difference shown, imported; again it is 0 changes', async () => {
  const csv = [...csvOfMany(3, 4)].join('').replace('"about"', '"exactly"');
  const { address, page } = await sendAndCheck(csv);
  expect(plain(page.body)).toMatch(/The file would add 2 figures and change \d/);
  const before = valueIn(file, 'SELECT number FROM DataRevision');
  const button = /Import \d+ figures?/.exec(plain(page.body))?.[0] ?? '';
  const sent = await editor().submit(address, button, { reason: 'Sent by a test' });
  expect(sent.status).toBe(303);
  const done = await untilSettled(editor(), address);
  expect(plain(done.body)).toMatch(/2 figures added/);
  expect(valueIn(file, 'SELECT number FROM DataRevision')).toBe(Number(before) + 1);
  expect(
    valueIn(file, `SELECT count(*) FROM Revision WHERE number = ${Number(before) + 1} AND actor = 'edith'`),
  ).toBeGreaterThan(1);
  expect(valueIn(file, `SELECT actor || ' ' || reason FROM AuditEntry WHERE action = 'import'`)).toBe(
    'edith Sent by a test',
  );
  const again = await sendAndCheck(csv);
  expect(plain(again.page.body)).toContain('Nothing to change');
  const exported = await (await fetch(`${served.origin}/downloads/figures.csv`)).text();
  expect(plain((await sendAndCheck(exported)).page.body)).toContain('Nothing to change');
});

test('every bad row is listed by line and column, as a page and as a file, and nothing can be imported', async () => {
  const csv = [...csvOfMany(100, 3)].join('').replace('"USD"', '"XXX"').replace('"goods"', '"gold"');
  const { address, page } = await sendAndCheck(csv);
  expect(plain(page.body)).toContain('2 problems: nothing can be imported yet');
  expect(plain(page.body)).toContain('currency_unknown');
  const problems = await editor().get(`${address}/problems`);
  expect(problems.body.split('\r\n').slice(0, 2)).toEqual(['line,column,code,problem', expect.stringMatching(/^2,"c/)]);
  expect(page.body).not.toMatch(/<button[^>]*>Import /);
  const thrown = await editor().submit(address, 'Discard this import', {});
  expect(thrown.location).toBe('/admin/import?dropped=1');
  expect((await editor().get(address)).status).toBe(404);
});

test('an encoding other than UTF-8 is shown with its first rows, and confirmed', async () => {
  const csv = Buffer.from(
    'id;source;reporter;partner;flow;qualifier;low;decimals;currency;time_period;period_basis;note\n' +
      'accents;many-source;BRA;M49:419;exports;exactly;7200000000;-8;USD;2024;stated;caf\xe9\n',
    'latin1',
  );
  const answer = await upload(csv);
  const asked = await editor().get(answer.headers.get('location') ?? '');
  expect(asked.body).toContain('café');
  expect(asked.body).toMatch(/<option value="windows-1252" selected/);
  const { page } = await sendAndCheck(csv);
  expect(plain(page.body)).toContain('would add 1 figure');
});

test.each<[string, Uint8Array | string, string]>([
  ['a zip', Buffer.from('504b030414', 'hex'), 'is_zip'],
  ['gzip', Buffer.from('1f8b08', 'hex'), 'is_gzip'],
  ['a PDF', '%PDF-1.7 x', 'is_pdf'],
  ['nothing', '', 'missing'],
  ['more than 100 MB', Buffer.alloc(100_000_001, 'x,y\n'), 'too_large'],
])('%s is refused in words, and nothing of it is left on the disk', async (_, bytes, code) => {
  const folder = path.join(path.dirname(file), 'imports');
  const before = readdirSync(folder).length;
  const answer = await upload(bytes, 'sheet.xlsx');
  expect(answer.headers.get('location')).toBe(`/admin/import?refused=${code}`);
  const page = await editor().get(`/admin/import?refused=${code}`);
  expect(plain(page.body)).toContain('Nothing was imported');
  expect(readdirSync(folder).length).toBe(before);
});

test('uploads are let through at their address alone, and only as long as they come', async () => {
  const large = Buffer.alloc(1_000_001, 'x');
  const headers = { 'content-type': 'text/csv' };
  const elsewhere = await fetch(`${served.origin}/admin/import`, { method: 'POST', body: large, headers });
  expect(elsewhere.status).toBe(413);
  const anonymous = await fetch(`${served.origin}/admin/import/upload`, {
    method: 'POST',
    body: large,
    headers: { ...headers, origin: served.origin, 'sec-fetch-site': 'same-origin' },
  });
  expect(anonymous.status).toBe(401);
  // A body that is announced and broken off leaves nothing behind.
  const before = readdirSync(path.join(path.dirname(file), 'imports')).length;
  const socket = connect(Number(new URL(served.origin).port), 'localhost');
  const head = `POST /admin/import/upload HTTP/1.1\r\nHost: localhost\r\nCookie: __Host-sid=${token}\r\nOrigin: ${served.origin}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 5000000\r\n\r\n`;
  const body = '--b\r\nContent-Disposition: form-data; name="file"; filename="f.csv"\r\n\r\nid,note\n';
  await new Promise<void>((sent) => socket.write(head + body + 'a,b\n'.repeat(50_000), () => sent()));
  await vi.waitFor(() => expect(readdirSync(path.join(path.dirname(file), 'imports')).length).toBe(before + 1));
  socket.destroy();
  await vi.waitFor(() => expect(readdirSync(path.join(path.dirname(file), 'imports')).length).toBe(before));
  const program = connect(Number(new URL(served.origin).port), 'localhost');
  const api = `POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${apiToken}\r\nContent-Type: text/csv\r\nContent-Length: 5000000\r\n\r\n`;
  await new Promise<void>((sent) => program.write(api + 'a,b\n'.repeat(50_000), () => sent()));
  await vi.waitFor(() => expect(readdirSync(path.join(path.dirname(file), 'imports')).length).toBe(before + 1));
  program.destroy();
  await vi.waitFor(() => expect(readdirSync(path.join(path.dirname(file), 'imports')).length).toBe(before));
});

test('downloads over HTTP: headers, an unchanged repeat, a bad query, and as many at once as may be', async () => {
  const csv = await fetch(`${served.origin}/downloads/figures.csv?flow=exports`);
  const rows = (await csv.text()).trimEnd().split('\r\n').length - 1;
  expect([csv.status, csv.headers.get('x-row-count')]).toEqual([200, String(rows)]);
  expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="as-reported-figures-r\d+\.csv"$/);
  expect(csv.headers.get('access-control-allow-origin')).toBe('*');
  expect(csv.headers.get('x-content-type-options')).toBe('nosniff');
  const etag = csv.headers.get('etag') ?? '';
  const repeat = await fetch(`${served.origin}/downloads/figures.csv?flow=exports`, {
    headers: { 'if-none-match': etag },
  });
  expect([repeat.status, (await repeat.text()).length]).toEqual([304, 0]);
  const head = await fetch(`${served.origin}/downloads/as-reported.zip`, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-type')]).toEqual([200, 'application/zip']);
  for (const [address, status] of [
    ['/downloads/figures.xml', 404],
    ['/downloads/figures.csv?sort=amount', 400],
    ['/downloads/figures.json?bom=1', 400],
    ['/downloads/figures.csv?bom=yes', 400],
    ['/downloads/figures.csv?asOf=0', 400],
  ] as const) {
    const answer = await fetch(served.origin + address);
    expect([address, answer.status, answer.headers.get('content-type')]).toEqual([
      address,
      status,
      'application/problem+json; charset=utf-8',
    ]);
  }
  const page = await fetch(`${served.origin}/downloads?reporter=RUS`);
  const html = await page.text();
  expect(plain(html)).toContain('3 figures of');
  const document = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/.exec(html)?.[1] ?? '';
  expect(JSON.parse(document)).toMatchObject({ '@type': 'Dataset', version: expect.stringMatching(/^r\d+$/) });
  expect(html).toMatch(/<script type="application\/ld\+json" nonce="[^"]+"/);
});

interface SentImport {
  id: string;
  state: string;
  found: Record<string, number> | null;
  outcome: Record<string, number> | null;
}

function askImports(rest: string, init: RequestInit = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${apiToken}`, ...(init.headers as Record<string, string>) };
  return fetch(`${served.origin}/api/v1/imports${rest}`, { ...init, headers });
}

const sendFile = (body: string | Uint8Array<ArrayBuffer>) =>
  askImports('?name=sent.csv', { method: 'POST', body, headers: { 'content-type': 'text/csv' } });

async function importOf(answer: Response): Promise<SentImport> {
  const body = (await answer.json()) as { import?: SentImport };
  if (!body.import) throw new Error(`${answer.status} ${JSON.stringify(body)}`);
  return body.import;
}

/** The import of this answer, once it is no longer in that state. */
async function settled(state: 'checking' | 'saving', answer: Response): Promise<SentImport> {
  const { id } = await importOf(answer);
  return vi.waitFor(async () => {
    const found = await importOf(await askImports(`/${id}`));
    if (found.state === state) throw new Error(`import ${id} is still ${state}`);
    return found;
  }, PATIENCE);
}

async function untilRead(answer: Response): Promise<SentImport> {
  expect(answer.status).toBe(201);
  return settled('checking', answer);
}

test('by the API a file longer than a proxy would pass is sent, read, confirmed, and then is 0 changes', {
  timeout: 900_000,
}, async () => {
  const count = 38_000;
  let csv = '';
  let rows = 0;
  for (const row of csvOfMany(200_000, count)) {
    csv += row;
    // Other turns come in between, so that a connection which the server closes meanwhile is not used again.
    if (rows++ % 1000 === 0) await setImmediate();
  }
  expect(csv.length).toBeGreaterThan(10_500_000);
  const before = Number(valueIn(file, 'SELECT number FROM DataRevision'));
  const read = await untilRead(await sendFile(csv));
  expect(read).toMatchObject({ state: 'checked', found: { rows: count, problems: 0, added: count } });
  const body = JSON.stringify({ reason: 'Sent by a program' });
  const headers = { 'content-type': 'application/json' };
  const done = await settled('saving', await askImports(`/${read.id}/confirmation`, { method: 'POST', body, headers }));
  const outcome = { added: count, changed: 0, unchanged: 0, data_revision: before + 1 };
  expect(done).toMatchObject({ state: 'done', outcome });
  const again = await untilRead(await sendFile(csv));
  expect(again.found).toMatchObject({ rows: count, added: 0, changed: 0, unchanged: count });
  for (const { id } of [read, again]) expect((await askImports(`/${id}`, { method: 'DELETE' })).status).toBe(204);
});

test.each<[string, () => Uint8Array<ArrayBuffer>, number, string]>([
  [
    '30 MB that begin as a zip',
    () => Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(30_000_000)]),
    400,
    'is_zip',
  ],
  ['more than 100 MB', () => Buffer.alloc(100_000_001, 'x,y\n'), 413, 'too_large'],
  ['more than the request guard lets in', () => Buffer.alloc(100_200_000, 'x,y\n'), 413, 'too_large'],
])('by the API %s is refused as a problem that arrives, and nothing of it is kept', async (_, bytes, status, code) => {
  const folder = path.join(path.dirname(file), 'imports');
  const count = () => (existsSync(folder) ? readdirSync(folder).length : 0);
  const before = count();
  const answer = await sendFile(bytes());
  const body = (await answer.json()) as { code: string; issues?: { code: string }[] };
  expect([answer.status, body.issues?.[0]?.code ?? body.code]).toEqual([status, code]);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(count()).toBe(before);
});
