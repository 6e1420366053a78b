import { expect, test } from 'vitest';
import { createAdmin, resetAdmin } from '@/lib/services/accounts/admin-on-host';
import { changePassword } from '@/lib/services/accounts/change-password';
import { endLink } from '@/lib/services/accounts/end-link';
import { acceptInvitation, resetPassword } from '@/lib/services/accounts/follow-link';
import { listOpenLinks } from '@/lib/services/accounts/list-links';
import { invitePerson, makeResetLink } from '@/lib/services/accounts/make-link';
import { changeRole, disablePerson, enablePerson } from '@/lib/services/accounts/manage-person';
import { CLIENT, DAY, type Desk, freshDesk, PASSWORD, READER, refusalOf, SYSTEM, signedIn } from '../support/accounts';

const MARIA = { name: 'maria', role: 'admin' } as const;
const BORIS = { name: 'boris', role: 'admin' } as const;
const NEW_PASSWORD = 'another four words here';
const CLOSED = { kind: 'forbidden', message: expect.stringContaining('This link was used') };

/** "maria" and "boris" are administrators; boris has made an invitation for an administrator and a reset link for maria. */
async function deskWithLinks() {
  const desk = await freshDesk();
  await createAdmin(desk.as(SYSTEM), { name: 'boris', new_password: PASSWORD });
  const links = {
    invitation: await invitePerson(desk.as(BORIS), { role: 'admin' }),
    reset: await makeResetLink(desk.as(BORIS), { id: await idOf(desk, 'maria') }),
  };
  return { desk, links };
}

async function idOf({ db }: Desk, name: string): Promise<string> {
  return (await db.reader.user.findUniqueOrThrow({ where: { name }, select: { id: true } })).id;
}

function accept({ as }: Desk, token: string, name = 'guest') {
  return refusalOf(acceptInvitation(as(READER), { fields: { token, name, new_password: PASSWORD }, client: CLIENT }));
}

function reset({ as }: Desk, token: string) {
  return refusalOf(resetPassword(as(READER), { fields: { token, new_password: NEW_PASSWORD }, client: CLIENT }));
}

const hashOf = async ({ db }: Desk, name: string) =>
  (await db.reader.user.findUniqueOrThrow({ where: { name }, select: { passwordHash: true } })).passwordHash;

const ENDS: [string, (desk: Desk) => Promise<unknown>][] = [
  ['disabled', async (desk) => disablePerson(desk.as(MARIA), { id: await idOf(desk, 'boris'), reason: 'left' })],
  [
    'made an editor',
    async (desk) => changeRole(desk.as(MARIA), { id: await idOf(desk, 'boris'), role: 'editor', reason: 'moved' }),
  ],
  ['reset on the host', (desk) => resetAdmin(desk.as(SYSTEM), { name: 'boris', new_password: NEW_PASSWORD })],
  [
    'reset by a link',
    async (desk) => {
      const token = await makeResetLink(desk.as(MARIA), { id: await idOf(desk, 'boris') });
      expect(await reset(desk, token)).toBeNull();
    },
  ],
  [
    'given a new password by themselves',
    async (desk) => {
      const boris = await signedIn(desk, { name: 'boris' });
      const fields = { current_password: PASSWORD, new_password: NEW_PASSWORD };
      await changePassword(desk.as(boris), { signedIn: boris, fields, client: CLIENT });
    },
  ],
];

test.each(ENDS)('what somebody made ends in the moment in which they are %s, for good (T36)', async (_, end) => {
  const { desk, links } = await deskWithLinks();
  await using db = desk.db;
  const kept = await invitePerson(desk.as(MARIA), { role: 'editor' });
  const before = await hashOf(desk, 'maria');
  await end(desk);
  expect((await listOpenLinks(desk.as(MARIA))).map(({ madeBy }) => madeBy)).toEqual(['maria']);
  // Whoever is let in again, or is an administrator again, does not bring the old links back.
  await resetAdmin(desk.as(SYSTEM), { name: 'boris', new_password: PASSWORD });
  expect(await accept(desk, links.invitation)).toEqual(CLOSED);
  expect(await reset(desk, links.reset)).toEqual(CLOSED);
  expect(await hashOf(desk, 'maria')).toBe(before);
  expect(await db.reader.user.count()).toBe(2);
  expect(await accept(desk, kept), "another's link is left alone").toBeNull();
});

test.each([
  ['disabled', { disabled: true }],
  ['an editor', { role: 'editor' }],
])('a link whose maker is %s is refused, though nothing has ended it (T36)', async (_, state) => {
  const { desk, links } = await deskWithLinks();
  await using db = desk.db;
  await db.writer.record(({ tx }) => tx.user.update({ where: { name: 'boris' }, data: state }));
  expect(await accept(desk, links.invitation)).toEqual(CLOSED);
  expect(await reset(desk, links.reset)).toEqual(CLOSED);
  expect(await listOpenLinks(desk.as(MARIA))).toEqual([]);
});

test('whoever is disabled while an account is being made gets nobody in (T36)', async () => {
  const { desk, links } = await deskWithLinks();
  await using db = desk.db;
  const boris = await idOf(desk, 'boris');
  const both = [
    accept(desk, links.invitation),
    refusalOf(disablePerson(desk.as(MARIA), { id: boris, reason: 'left' })),
  ];
  expect(await Promise.all(both)).toEqual([CLOSED, null]);
  expect(await db.reader.user.count()).toBe(2);
});

test('a link whose maker is not known by id, of an account that is no more, is refused (T36)', async () => {
  const { desk, links } = await deskWithLinks();
  await using db = desk.db;
  await db.writer.record(({ tx }) => tx.oneTimeLink.updateMany({ data: { createdById: null } }));
  expect(await accept(desk, links.invitation)).toEqual(CLOSED);
});

test('an administrator who has just been disabled or made an editor changes nobody, whatever their page said (T35)', async () => {
  const { desk } = await deskWithLinks();
  await using db = desk.db;
  const [maria, boris] = [await idOf(desk, 'maria'), await idOf(desk, 'boris')];
  await db.writer.record(({ tx }) => tx.user.update({ where: { name: 'boris' }, data: { role: 'editor' } }));
  const change = { id: maria, reason: 'x' };
  const attempts = [
    invitePerson(desk.as(BORIS), { role: 'admin' }),
    makeResetLink(desk.as(BORIS), { id: maria }),
    changeRole(desk.as(BORIS), { id: boris, role: 'admin', reason: 'x' }),
    disablePerson(desk.as(BORIS), change),
    enablePerson(desk.as(BORIS), change),
  ];
  for (const attempt of attempts) expect(await refusalOf(attempt)).toMatchObject({ kind: 'forbidden' });
});

test('a new password that was begun with the old one is not saved after a reset, and opens no session (T35)', async () => {
  const desk = await freshDesk();
  await using db = desk.db;
  const maria = await signedIn(desk);
  const fields = { current_password: PASSWORD, new_password: 'what a thief would like' };
  const changing = refusalOf(changePassword(desk.as(maria), { signedIn: maria, fields, client: CLIENT }));
  const resetting = resetAdmin(desk.as(SYSTEM), { name: 'maria', new_password: NEW_PASSWORD });
  // Whichever comes last: the reset's password stands, and nobody is signed in.
  const [refused] = await Promise.all([changing, resetting]);
  expect(await refusalOf(resetAdmin(desk.as(READER), {}))).toMatchObject({ kind: 'unauthenticated' });
  expect(await db.reader.session.count()).toBe(0);
  expect((await signedIn(desk, { password: NEW_PASSWORD })).name).toBe('maria');
  expect(refused === null || refused.kind === 'unauthenticated').toBe(true);
});

test('open links are listed with what they are for, by whom and until when; one that is ended works no more and is audited', async () => {
  const { desk, links } = await deskWithLinks();
  await using db = desk.db;
  const list = await listOpenLinks(desk.as(MARIA));
  const { now } = desk.clock;
  expect(list).toEqual([
    {
      id: expect.any(String),
      purpose: { kind: 'reset', person: 'maria' },
      madeBy: 'boris',
      madeAt: now,
      endsAt: new Date(now.getTime() + DAY),
    },
    {
      id: expect.any(String),
      purpose: { kind: 'invitation', role: 'admin' },
      madeBy: 'boris',
      madeAt: now,
      endsAt: new Date(now.getTime() + 3 * DAY),
    },
  ]);
  const invitation = list.find(({ purpose }) => purpose.kind === 'invitation');
  const fields = { id: invitation?.id ?? '', reason: 'sent to the wrong person' };
  expect(await refusalOf(endLink(desk.as({ name: 'edith', role: 'editor' }), fields))).toMatchObject({
    kind: 'forbidden',
  });
  await endLink(desk.as(MARIA), fields);
  expect(await accept(desk, links.invitation)).toEqual(CLOSED);
  expect(await refusalOf(endLink(desk.as(MARIA), fields))).toMatchObject({ kind: 'not_found' });
  const entry = await db.reader.auditEntry.findFirstOrThrow({ where: { action: { equals: 'end link' } } });
  expect(entry).toMatchObject({ actor: 'maria', subjectType: 'link', subjectId: fields.id, reason: fields.reason });
  expect(JSON.parse(entry.before ?? '')).toEqual({ for: 'invitation', role: 'admin', madeBy: 'boris' });
  desk.clock.pass(DAY);
  expect(await listOpenLinks(desk.as(MARIA)), 'what has run out is not listed').toEqual([]);
});
