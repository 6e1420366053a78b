import { afterAll, beforeAll, expect, test } from 'vitest';
import { migratedFile, valueIn } from '../support/database';
import { type Browser, hiddenFields } from '../support/form-browser';
import { type Served, serve } from '../support/served';

const PASSWORD = 'quiet harbour lantern seven';
const file = migratedFile();
let served: Served;
let admin: Browser;
let token = '';

beforeAll(async () => {
  served = await serve(file);
  admin = served.visitor();
  token = served.setUpLink?.split('#')[1] ?? '';
});

let log = '';
afterAll(async () => {
  log ||= await served.stop();
});

/** What must not have moved when a request was refused. */
function state(): unknown {
  return valueIn(
    file,
    `SELECT (SELECT count(*) FROM User) || ':' || (SELECT count(*) FROM Session) || ':' ||
            (SELECT count(*) FROM OneTimeLink) || ':' || (SELECT number FROM DataRevision)`,
  );
}

const titleOf = (html: string): string | undefined => /<title>([^<]*)</.exec(html)?.[1];

/** Why somebody was refused, in the order of the audit. */
function reasonsOf(name: string): string[] {
  const all =
    "SELECT json_group_array(reason) FROM (SELECT reason FROM AuditEntry WHERE action = 'refuse' AND actor = ";
  return JSON.parse(String(valueIn(file, `${all}'${name}' ORDER BY id)`)));
}

test('the title of what is not there says so, on public pages and on the desk', async () => {
  const visitor = served.visitor();
  for (const path of ['/nothing', '/figures/none', '/figures?asOf=999', '/sources?asOf=999', '/downloads?asOf=999']) {
    const missing = await visitor.get(path);
    expect([missing.status, titleOf(missing.body)], path).toEqual([404, 'Nothing here - As Reported']);
  }
});

test('the printed link makes one administrator, without scripts, and set-up is then gone for good (T36)', async () => {
  expect(token).toMatch(/^[\w-]{43}$/);
  const wrong = await admin.submit('/setup', 'Make the administrator', {
    token: 'x'.repeat(43),
    name: 'mallory',
    new_password: PASSWORD,
  });
  expect(wrong.status).toBe(200);
  expect(wrong.body).toContain('not the link that the server printed');
  const claimed = await Promise.all(
    ['maria', 'second'].map((name) =>
      served.visitor().submit('/setup', 'Make the administrator', { token, name, new_password: PASSWORD }),
    ),
  );
  expect(claimed.filter(({ status }) => status === 303)).toHaveLength(1);
  expect(valueIn(file, 'SELECT count(*) FROM User')).toBe(1);
  const gone = await admin.get('/setup');
  expect([gone.status, titleOf(gone.body)]).toEqual([404, 'Nothing here - As Reported']);
  console.log('T36: 2 claims at once, 1 administrator; set-up answers 404 afterwards');
});

test('signing in: where it leads, the flags of its cookies, and what is kept from caches', async () => {
  const visitor = served.visitor();
  const refused = await visitor.get('/admin/people?x=1');
  expect([refused.status, refused.location]).toEqual([307, '/login?next=%2Fadmin%2Fpeople%3Fx%3D1']);
  const name = String(valueIn(file, 'SELECT name FROM User'));
  const wrong = await visitor.submit('/login', 'Sign in', { name, password: 'not the password' });
  expect(wrong.body).toContain('The name or the password is wrong');
  expect(wrong.body).not.toContain('not the password');
  const answer = await admin.submit('/login', 'Sign in', { name, password: PASSWORD, next: '//evil.example' });
  expect([answer.status, answer.location]).toEqual([303, '/admin']);
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('__Host-sid=')) ?? '';
  for (const flag of ['HttpOnly', 'Secure', 'SameSite=strict', 'Path=/']) expect(cookie).toContain(flag);
  expect(cookie).not.toMatch(/domain/i);
  const page = await admin.get('/admin');
  expect(page.status).toBe(200);
  expect(page.headers.get('cache-control')).toBe('private, no-store');
  expect(page.body).toContain('aria-label="Edit"');
  for (const path of ['figures/none', 'sources/none', 'notes/none', 'people/none', 'import/none']) {
    const missing = await admin.get(`/admin/${path}`);
    expect([missing.status, titleOf(missing.body)], path).toEqual([404, 'Nothing here - As Reported']);
  }
});

test('from an invitation to an editor, who may not see people; a role change and disabling end the session', async () => {
  const made = await admin.submit('/admin/people', 'Make an invitation link', { role: 'editor' });
  const invitation = /\/login\/invitation#([\w-]{43})/.exec(made.body)?.[1] ?? '';
  expect(valueIn(file, 'SELECT count(*) FROM OneTimeLink')).toBe(1);
  const editor = served.visitor();
  const fields = { token: invitation, name: 'Edith', new_password: PASSWORD };
  const accepted = await editor.submit('/login/invitation', 'Make the account', fields);
  expect([accepted.status, accepted.location]).toEqual([303, '/admin']);
  const again = await editor.submit('/login/invitation', 'Make the account', { ...fields, name: 'other' });
  expect(again.body).toContain('This link was used');
  expect((await editor.get('/admin')).body).toContain('edith');
  for (const path of ['/admin/people', '/admin/people/nobody', '/admin/audit?who=edith']) {
    const refused = await editor.get(path);
    expect([refused.status, titleOf(refused.body)], path).toEqual([403, 'Not allowed - As Reported']);
  }
  const pages = reasonsOf('edith').filter((reason) => reason.startsWith('Asked for'));
  expect(pages, 'a page that is refused is in the audit, once').toEqual([
    'Asked for /admin/people, which is for administrators',
    'Asked for /admin/people/nobody, which is for administrators',
    'Asked for /admin/audit, which is for administrators',
  ]);
  const hidden = await admin.get('/admin/people');
  const before = state();
  // The editor sends the administrator's own form, hidden fields and all.
  const stolen = { ...hiddenFields(hidden.body, 'Make an invitation link'), role: 'admin' };
  await editor.post('/admin/people', stolen);
  const refusals = "SELECT count(*) FROM AuditEntry WHERE actor = 'edith' AND reason LIKE 'Only an admin%'";
  expect(valueIn(file, refusals)).toBe(1);
  const last = reasonsOf('edith').slice(-2);
  expect(last, 'the page that a refused form makes again is not noted a second time').toEqual([
    'Asked for /admin/audit, which is for administrators',
    'Only an administrator may do this',
  ]);
  await editor.post('/admin/account', stolen);
  await served.visitor().post('/login', stolen);
  expect(state()).toBe(before);
  const id = String(valueIn(file, "SELECT id FROM User WHERE name = 'edith'"));
  const disabled = await admin.submit(`/admin/people/${id}`, 'Disable the account', { reason: 'left the desk' });
  expect(disabled.status).toBe(303);
  expect((await editor.get('/admin')).location).toBe('/login?next=%2Fadmin');
  const closed = await editor.submit('/login', 'Sign in', { name: 'edith', password: PASSWORD });
  expect(closed.body).toContain('The name or the password is wrong');
});

test('open links are listed and ended without scripts; what was ended lets nobody in', async () => {
  const made = await admin.submit('/admin/people', 'Make an invitation link', { role: 'admin' });
  const link = /\/login\/invitation#([\w-]{43})/.exec(made.body)?.[1] ?? '';
  const listed = await admin.get('/admin/people');
  expect(listed.body).toContain('Invitation: Administrator');
  const ended = await admin.submit('/admin/people', 'End link', { reason: 'sent to the wrong address' });
  expect([ended.status, ended.location]).toEqual([303, '/admin/people']);
  expect((await admin.get('/admin/people')).body).not.toContain('Invitation: Administrator');
  const fields = { token: link, name: 'late', new_password: PASSWORD };
  const late = await served.visitor().submit('/login/invitation', 'Make the account', fields);
  expect(late.body).toContain('This link was used');
  expect(valueIn(file, "SELECT reason FROM AuditEntry WHERE action = 'end link'")).toBe('sent to the wrong address');
});

test('signing out ends the session on the server and clears what the browser kept', async () => {
  const kept = admin.cookies.get('__Host-sid') ?? '';
  const answer = await admin.post('/admin/sign-out', {});
  expect([answer.status, answer.location]).toEqual([303, '/login']);
  expect(answer.headers.get('clear-site-data')).toContain('"storage"');
  expect(admin.cookies.has('__Host-sid')).toBe(false);
  admin.cookies.set('__Host-sid', kept);
  expect((await admin.get('/admin')).status).toBe(307);
});

test('neither the link nor a password stands in the log (T36)', async () => {
  log = await served.stop();
  expect(log).toContain('/setup');
  expect(log).not.toContain(token);
  expect(log).not.toContain(PASSWORD);
  const leaked = valueIn(file, `SELECT count(*) FROM AuditEntry WHERE coalesce("after", '') LIKE '%${token}%'`);
  expect(leaked).toBe(0);
});
