import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadStartingData } from '@/lib/services/imports/load-starting-data';
import { freshDesk, inviteEditor, PASSWORD, SYSTEM, signedIn } from '../support/accounts';
import { valueIn } from '../support/database';
import { startingFields } from '../support/figures';
import { type Browser, fieldValue, hiddenFields } from '../support/form-browser';
import { type Served, serve } from '../support/served';

const FIGURE = '/admin/figures/india-region-turnover';
const AGAIN = 'Your session has ended';
let served: Served;
let file: string;
const tokens = { admin: '', editor: '' };

beforeAll(async () => {
  const desk = await freshDesk();
  desk.clock.now = new Date();
  await loadStartingData(desk.as(SYSTEM), startingFields());
  await inviteEditor(desk, 'edith');
  tokens.admin = (await signedIn(desk)).token;
  tokens.editor = (await signedIn(desk, { name: 'edith' })).token;
  file = desk.db.file;
  await desk.db.close();
  served = await serve(file);
});

afterAll(() => served?.stop());

function visitor(who: keyof typeof tokens): Browser {
  const browser = served.visitor();
  browser.cookies.set('__Host-sid', tokens[who]);
  return browser;
}

test.each([
  '/admin/figures/no-such-figure',
  '/admin/sources/no-such-source',
  '/admin/notes/no-such-note',
  '/admin/people/nobody',
  '/setup',
])('%s answers 404 in words', async (path) => {
  const answer = await visitor('admin').get(path);
  expect(answer.status).toBe(404);
  expect(answer.body).toContain('<h1>There is nothing at this address</h1>');
});

test.each(['/admin/people', '/admin/people/nobody', '/admin/audit'])(
  '%s answers an editor 403 in words',
  async (path) => {
    const answer = await visitor('editor').get(path);
    expect(answer.status).toBe(403);
    expect(answer.body).toContain('<h1>This page is for administrators</h1>');
    expect(answer.body).not.toContain('maria');
  },
);

/** A browser whose form was opened, and whose session has ended since. */
async function expired(path: string, button: string): Promise<{ browser: Browser; hidden: Record<string, string> }> {
  const browser = visitor('editor');
  const hidden = hiddenFields((await browser.get(path)).body, button);
  browser.cookies.set('__Host-sid', 'x'.repeat(43));
  return { browser, hidden };
}

test('a form sent after the session has ended comes back as it was typed, once signed in again', async () => {
  const { browser, hidden } = await expired(FIGURE, 'Save figure');
  const typed = { ...hidden, amount: '55 billion', note: 'Typed “at length” <b>&amp;', reason: 'Read again.' };
  const asked = await browser.post(FIGURE, typed);
  expect(asked.status).toBe(200);
  expect(asked.body).toContain(AGAIN);
  const kept = hiddenFields(asked.body, 'Sign in');
  const wrong = await browser.post(FIGURE, { ...kept, name: 'edith', password: 'not the password' });
  expect(wrong.body).toContain('The name or the password is wrong');
  expect(wrong.body).not.toContain('not the password');
  const back = await browser.post(FIGURE, {
    ...hiddenFields(wrong.body, 'Sign in'),
    name: 'edith',
    password: PASSWORD,
  });
  expect(back.status).toBe(200);
  expect(back.body).toContain('This is what you typed');
  expect(fieldValue(back.body, 'amount')).toBe('55 billion');
  expect(fieldValue(back.body, 'note')).toBe(typed.note);
  expect(valueIn(file, 'SELECT max(version) FROM Figure'), 'nothing was saved').toBe(1);
  const saved = await browser.post(FIGURE, { ...hiddenFields(back.body, 'Save figure'), ...fieldsOf(back.body) });
  expect([saved.status, saved.location]).toEqual([303, `${FIGURE}?saved=2`]);
});

function fieldsOf(html: string): Record<string, string> {
  const names = [
    'source',
    'reporter',
    'partner',
    'partner_as_printed',
    'amount',
    'currency',
    'period',
    'note',
    'reason',
  ];
  const chosen = { flow: 'turnover', qualifier: 'about', partner_basis: 'inferred', period_basis: 'unstated' };
  return { ...Object.fromEntries(names.map((name) => [name, fieldValue(html, name)])), ...chosen, intent: 'save' };
}

test.each([
  ['/admin/sources/new', 'Save source', 'title', { title: 'A title that was typed' }],
  ['/admin/sources/izvestia-2025-colombia', 'Save source', 'title', { title: 'Another title' }],
  ['/admin/notes/new', 'Save note', 'text', { text: 'A note that was typed' }],
  ['/admin/intake', 'Read the text', 'text', { text: 'An article that was pasted' }],
  ['/admin/figures/new', 'Save figure', 'amount', { amount: '1.5 billion' }],
])('%s comes back, too', async (path, button, field, fields) => {
  const { browser, hidden } = await expired(path, button);
  const asked = await browser.post(path, { ...hidden, ...fields } as Record<string, string>);
  const kept = hiddenFields(asked.body, 'Sign in');
  const back = await browser.post(path, { ...kept, name: 'edith', password: PASSWORD });
  expect(fieldValue(back.body, field)).toBe((fields as Record<string, string>)[field]);
});

test('what a form of passwords held is not carried along', async () => {
  const { browser, hidden } = await expired('/admin/account', 'Change the password');
  const secrets = { current_password: 'the old one, secret', new_password: 'the new one, secret' };
  const asked = await browser.post('/admin/account', { ...hidden, ...secrets });
  expect(asked.body).toContain(AGAIN);
  expect(asked.body).not.toContain('secret');
});

test('a form from elsewhere plants nothing', async () => {
  const { browser, hidden } = await expired(FIGURE, 'Save figure');
  const headers = { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' };
  const asked = await browser.post(FIGURE, { ...hidden, amount: '55 billion' }, { headers });
  expect(asked.body).not.toContain('55 billion');
  const planted = { kept: JSON.stringify({ amount: '55 billion' }), name: 'edith', password: PASSWORD };
  const own = hiddenFields((await browser.get('/login')).body, 'Sign in');
  const answer = await browser.post(FIGURE, { ...own, ...planted }, { headers });
  expect(answer.body).not.toContain('55 billion');
});

test('the figures of a note are searched, chosen, taken out and saved by plain posts', async () => {
  const path = '/admin/notes/new';
  const browser = visitor('editor');
  const [first, second] = ['india-region-turnover', 'russia-region-turnover-2023'];
  const typed = { source: 'izvestia-2025-colombia', text: 'A port was opened.', reason: 'It helps.' };
  const fields = (body: string) => ({ ...hiddenFields(body, 'Save note'), ...typed });
  const chosen = (body: string) =>
    Object.keys(hiddenFields(body, 'Save note'))
      .filter((name) => name.startsWith('figure.'))
      .map((name) => name.slice('figure.'.length));
  const count = () => valueIn(file, 'SELECT count(*) FROM ContextNote');
  const before = count();
  const opened = (await browser.get(path)).body;
  const search = { figure_words: 'india turnover', find_figures: '1' };
  const found = (await browser.post(path, { ...fields(opened), ...search })).body;
  expect(fieldValue(found, 'text')).toBe(typed.text);
  expect(found).toContain(`name="figure.${first}"`);
  expect(found).not.toContain(`name="figure.${second}"`);
  const ticked = { [`figure.${first}`]: '1', [`figure.${second}`]: '1', add_figures: '1', figure_words: '' };
  const both = (await browser.post(path, { ...fields(found), ...ticked })).body;
  expect([chosen(both).toSorted(), count()]).toEqual([[first, second], before]);
  const one = (await browser.post(path, { ...fields(both), drop_figure: first })).body;
  expect([chosen(one), count()]).toEqual([[second], before]);
  const saved = await browser.post(path, { ...fields(one), figure_words: '' });
  expect(saved.status).toBe(303);
  expect(valueIn(file, `SELECT count(*) FROM ContextNoteFigure WHERE figureId = '${second}'`)).toBeGreaterThan(0);
  expect(chosen((await browser.get(String(saved.location))).body)).toEqual([second]);
  const none = await browser.post(path, { ...fields(opened), figure_words: '' });
  expect(none.body).toContain('Choose at least one figure');
});
