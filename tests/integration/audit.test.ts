import { expect, test, vi } from 'vitest';
import { resetAdmin } from '@/lib/services/accounts/admin-on-host';
import { changePassword } from '@/lib/services/accounts/change-password';
import { resetPassword } from '@/lib/services/accounts/follow-link';
import { exportAudit, listAudit } from '@/lib/services/accounts/list-audit';
import { invitePerson, makeResetLink } from '@/lib/services/accounts/make-link';
import { changeRole, disablePerson, enablePerson, endPersonsSessions } from '@/lib/services/accounts/manage-person';
import { endOtherSessions, endOwnSession, listOwnSessions } from '@/lib/services/accounts/own-sessions';
import { recordRefusal } from '@/lib/services/accounts/record-refusal';
import { signOut } from '@/lib/services/accounts/sign-out';
import { correctFigure } from '@/lib/services/correct-figure';
import { importFile } from '@/lib/services/import-file';
import { loadStartingData } from '@/lib/services/load-starting-data';
import { recordFigure } from '@/lib/services/record-figure';
import { recordSource } from '@/lib/services/record-source';
import {
  CLIENT,
  freshDesk,
  inviteEditor,
  PASSWORD,
  READER,
  refusalOf,
  SYSTEM,
  signedIn,
  trySignIn,
} from '../support/accounts';
import { PLAIN_FIGURE, PLAIN_SOURCE, startingFields } from '../support/figures';

vi.setConfig({ testTimeout: 60_000 });

const ADMIN = { name: 'maria', role: 'admin' } as const;
const EVERYTHING = { actor: null, action: null, subject: null, from: null, until: null, before: null };

test('T37: every write path leaves an audit entry with its actor and request, and signing in moves no data revision', async () => {
  const desk = await freshDesk();
  await using db = desk.db;
  const admin = desk.as(ADMIN);
  await inviteEditor(desk);
  const edith = (await db.reader.user.findUnique({ where: { name: 'edith' }, select: { id: true } }))?.id ?? '';
  const me = await signedIn(desk);
  const editor = desk.as({ name: 'edith', role: 'editor' });
  const csv = 'id,note\nplain-figure,from a file\n';

  const paths: Record<string, () => Promise<unknown>> = {
    'sign in': () => trySignIn(desk),
    'sign in refused': () => refusalOf(trySignIn(desk, { password: 'wrong guess' })),
    refuse: () => recordRefusal(editor, 'Only an administrator may do this'),
    invite: () => invitePerson(admin, { role: 'editor' }),
    'make reset link': () => makeResetLink(admin, { id: edith }),
    'reset password': async () => {
      const token = await makeResetLink(admin, { id: edith });
      await resetPassword(desk.as(READER), { fields: { token, new_password: PASSWORD }, client: CLIENT });
    },
    'change role': () => changeRole(admin, { id: edith, role: 'admin', reason: 'why' }),
    'end sessions': () => endPersonsSessions(admin, { id: edith, reason: 'why' }),
    disable: () => disablePerson(admin, { id: edith, reason: 'why' }),
    enable: () => enablePerson(admin, { id: edith, reason: 'why' }),
    'end session': async () => {
      const other = (await listOwnSessions(admin, me)).find(({ isThis }) => !isThis);
      await endOwnSession(admin, me, { id: other?.id ?? '' });
    },
    'end sessions (own)': () => endOtherSessions(admin, me, {}),
    'change password': () =>
      changePassword(admin, {
        signedIn: me,
        fields: { current_password: PASSWORD, new_password: 'another four words here' },
        client: CLIENT,
      }),
    'sign out': () => signOut(admin, me),
    'reset on the host': () => resetAdmin(desk.as(SYSTEM), { name: 'maria', new_password: PASSWORD }),
    export: () => exportAudit(admin, EVERYTHING),
    'add (source)': () => recordSource(editor, PLAIN_SOURCE, 'why'),
    'add (figure)': () => recordFigure(editor, PLAIN_FIGURE, 'why'),
    'change (figure)': () =>
      correctFigure(editor, { id: 'plain-figure', version: 1, input: { ...PLAIN_FIGURE, note: 'x' }, reason: 'why' }),
    'import (figures)': () => importFile(editor, { bytes: Buffer.from(csv), of: 'figures', reason: 'why' }),
    'add (starting data)': () => loadStartingData(desk.as(SYSTEM), startingFields()),
  };
  let revision = await revisionNow();
  for (const [name, run] of Object.entries(paths)) {
    const seen = await newest();
    await run();
    const added = await db.reader.auditEntry.findMany({ where: { id: { gt: seen } } });
    const action = name.replace(/ \(.*\)$/, '');
    expect(
      added.map((entry) => entry.action),
      name,
    ).toContain(action);
    expect(
      added.every((entry) => entry.actor !== '' && entry.requestId === 'the-request'),
      name,
    ).toBe(true);
    const now = await revisionNow();
    // Of data every revision has its audit entry, an import one for its file; of everything else the data revision knows nothing.
    expect(now - revision, name).toBe(/^(add|change|import) \(/.test(name) ? added.length : 0);
    revision = now;
  }
  const all = JSON.stringify(await db.reader.auditEntry.findMany());
  expect(all).not.toContain(PASSWORD);
  expect(all).not.toContain('argon2');
  console.log(`T37: ${Object.keys(paths).length} write paths, each with its audit entry`);

  async function newest(): Promise<number> {
    return (await db.reader.auditEntry.aggregate({ _max: { id: true } }))._max.id ?? 0;
  }
  async function revisionNow(): Promise<number> {
    return (await db.reader.dataRevision.findFirst())?.number ?? 0;
  }
});

test('T37: the database refuses to change or delete an audit entry', async () => {
  const desk = await freshDesk();
  await using db = desk.db;
  const { writer } = db;
  const before = await db.reader.auditEntry.findMany();
  await expect(writer.record(({ tx }) => tx.auditEntry.updateMany({ data: { actor: 'x' } }))).rejects.toThrow();
  await expect(writer.record(({ tx }) => tx.auditEntry.deleteMany())).rejects.toThrow();
  await expect(writer.record(({ tx }) => tx.$queryRaw`DELETE FROM "AuditEntry" RETURNING "id"`)).rejects.toThrow();
  expect(await db.reader.auditEntry.findMany()).toEqual(before);
});

test('a session whose audit entry cannot be written does not open', async () => {
  const desk = await freshDesk();
  await using db = desk.db;
  await db.writer.record(
    ({ tx }) => tx.$queryRaw`CREATE TRIGGER "no_audit" BEFORE INSERT ON "AuditEntry" WHEN NEW."action" = 'sign in'
      BEGIN SELECT RAISE(ABORT, 'no room'); END`,
  );
  await expect(trySignIn(desk)).rejects.toThrow();
  expect(await db.reader.session.count()).toBe(0);
});

test('the audit is for administrators, filtered by actor, action, subject and days', async () => {
  const desk = await freshDesk();
  await using _db = desk.db;
  await trySignIn(desk);
  await inviteEditor(desk);
  const editor = desk.as({ name: 'edith', role: 'editor' });
  expect(await refusalOf(listAudit(editor, EVERYTHING))).toMatchObject({ kind: 'forbidden' });
  expect(await refusalOf(listAudit(desk.as(READER), EVERYTHING))).toMatchObject({ kind: 'unauthenticated' });
  const shown = async (
    filter: Partial<typeof EVERYTHING> | { from: string } | { subject: string } | { action: string },
  ) => (await listAudit(desk.as(ADMIN), { ...EVERYTHING, ...filter })).entries.map(({ action }) => action);
  expect(await shown({})).toEqual(['accept invitation', 'invite', 'sign in', 'add']);
  expect(await shown({ action: 'invite' })).toEqual(['invite']);
  expect(await shown({ subject: 'edith' })).toEqual(['accept invitation']);
  expect(await shown({ from: '2026-11-23' })).toEqual([]);
});
