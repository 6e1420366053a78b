import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestsOf, valueIn } from '../support/database';
import { IDLE_ACTIONS, type Mutation, postMutation, prepareMutations } from '../support/every-action';
import { type ServedDesk, serveDesk } from '../support/served-desk';

let desk: ServedDesk;
let mutations: Mutation[] = [];

beforeAll(async () => {
  desk = await serveDesk({
    editors: [],
    fill: async (own) => {
      mutations = await prepareMutations(own);
    },
  });
});

afterAll(() => desk?.served.stop());

/** Refusals of people who are signed in are audited, and they alone. */
const state = () => digestsOf(desk.file, ['AuditEntry']);
const audited = () => Number(valueIn(desk.file, "SELECT count(*) FROM AuditEntry WHERE action <> 'refuse'"));

function foreignOrigins(origin: string): Record<string, string | null>[] {
  const { port } = new URL(origin);
  return [
    { origin: null },
    { origin: 'null' },
    { origin: '' },
    { origin: 'http://evil.example' },
    { origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' },
    { origin: 'http://evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
    { origin: `http://127.0.0.2:${port}` },
    { origin: `http://127.0.0.1:${port}` },
    { origin: `https://localhost:${port}` },
    { origin: 'http://localhost' },
    { origin: `${origin}.evil.example` },
    { origin: `${origin}, http://evil.example` },
    { 'sec-fetch-site': null },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
  ];
}

test('whatever writes, sent from elsewhere with all rights, changes nothing; sent by our own page it does (T24)', async () => {
  const admin = desk.admin();
  const origins = foreignOrigins(desk.served.origin);
  const before = { state: state(), audited: audited() };
  for (const mutation of mutations) {
    for (const headers of origins) await postMutation(admin, mutation, { headers });
    expect({ state: state(), audited: audited() }, mutation.key).toEqual(before);
  }

  // The same requests are sound: without the guard each of them would have changed something.
  const idle: string[] = [];
  for (const mutation of mutations) {
    const last = { state: state(), audited: audited() };
    // Signing in would make somebody else of the administrator's browser.
    const signsIn = /^app\/(login|setup)/.test(mutation.key);
    await postMutation(signsIn ? desk.served.visitor() : admin, mutation);
    if (isDeepStrictEqual({ state: state(), audited: audited() }, last)) idle.push(mutation.key);
  }
  expect(idle.toSorted(), 'set-up is over, and there is no import').toEqual(IDLE_ACTIONS.toSorted());
  console.log(
    `T24: ${mutations.length} ways to write from ${origins.length} foreign origins: ` +
      `${mutations.length * origins.length} mutations, 0 changes`,
  );
});

test('addresses that a client makes up for itself change nothing: thirty attempts a minute are looked at (T33)', async () => {
  const signIn = mutations.find(({ key }) => key.endsWith('submitSignIn'));
  if (!signIn) throw new Error('there is no signing in');
  const attempts = 80;
  let throttled = 0;
  for (let index = 0; index < attempts; index += 1) {
    const address = `198.51.100.${index}`;
    const { body } = await postMutation(desk.served.visitor(), signIn, {
      fields: { name: `person${index}`, password: 'wrong guess', next: '/admin' },
      headers: {
        'x-forwarded-for': address,
        'x-real-ip': address,
        forwarded: `for=${address}`,
        'x-client-address': address,
      },
    });
    if (body.includes('Too many attempts')) throttled += 1;
    else expect(body).toContain('The name or the password is wrong');
  }
  // A second minute may have begun on the way.
  expect(attempts - throttled).toBeLessThanOrEqual(60);
  expect(throttled).toBeGreaterThan(0);
  console.log(`T33: ${attempts} attempts with as many forged addresses, ${throttled} refused before hashing`);
});
