import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DAY, freshDesk, inviteEditor, signedIn } from '../support/accounts';
import { addSource } from '../support/editing';
import { PLAIN_FIGURE } from '../support/figures';
import { Browser } from '../support/form-browser';
import { type Served, serve } from '../support/served';

let served: Served;
let editor: Browser;
let admin: Browser;
let edithId = '';

beforeAll(async () => {
  const desk = await freshDesk();
  desk.clock.now = new Date();
  await inviteEditor(desk, 'edith');
  await addSource(desk.db);
  const [edith, maria] = [await signedIn(desk, { name: 'edith' }), await signedIn(desk)];
  edithId = edith.id;
  await desk.db.close();
  served = await serve(desk.db.file);
  [editor, admin] = [new Browser(served.origin), new Browser(served.origin)];
  editor.cookies.set('__Host-sid', edith.token);
  admin.cookies.set('__Host-sid', maria.token);
});

afterAll(async () => {
  expect(await served.stop()).not.toContain('asr_');
});

async function makeToken(scope: string): Promise<string> {
  const { body } = await editor.submit('/admin/account', 'Create a token', {
    label: `for ${scope}`,
    scope,
    days: '30',
  });
  const [token] = /asr_[\w-]{43}/.exec(body) ?? [];
  if (!token) throw new Error('no token was shown');
  return token;
}

function post(token: string, headers: Record<string, string> = {}, body = figure()): Promise<Response> {
  return fetch(`${served.origin}/api/v1/figures`, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
  });
}

let made = 0;
const figure = () => JSON.stringify({ figure: { ...PLAIN_FIGURE, id: `made-${made++}` }, reason: 'as printed' });

test('a token made on the account page writes, is shown once, and ends when an administrator ends it', async () => {
  const token = await makeToken('write');
  expect((await editor.get('/admin/account')).body).not.toContain(token);
  expect((await editor.get('/admin/account')).body).toContain('for write');
  const answer = await post(token);
  expect([answer.status, (await answer.json()) as object]).toMatchObject([
    201,
    { figure: { id: 'made-0', version: 1 } },
  ]);
  const whose = await fetch(`${served.origin}/api/v1/token`, { headers: { authorization: `Bearer ${token}` } });
  const { expires_at, ...rest } = (await whose.json()) as Record<string, string>;
  expect(rest).toEqual({ person: 'edith', role: 'editor', token: 'for write', scope: 'write' });
  expect(Date.parse(expires_at ?? '') - Date.now()).toBeGreaterThan(29 * DAY);
  const page = `/admin/people/${edithId}`;
  expect((await admin.submit(page, 'End token', { reason: 'no longer needed' })).status).toBe(303);
  expect((await post(token)).status).toBe(401);
  expect((await admin.get('/admin/audit?action=end+token')).body).toContain('no longer needed');
});

test('the guard is the same through the server: cookies bring it back, a session alone is no token (T24)', async () => {
  const token = await makeToken('write');
  const cookie = [...editor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const statuses = [
    (await post(token, { cookie })).status,
    (await post(token, { cookie, origin: 'http://elsewhere.example' })).status,
    (await post(token, { cookie, origin: served.origin, 'sec-fetch-site': 'same-origin' })).status,
    (await post('', { cookie, origin: served.origin, 'sec-fetch-site': 'same-origin' })).status,
    (await post(token, { 'x-forwarded-host': 'elsewhere.example' })).status,
  ];
  expect(statuses).toEqual([403, 403, 201, 401, 201]);
  expect((await post(await makeToken('read'))).status).toBe(403);
});

test('what the request guard refuses is a problem with a code, too', async () => {
  const large = await post('x', {}, 'x'.repeat(1_000_001));
  expect([large.status, (await large.json()) as object]).toMatchObject([413, { code: 'too_large' }]);
  const { hostname, port } = new URL(served.origin);
  const chunked = await new Promise<string>((done, failed) => {
    const sent = request({ hostname, port, method: 'POST', path: '/api/v1/figures' }, (answer) => {
      let text = `${answer.statusCode} `;
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => done(text));
    });
    sent.on('error', failed);
    sent.setHeader('transfer-encoding', 'chunked');
    sent.end('{}');
  });
  expect(chunked).toMatch(/^411 .*"code":"length_required"/);
});
