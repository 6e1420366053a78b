import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { resetAdmin } from '@/lib/services/accounts/admin-on-host';
import {
  endOwnToken,
  endTokenOfPerson,
  listOwnTokens,
  listTokensOfPerson,
  makeOwnToken,
} from '@/lib/services/accounts/api-tokens';
import { changePassword } from '@/lib/services/accounts/change-password';
import { findTokenActor } from '@/lib/services/accounts/find-token';
import { resetPassword } from '@/lib/services/accounts/follow-link';
import { makeResetLink } from '@/lib/services/accounts/make-link';
import { changeRole, disablePerson, enablePerson } from '@/lib/services/accounts/manage-person';
import { hashToken } from '@/lib/services/accounts/token';
import {
  CLIENT,
  DAY,
  type Desk,
  freshDesk,
  HOUR,
  inviteEditor,
  MINUTE,
  PASSWORD,
  READER,
  refusalOf,
  SYSTEM,
  signedIn,
  trySignIn,
} from '../support/accounts';
import { valueIn } from '../support/database';

const ADMIN = { name: 'maria', role: 'admin' } as const;
const EDITOR = { name: 'edith', role: 'editor' } as const;
const ADDRESS = '192.0.2.9';

async function withEdith() {
  const desk = await freshDesk();
  await inviteEditor(desk);
  const edith = await signedIn(desk, { name: 'edith' });
  return { desk, edith };
}

type Edith = { id: string; name: string };

function make(desk: Desk, edith: Edith, fields: Record<string, string> = {}): Promise<string> {
  return makeOwnToken(desk.as(EDITOR), edith, { label: 'monthly import', scope: 'write', ...fields });
}

const find = (desk: Desk, token: string, address = ADDRESS) => findTokenActor(desk.as(READER), token, address);
const kindOf = async (promise: Promise<unknown>) => (await refusalOf(promise))?.kind ?? 'let in';

test('a token is shown once and kept as a hash; it acts for its owner with the role of now, never of then', async () => {
  const { desk, edith } = await withEdith();
  const { db } = desk;
  const token = await make(desk, edith);
  expect(token).toMatch(/^asr_[\w-]{43}$/);
  expect(await find(desk, token)).toMatchObject({ name: 'edith', role: 'editor', token: { scope: 'write' } });
  await changeRole(desk.as(ADMIN), { id: edith.id, role: 'admin', reason: 'helps out' });
  expect(await find(desk, token)).toMatchObject({ role: 'admin' });
  await changeRole(desk.as(ADMIN), { id: edith.id, role: 'editor', reason: 'back' });
  expect(await find(desk, token)).toMatchObject({ role: 'editor' });
  await db.close();
  expect(readFileSync(db.file).includes(token.slice(4))).toBe(false);
  expect(readFileSync(db.file).includes(hashToken(token))).toBe(true);
});

test('bad fields are refused each by its code', async () => {
  const { desk, edith } = await withEdith();
  await using _db = desk.db;
  const codes = async (fields: Record<string, string>) => {
    const error = (await make(desk, edith, fields).catch((thrown: unknown) => thrown)) as {
      issues?: { field: string; code: string }[];
    };
    return error.issues?.map(({ field, code }) => `${field} ${code}`) ?? [];
  };
  expect(await codes({ label: ' ', scope: 'admin', days: '366' })).toEqual([
    'label missing',
    'scope not_allowed',
    'days days_out_of_range',
  ]);
  expect(await codes({ days: '0' })).toEqual(['days days_out_of_range']);
  expect(await codes({ days: 'a year' })).toEqual(['days not_a_number']);
  expect(await codes({ userId: 'x' })).toEqual(['userId field_unknown']);
  expect(await codes({ days: '365' })).toEqual([]);
});

test('a token runs out after 90 days unless asked otherwise, and ends by hand for good', async () => {
  const { desk, edith } = await withEdith();
  await using _db = desk.db;
  const [usual, short, ended] = [
    await make(desk, edith),
    await make(desk, edith, { days: '1' }),
    await make(desk, edith),
  ];
  desk.clock.pass(DAY - 1);
  expect(await kindOf(find(desk, short))).toBe('let in');
  desk.clock.pass(1);
  expect(await kindOf(find(desk, short))).toBe('unauthenticated');
  const { token } = await find(desk, ended);
  expect(await listOwnTokens(desk.as(EDITOR), edith)).toHaveLength(2);
  await endOwnToken(desk.as(EDITOR), edith, { id: token.id });
  expect(await kindOf(find(desk, ended))).toBe('unauthenticated');
  expect(await kindOf(endOwnToken(desk.as(EDITOR), edith, { id: token.id }))).toBe('not_found');
  desk.clock.pass(89 * DAY - 1);
  expect(await kindOf(find(desk, usual))).toBe('let in');
  desk.clock.pass(1);
  expect(await kindOf(find(desk, usual))).toBe('unauthenticated');
});

test('nobody ends a token of somebody else but an administrator, who sees it and says why', async () => {
  const { desk, edith } = await withEdith();
  await using db = desk.db;
  const token = await make(desk, edith);
  const maria = await signedIn(desk);
  const [{ id } = { id: '' }] = await listTokensOfPerson(desk.as(ADMIN), edith.id);
  expect(await kindOf(endOwnToken(desk.as(ADMIN), maria, { id }))).toBe('not_found');
  expect(await kindOf(endTokenOfPerson(desk.as(EDITOR), { person: edith.id, id, reason: 'x' }))).toBe('forbidden');
  expect(await kindOf(endTokenOfPerson(desk.as(ADMIN), { person: maria.id, id, reason: 'x' }))).toBe('not_found');
  expect(await kindOf(endTokenOfPerson(desk.as(ADMIN), { person: edith.id, id, reason: ' ' }))).toBe('invalid_input');
  expect(await kindOf(find(desk, token))).toBe('let in');
  await endTokenOfPerson(desk.as(ADMIN), { person: edith.id, id, reason: 'lost laptop' });
  expect(await kindOf(find(desk, token))).toBe('unauthenticated');
  const entries = await db.reader.auditEntry.findMany({ where: { action: { in: ['make token', 'end token'] } } });
  expect(entries.map(({ actor, action, subjectId, reason }) => [actor, action, subjectId, reason])).toEqual([
    ['edith', 'make token', 'edith', null],
    ['maria', 'end token', 'edith', 'lost laptop'],
  ]);
});

test.each<[string, (desk: Desk, edith: Awaited<ReturnType<typeof signedIn>>) => Promise<unknown>]>([
  ['a disabled person', (desk, { id }) => disablePerson(desk.as(ADMIN), { id, reason: 'left' })],
  [
    'a new password',
    (desk, edith) =>
      changePassword(desk.as(EDITOR), {
        signedIn: edith,
        client: CLIENT,
        fields: { current_password: PASSWORD, new_password: 'another harbour lantern' },
      }),
  ],
  [
    'a reset by link',
    async (desk, { id }) => {
      const token = await makeResetLink(desk.as(ADMIN), { id });
      return resetPassword(desk.as(READER), { fields: { token, new_password: PASSWORD }, client: CLIENT });
    },
  ],
  ['a reset on the host', (desk) => resetAdmin(desk.as(SYSTEM), { name: 'edith', new_password: PASSWORD })],
])('%s ends every token', async (_name, happens) => {
  const { desk, edith } = await withEdith();
  await using _db = desk.db;
  const token = await make(desk, edith);
  expect(await kindOf(find(desk, token))).toBe('let in');
  await happens(desk, edith);
  expect(await kindOf(find(desk, token))).toBe('unauthenticated');
  // Not even when the account is opened again.
  await enablePerson(desk.as(ADMIN), { id: edith.id, reason: 'back' }).catch(() => undefined);
  expect(await kindOf(find(desk, token))).toBe('unauthenticated');
});

test('use is noted at most once an hour', async () => {
  const { desk, edith } = await withEdith();
  await using db = desk.db;
  const token = await make(desk, edith);
  const noted = () => valueIn(db.file, 'SELECT lastUsedAt FROM ApiToken');
  expect(noted()).toBeNull();
  await find(desk, token);
  const first = noted();
  expect(first).not.toBeNull();
  desk.clock.pass(HOUR - 1);
  await find(desk, token);
  expect(noted()).toBe(first);
  desk.clock.pass(1);
  await find(desk, token);
  expect(noted()).not.toBe(first);
});

test('wrong tokens are throttled by address and then write nothing; right ones and signing in never wait for them', async () => {
  const { desk, edith } = await withEdith();
  await using db = desk.db;
  const token = await make(desk, edith);
  const wrong = `asr_${'x'.repeat(43)}`;
  const kinds: string[] = [];
  for (let count = 0; count < 40; count += 1) kinds.push(await kindOf(find(desk, count % 2 ? wrong : 'nonsense')));
  expect(kinds.slice(0, 30).every((kind) => kind === 'unauthenticated')).toBe(true);
  expect(kinds.slice(30).every((kind) => kind === 'too_many')).toBe(true);
  expect(valueIn(db.file, "SELECT count FROM Throttle WHERE key LIKE 'token:%'")).toBe(30);
  expect(await kindOf(find(desk, token))).toBe('let in');
  expect(await kindOf(find(desk, wrong, '192.0.2.200'))).toBe('unauthenticated');
  expect((await trySignIn(desk, { name: 'edith', client: { ...CLIENT, address: ADDRESS } })).name).toBe('edith');
  desk.clock.pass(MINUTE);
  expect(await kindOf(find(desk, wrong))).toBe('unauthenticated');
});

test('twenty tokens are enough for anybody', async () => {
  const { desk, edith } = await withEdith();
  await using _db = desk.db;
  for (let count = 0; count < 20; count += 1) await make(desk, edith);
  expect(await kindOf(make(desk, edith))).toBe('conflict');
  const [oldest] = (await listOwnTokens(desk.as(EDITOR), edith)).toReversed();
  await endOwnToken(desk.as(EDITOR), edith, { id: oldest?.id });
  expect(await kindOf(make(desk, edith))).toBe('let in');
});
