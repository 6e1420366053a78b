import { expect, test } from 'vitest';
import { migratedFile } from '../support/database';
import { serve } from '../support/served';
import { runNode } from '../support/served-app';

// As a browser sends a form over plain HTTP off localhost: without Sec-Fetch-Site.
const PLAIN = { headers: { 'sec-fetch-site': null } };
const FIELDS = { name: 'maria', new_password: 'quiet harbour lantern seven' };

async function claim(args: string[]) {
  const served = await serve(migratedFile(), { host: '127.0.0.1', args });
  const visitor = served.visitor();
  const token = served.setUpLink?.split('#')[1] ?? '';
  const answer = await visitor.submit('/setup', 'Make the administrator', { ...FIELDS, token }, PLAIN);
  const desk = await visitor.get('/admin');
  const front = await visitor.get('/');
  await served.stop();
  return { answer, desk, front };
}

test('off localhost nobody signs in over plain HTTP', async () => {
  const { answer, desk, front } = await claim([]);
  expect(answer.status).toBe(200);
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(desk.status).toBe(307);
  expect(front.body).not.toContain('Not encrypted');
});

test('--insecure-http lets people in with a cookie that says so, under a red line on every page', async () => {
  const { answer, desk, front } = await claim(['--insecure-http']);
  expect([answer.status, answer.location]).toEqual([303, '/admin']);
  const cookies = answer.headers.getSetCookie();
  expect(cookies.map((line) => line.split('=', 1)[0]).toSorted()).toEqual(['device', 'sid']);
  for (const line of cookies) {
    expect(line).not.toMatch(/secure/i);
    expect(line).toMatch(/HttpOnly/i);
    expect(line).toMatch(/SameSite=strict/i);
  }
  expect(desk.status).toBe(200);
  for (const page of [desk, front]) expect(page.body).toContain('Not encrypted');
});

test.each([
  [['--insecure-http'], 'https://figures.example.org', 'PUBLIC_ORIGIN is https'],
  [['--insecure'], '', '"--insecure" is not known'],
  [['now'], '', '"now" is not known'],
])('%s at %s ends the start with one line', async (args, origin, line) => {
  const settings: Record<string, string> = origin === '' ? {} : { PUBLIC_ORIGIN: origin };
  const ended = await runNode(['scripts/serve.mjs', ...args], settings);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain(line);
  expect(ended.stderr.trim().split('\n')).toHaveLength(1);
});
