import pLimit from 'p-limit';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import matrix from '../contract/permissions.json';
import { digestsOf } from '../support/database';
import { type Mutation, postMutation, prepareMutations } from '../support/every-action';
import type { Answer, Browser } from '../support/form-browser';
import { everyNth } from '../support/injections';
import { type ServedDesk, serveDesk } from '../support/served-desk';
import { size } from '../support/size';

vi.setConfig({ testTimeout: size(120_000, 1_200_000) });

let desk: ServedDesk;
let mutations: Mutation[] = [];
let log = '';

beforeAll(async () => {
  desk = await serveDesk({
    editors: ['egon'],
    fill: async (own) => {
      mutations = await prepareMutations(own);
    },
  });
});

afterAll(async () => {
  if (log === '') await desk?.served.stop();
});

/** How a page's heading begins, as HTML and as React sends it: what nobody sees who may not see the page. */
function headingIn(html: string): RegExp {
  const [, heading = ''] = /<h1>([^<]{4,8})/.exec(html) ?? [];
  if (heading === '') throw new Error('the page has no heading');
  return new RegExp(`(<h1[^>]*>|"h1",null,\\{[^{}]*"children":\\[?")${heading}`);
}

const HEADERS: Record<string, string>[] = [
  {},
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  { 'x-middleware-subrequest': 'src/middleware' },
  { 'x-middleware-rewrite': '/admin/people', 'x-middleware-next': '1' },
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/admin/people/__PAGE__' },
  {
    rsc: '1',
    'next-router-state-tree': encodeURIComponent('["",{"children":["admin",{"children":["__PAGE__",{}]}]}]'),
  },
  { 'x-nextjs-data': '1' },
  { 'x-invoke-path': '/admin/people', 'x-invoke-status': '200', 'x-matched-path': '/admin/people' },
  { 'x-original-url': '/admin/people', 'x-rewrite-url': '/admin/people' },
  { 'x-forwarded-host': 'localhost', 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'https' },
  { 'x-own-path': '//evil.example', 'x-request-id': 'mine', 'x-client-address': '127.0.0.1' },
  { cookie: '__Host-sid=; __Host-sid=null; sid=admin' },
];

const FORMS: ((path: string) => string)[] = [
  (path) => path,
  (path) => `${path}/`,
  (path) => `${path}?_rsc=abc`,
  (path) => `${path}.rsc`,
  (path) => `${path}.json`,
  (path) => `${path}.segments/_tree.segment.rsc`,
  (path) => `${path}.segments/_full.segment.rsc`,
  (path) => `/_next/data/build${path}.json`,
  (path) => `/${path}`,
  (path) => path.replace('/admin', '/admin/'),
  (path) => path.replace('/admin', '/%61dmin'),
  (path) => path.replace('/admin', '/figures/%2e%2e/admin'),
  (path) => path.replaceAll('/', '%2f').replace('%2f', '/'),
  (path) => path.replace('/admin', '/ADMIN'),
  (path) => `${path};x=1`,
  (path) => `${path}%00`,
  (path) => `/figures/${encodeURIComponent(path)}`,
];

/** The pages of the desk, their parameters filled with something real. */
function pagesFor(role: RegExp): string[] {
  const pages = Object.entries(matrix.pages).filter(([, own]) => role.test(own));
  const subject = (page: string) =>
    mutations.find(({ path }) => path.startsWith(page.replace('[id]', '')))?.path ?? page;
  // An import that is not there has the heading of every page that is missing.
  const shown = pages.filter(([page]) => page !== '/admin/import/[id]');
  return shown.map(([page]) => (page.includes('[id]') ? subject(page) : page));
}

interface Page {
  path: string;
  heading: RegExp;
}

/** An answer, after the redirect to the same page by which Next names what React is to be sent. */
async function ask(browser: Browser, path: string, headers: Record<string, string>): Promise<Answer> {
  const answer = await browser.get(path, headers);
  const { location } = answer;
  const stays = location?.startsWith('/') && !location.startsWith('//') && !location.startsWith('/login');
  return location && stays ? browser.get(location, headers) : answer;
}

interface Asked {
  requests: number;
  shown: string[];
}

async function goRound(visitor: () => Browser, pages: readonly Page[]): Promise<Asked> {
  const ways = pages.flatMap(({ path, heading }) =>
    FORMS.flatMap((form) => HEADERS.map((headers) => ({ path: form(path), heading, headers }))),
  );
  const shown: string[] = [];
  const tried = everyNth(ways, size(23, 1));
  const go = async ({ path, heading, headers }: (typeof tried)[number]) => {
    const { body, location } = await ask(visitor(), path, headers);
    const isLed = location?.includes('evil.example/') || location?.startsWith('//');
    if (heading.test(body) || isLed) shown.push(`${path} with ${JSON.stringify(headers)}: ${body.length}, ${location}`);
  };
  const inTurn = pLimit(4);
  await Promise.all(tried.map((way) => inTurn(() => go(way))));
  return { requests: tried.length, shown };
}

test('no address and no header shows a page of the desk to whoever may not see it (T25)', async () => {
  const admin = desk.admin();
  const read = async (path: string): Promise<Page> => {
    const heading = headingIn((await admin.get(path)).body);
    // It is found in what React sends, too: so it would be found below.
    expect((await ask(admin, path, { rsc: '1' })).body, path).toMatch(heading);
    return { path, heading };
  };
  const all = await Promise.all(pagesFor(/editor|admin/).map(read));
  const admins = all.filter(({ path }) => pagesFor(/admin/).includes(path));
  expect([all.length, admins.length]).toEqual([16, 3]);
  const anonymous = await goRound(() => desk.served.visitor(), all);
  expect((await desk.editor('egon').get('/admin')).status).toBe(200);
  const editor = await goRound(() => desk.editor('egon'), admins);
  expect([...anonymous.shown, ...editor.shown]).toEqual([]);
  console.log(
    `T25: ${anonymous.requests} ways round as a visitor and ${editor.requests} as an editor, 0 bytes of the desk shown`,
  );
});

test('no action runs at an address without forms, and each attempt is in the log (T25)', async () => {
  const publicPages = Object.entries(matrix.pages).filter(
    ([page, role]) => role === 'anyone' && !/^\/(login|setup)/.test(page),
  );
  const paths = [
    ...publicPages.map(([page]) => page.replace(/\[\w+\]/, 'plain-figure')),
    '/api/v1/figures',
    '//admin/people',
  ];
  const actions = mutations.filter(({ actionId }) => actionId !== undefined);
  const before = digestsOf(desk.file);
  const statuses = new Map<number, number>();
  for (const mutation of actions) {
    for (const path of paths) {
      const { status } = await postMutation(desk.admin(), mutation, { path });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  }
  const posts = actions.length * paths.length;
  expect(statuses).toEqual(new Map([[403, posts]]));
  expect(digestsOf(desk.file)).toEqual(before);
  log = await desk.served.stop();
  const refused = log.split('\n').filter((line) => line.includes('"method":"POST"') && line.includes('"status":403'));
  expect(refused).toHaveLength(posts);
  console.log(
    `T25: ${actions.length} actions posted by an administrator to ${paths.length} public addresses, 0 ran, all in the log`,
  );
});
