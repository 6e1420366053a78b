import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '@/lib/db/open-database';
import { disablePerson } from '@/lib/services/accounts/manage-person';
import { hashToken } from '@/lib/services/accounts/token';
import matrix from '../contract/permissions.json';
import { DAY, freshDesk, inviteEditor, signedIn } from '../support/accounts';
import { readBuiltDoors } from '../support/built-entry-points';
import { valueIn } from '../support/database';
import { Browser } from '../support/form-browser';
import { type Served, serve } from '../support/served';

type Who = 'anonymous' | 'editor' | 'admin' | 'disabled' | 'expired';
type Outcome = 'let in' | 'signed out' | 'not allowed';

const built = readBuiltDoors();
const tokens = new Map<Who, string>();
let file: string;
let served: Served;

beforeAll(async () => {
  const desk = await freshDesk();
  desk.clock.now = new Date();
  await inviteEditor(desk, 'edith');
  await inviteEditor(desk, 'gone');
  tokens.set('admin', (await signedIn(desk)).token);
  tokens.set('editor', (await signedIn(desk, { name: 'edith' })).token);
  const gone = await signedIn(desk, { name: 'gone' });
  tokens.set('disabled', gone.token);
  const old = await signedIn(desk);
  tokens.set('expired', old.token);
  await disablePerson(desk.as({ name: 'maria', role: 'admin' }), { id: gone.id, reason: 'left' });
  await desk.db.writer.record(async ({ tx }) => {
    // Disabling ends sessions; this one is put back, so that the person's state alone must keep it out.
    const { id: _id, ...session } = await tx.session.findUniqueOrThrow({ where: { id: old.sessionId } });
    const tokenHash = hashToken(gone.token);
    await tx.session.create({ data: { ...session, id: 'put-back', tokenHash, userId: gone.id } });
    await tx.session.update({ where: { id: old.sessionId }, data: { expiresAt: new Date(Date.now() - DAY) } });
  });
  file = desk.db.file;
  await desk.db.close();
  served = await serve(file);
});

afterAll(() => served?.stop());

function visitor(who: Who): Browser {
  const browser = new Browser(served.origin);
  const token = tokens.get(who);
  if (token) browser.cookies.set('__Host-sid', token);
  return browser;
}

/** What the written matrix says that somebody gets. */
function expected(role: string, who: Who): Outcome {
  // These tests ask from the server's own machine; others get 404: probes.test.ts.
  if (role === 'anyone' || role === 'operator') return 'let in';
  // Cookies give nobody a token.
  if (role.endsWith('token')) return 'signed out';
  if (who === 'admin') return 'let in';
  if (who === 'editor') return role === 'editor' ? 'let in' : 'not allowed';
  return 'signed out';
}

const EVERYBODY: Who[] = ['anonymous', 'editor', 'admin', 'disabled', 'expired'];
let asked = 0;

/** Every entry of a list of the matrix, for everybody. */
function cases(list: Record<string, string>): { key: string; who: Who; want: Outcome }[] {
  return Object.entries(list).flatMap(([key, rule]) =>
    EVERYBODY.map((who) => ({ key, who, want: expected(rule.split(',')[0] ?? '', who) })),
  );
}

test('every page of the build is as the matrix says, for everybody, with literal parameters too (T23)', async () => {
  expect(built.pages.toSorted()).toEqual(Object.keys(matrix.pages).toSorted());
  const wrong: string[] = [];
  for (const { key, who, want } of cases(matrix.pages)) {
    for (const path of new Set([key, key.replace(/\[(\w+)\]/g, ':$1'), key.replace(/\[\w+\]/g, 'nothing')])) {
      const found = await outcomeOfPage(path, who);
      if (found !== want) wrong.push(`${path} as ${who}: ${found}`);
    }
  }
  expect(wrong).toEqual([]);
});

async function outcomeOfPage(path: string, who: Who): Promise<string> {
  const { status, location } = await visitor(who).get(path);
  asked += 1;
  if (status >= 500) return String(status);
  if (location?.startsWith('/login')) return 'signed out';
  return status === 403 ? 'not allowed' : 'let in';
}

test('every handler of the build is as the matrix says (T23)', async () => {
  const addresses = new Set(Object.keys(matrix.handlers).map((key) => key.split(' ')[1] ?? ''));
  expect(built.handlers.toSorted()).toEqual([...addresses].toSorted());
  const wrong: string[] = [];
  // Signing out would end the sessions of the others.
  for (const { key, who, want } of cases(matrix.handlers).filter((one) => one.key !== 'POST /admin/sign-out')) {
    const found = await outcomeOfHandler(key, who);
    if (found !== want) wrong.push(`${key} as ${who}: ${found}`);
  }
  expect(wrong).toEqual([]);
});

async function outcomeOfHandler(key: string, who: Who): Promise<string> {
  const [method = '', address = ''] = key.replace('[...path]', 'nothing').split(' ');
  const browser = visitor(who);
  const { status } = method === 'GET' ? await browser.get(address) : await browser.post(address, {}, { method });
  asked += 1;
  if (status >= 500) return String(status);
  return status === 401 ? 'signed out' : status === 403 ? 'not allowed' : 'let in';
}

test('every action of the build, posted by its id, runs for those alone whom the matrix names (T23)', async () => {
  const known: Record<string, string> = matrix.actions;
  // What no page uses is not built; what is built must be in the matrix.
  expect([...built.actions.keys()].filter((key) => !(key in known))).toEqual([]);
  const wrong: string[] = [];
  for (const { key, who, want } of cases(known).filter((one) => one.want !== 'let in' && built.actions.has(one.key))) {
    const before = state();
    const found = await outcomeOfAction(key, who);
    if (found !== want) wrong.push(`${key} as ${who}: ${found}`);
    if (state() !== before) wrong.push(`${key} as ${who} changed something`);
  }
  expect(wrong).toEqual([]);
  console.log(`T23: ${asked} requests of 5 kinds of people to every page, handler and action, 0 unlike the matrix`);
});

/** The form's own answer, as a page with scripts would get it. */
async function outcomeOfAction(key: string, who: Who): Promise<string> {
  const action = built.actions.get(key);
  const path = (action?.page ?? '/admin').replace(/\[\w+\]/g, 'nothing');
  const headers = { 'next-action': action?.id ?? '', accept: 'text/x-component' };
  // How React sends a state and a form to an action.
  const answer = await visitor(who).post(path, { '1_reason': 'x', '0': '[{"status":"idle"},"$K1"]' }, { headers });
  asked += 1;
  const kind = /"kind":"(\w+)"/.exec(answer.body)?.[1];
  return kind === 'unauthenticated' ? 'signed out' : kind === 'forbidden' ? 'not allowed' : `${answer.status} ${kind}`;
}

function state(): unknown {
  return valueIn(
    file,
    `SELECT group_concat(name || role || disabled || passwordHash) || (SELECT group_concat(id) FROM Session) ||
       (SELECT count(*) FROM OneTimeLink) || ':' || (SELECT number FROM DataRevision) FROM User`,
  );
}

test('an action that asks for a recent sign-in refuses an administrator who signed in an hour ago', async () => {
  const db = await openDatabase(file);
  await db.writer.record(({ tx }) =>
    tx.session.updateMany({
      where: { user: { name: 'maria' } },
      data: { createdAt: new Date(Date.now() - 3_600_000) },
    }),
  );
  await db.close();
  const before = state();
  const answer = await visitor('admin').submit('/admin/people', 'Make an invitation link', { role: 'admin' });
  expect(answer.body).toContain('sign in again first');
  expect(state()).toBe(before);
});
