import { expect, test } from 'vitest';
import { changePassword } from '@/lib/services/accounts/change-password';
import { findSession } from '@/lib/services/accounts/find-session';
import { resetPassword } from '@/lib/services/accounts/follow-link';
import { listPeopleWithSessions } from '@/lib/services/accounts/list-people';
import { makeResetLink } from '@/lib/services/accounts/make-link';
import { changeRole, disablePerson } from '@/lib/services/accounts/manage-person';
import { endOtherSessions, listOwnSessions } from '@/lib/services/accounts/own-sessions';
import { signOut } from '@/lib/services/accounts/sign-out';
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
  signedIn,
  trySignIn,
} from '../support/accounts';

const ADMIN = { name: 'maria', role: 'admin' } as const;

function isOpen(desk: Desk, token: string): Promise<boolean> {
  return findSession(desk.as(READER), token).then((found) => found !== null);
}

async function idOf(desk: Desk, name: string): Promise<string> {
  const people = await listPeopleWithSessions(desk.as(ADMIN));
  return people.find(({ person }) => person.name === name)?.person.id ?? '';
}

test('a planted token is worth nothing, and signing in again ends the session before (T35)', async () => {
  const desk = await freshDesk();
  await using db = desk.db;
  const planted = 'p'.repeat(43);
  const first = await trySignIn(desk, { sessionToken: planted });
  expect(first.sessionToken).not.toBe(planted);
  expect(await isOpen(desk, planted)).toBe(false);
  const second = await trySignIn(desk, { sessionToken: first.sessionToken });
  expect(await isOpen(desk, first.sessionToken)).toBe(false);
  expect(await isOpen(desk, second.sessionToken)).toBe(true);
  const kept = await db.reader.session.findMany({ select: { tokenHash: true } });
  expect(JSON.stringify(kept)).not.toContain(second.sessionToken);
});

test('idle for 8 hours or 7 days old, a session is over; use keeps it open in between (T35)', async () => {
  const desk = await freshDesk();
  await using _db = desk.db;
  const { sessionToken } = await trySignIn(desk);
  for (let hours = 0; hours < 7 * 24; hours += 7) {
    expect(await isOpen(desk, sessionToken)).toBe(true);
    desk.clock.pass(7 * HOUR);
  }
  expect(await isOpen(desk, sessionToken)).toBe(false);
  const idle = await trySignIn(desk);
  desk.clock.pass(8 * HOUR - 1);
  expect(await isOpen(desk, idle.sessionToken)).toBe(true);
  desk.clock.pass(8 * HOUR);
  expect(await isOpen(desk, idle.sessionToken)).toBe(false);
});

test('a clock that jumps a day ahead or back opens nothing that was over (T35)', async () => {
  const desk = await freshDesk();
  await using _db = desk.db;
  const ahead = await trySignIn(desk);
  desk.clock.pass(DAY);
  expect(await isOpen(desk, ahead.sessionToken)).toBe(false);
  const back = await trySignIn(desk);
  desk.clock.pass(-DAY);
  expect(await isOpen(desk, back.sessionToken)).toBe(true);
  desk.clock.pass(8 * DAY);
  expect(await isOpen(desk, back.sessionToken)).toBe(false);
});

test('signing out, disabling, another role, a new password and a reset end sessions at once (T35)', async () => {
  const desk = await freshDesk();
  await using _db = desk.db;
  const editor = await inviteEditor(desk);
  const id = await idOf(desk, 'edith');

  const out = await signedIn(desk, { name: 'edith' });
  await signOut(desk.as(out), out);
  expect(await isOpen(desk, out.token)).toBe(false);

  await changeRole(desk.as(ADMIN), { id, role: 'admin', reason: 'more to do' });
  expect(await isOpen(desk, editor.sessionToken)).toBe(false);

  const changing = await signedIn(desk, { name: 'edith' });
  const other = await signedIn(desk, { name: 'edith' });
  const fields = { current_password: PASSWORD, new_password: 'another four words here' };
  const { sessionToken: next } = await changePassword(desk.as(changing), {
    signedIn: changing,
    fields,
    client: CLIENT,
  });
  expect([await isOpen(desk, changing.token), await isOpen(desk, other.token)]).toEqual([false, false]);
  expect(await isOpen(desk, next)).toBe(true);

  const link = await makeResetLink(desk.as(ADMIN), { id });
  const reset = { fields: { token: link, new_password: PASSWORD }, client: CLIENT };
  const { sessionToken } = await resetPassword(desk.as(READER), reset);
  expect([await isOpen(desk, next), await isOpen(desk, sessionToken)]).toEqual([false, true]);
  expect(await refusalOf(resetPassword(desk.as(READER), reset))).toMatchObject({ kind: 'forbidden' });

  await disablePerson(desk.as(ADMIN), { id, reason: 'left' });
  expect(await isOpen(desk, sessionToken)).toBe(false);
  expect(await refusalOf(trySignIn(desk, { name: 'edith' }))).toMatchObject({ kind: 'unauthenticated' });
  console.log('T35: 6 ways to end a session, 0 sessions left open');
});

test('a person sees and ends their own sessions; only a sign-in of the last ten minutes counts as recent', async () => {
  const desk = await freshDesk();
  await using _db = desk.db;
  const first = await signedIn(desk);
  const second = await signedIn(desk);
  expect(first.recent).toBe(true);
  expect((await listOwnSessions(desk.as(second), second)).map(({ isThis }) => isThis).sort()).toEqual([false, true]);
  expect(await endOtherSessions(desk.as(second), second, {})).toBe(1);
  expect(await isOpen(desk, first.token)).toBe(false);
  desk.clock.pass(10 * MINUTE);
  expect(await findSession(desk.as(READER), second.token)).toMatchObject({ recent: false });
});

test('the last administrator can be neither disabled nor made an editor; one of two can, even when both are asked at once', async () => {
  const desk = await freshDesk();
  await using _db = desk.db;
  const maria = await idOf(desk, 'maria');
  const last = { kind: 'conflict', message: 'maria is the last administrator: make somebody else one first' };
  expect(await refusalOf(disablePerson(desk.as(ADMIN), { id: maria, reason: 'x' }))).toEqual(last);
  expect(await refusalOf(changeRole(desk.as(ADMIN), { id: maria, role: 'editor', reason: 'x' }))).toEqual(last);
  await inviteEditor(desk);
  const edith = await idOf(desk, 'edith');
  await changeRole(desk.as(ADMIN), { id: edith, role: 'admin', reason: 'x' });
  const both = [maria, edith].map((id) => refusalOf(disablePerson(desk.as(ADMIN), { id, reason: 'x' })));
  expect((await Promise.all(both)).filter((refused) => refused === null)).toHaveLength(1);
});
