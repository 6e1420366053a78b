import { expect, test } from 'vitest';
import { readHistory } from '@/lib/db/record/revision-reads';
import { registry } from '@/lib/process/registry';
import { parseFigureInput } from '@/lib/schemas/figure-input';
import { createAdmin, resetAdmin } from '@/lib/services/accounts/admin-on-host';
import {
  endOwnToken,
  endTokenOfPerson,
  listOwnTokens,
  listTokensOfPerson,
  makeOwnToken,
} from '@/lib/services/accounts/api-tokens';
import { changePassword } from '@/lib/services/accounts/change-password';
import { createFirstAdmin } from '@/lib/services/accounts/create-first-admin';
import { endLink } from '@/lib/services/accounts/end-link';
import { acceptInvitation, resetPassword } from '@/lib/services/accounts/follow-link';
import { exportAudit, listAudit } from '@/lib/services/accounts/list-audit';
import { listOpenLinks } from '@/lib/services/accounts/list-links';
import { invitePerson, makeResetLink } from '@/lib/services/accounts/make-link';
import { changeRole, disablePerson, enablePerson, endPersonsSessions } from '@/lib/services/accounts/manage-person';
import { endOtherSessions, endOwnSession, listOwnSessions } from '@/lib/services/accounts/own-sessions';
import { recordDenial } from '@/lib/services/accounts/record-denial';
import { signOut } from '@/lib/services/accounts/sign-out';
import { hashToken } from '@/lib/services/accounts/token';
import { exportAll } from '@/lib/services/exports/full-export';
import { correctFigure } from '@/lib/services/figures/correct-figure';
import { recordFigure, recordParsedFigure } from '@/lib/services/figures/record-figure';
import { restoreFigure } from '@/lib/services/figures/restore-figure';
import { withdrawFigure } from '@/lib/services/figures/withdraw-figure';
import { importAll } from '@/lib/services/imports/full-import';
import { importSettled } from '@/lib/services/imports/import-jobs';
import { loadStartingData } from '@/lib/services/imports/load-starting-data';
import { confirmImport, stageImport } from '@/lib/services/imports/own-imports';
import { acceptProposal, recordReadSource } from '@/lib/services/intake/accept-proposal';
import { correctContextNote } from '@/lib/services/notes/correct-context-note';
import { recordContextNote } from '@/lib/services/notes/record-context-note';
import { correctSource } from '@/lib/services/sources/correct-source';
import { recordSource } from '@/lib/services/sources/record-source';
import { restoreSource } from '@/lib/services/sources/restore-source';
import { sourceFiles } from '../contract/source-files';
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
import { ARTICLE_FORM } from '../support/article';
import { freshDatabase, unusedFile } from '../support/database';
import { PLAIN_FIGURE, PLAIN_SOURCE, startingFields } from '../support/figures';
import { importFile } from '../support/import-file';

const ADMIN = { name: 'maria', role: 'admin' } as const;
const EDITH = { name: 'edith', role: 'editor' } as const;

/** A text that was read has an entry of its own beside that of its source or figure. */
const ofData = ({ action }: { action: string }) => action !== 'read text';
const EVERYTHING = { actor: null, action: null, subject: null, from: null, until: null, before: null };

const TOKEN = { label: 'monthly import', scope: 'read', days: '90' };

/** Nothing changes by these: they read, note when a session was last used, or make a file ready that waits to be saved. */
const NO_CHANGE = [
  'findSession',
  'findTokenActor',
  'importSettled',
  'isSetUp',
  'listAudit',
  'listOwnSessions',
  'listOwnTokens',
  'listTokensOfPerson',
  'previewImport',
  'receiveUpload',
  'stageImport',
];

/** Every function by which a service writes: those of files that reach the writer or start an import's saving, helpers inside of a write left out. */
function writingServices(): string[] {
  const files = sourceFiles('app/lib/services').filter(({ code }) =>
    /writer\.(write|record|lend)\(|startSaving\(/.test(code),
  );
  const names = files.flatMap(({ code }) =>
    [...code.matchAll(/export async function (\w+)/g)].map(([, name = '']) => name),
  );
  return names.filter((name) => !/(?<!sign)In$|^require/.test(name) && !NO_CHANGE.includes(name));
}

test('T37: every write path leaves an audit entry with its actor and request, and signing in moves no data revision', async () => {
  const desk = await freshDesk();
  await using db = desk.db;
  const admin = desk.as(ADMIN);
  await inviteEditor(desk);
  const edith = (await db.reader.user.findUnique({ where: { name: 'edith' }, select: { id: true } }))?.id ?? '';
  const me = await signedIn(desk);
  const editor = desk.as(EDITH);
  const csv = 'id,note\nplain-figure,from a file\n';
  const sources = 'id,note\nplain-source,from a file\n';
  const link = { fields: { name: 'guest', new_password: PASSWORD }, client: CLIENT };
  const note = { id: 'a-note', source: 'plain-source', text: 'Said so.', figures: 'plain-figure' };
  const of = { id: 'plain-figure', reason: 'why' };

  /** The service, the action of its entry, and what calls it. */
  const paths: [service: string, action: string, run: () => Promise<unknown>][] = [
    ['signIn', 'sign in', () => trySignIn(desk)],
    ['signIn', 'sign in refused', () => refusalOf(trySignIn(desk, { password: 'wrong guess' }))],
    ['recordRefusal', 'refuse', () => recordDenial(editor, 'Only an administrator may do this')],
    ['invitePerson', 'invite', () => invitePerson(admin, { role: 'editor' })],
    [
      'acceptInvitation',
      'accept invitation',
      async () => {
        const token = await invitePerson(admin, { role: 'editor' });
        await acceptInvitation(desk.as(READER), { ...link, fields: { ...link.fields, token } });
      },
    ],
    [
      'endLink',
      'end link',
      async () => {
        await invitePerson(admin, { role: 'editor' });
        const [link] = await listOpenLinks(admin);
        await endLink(admin, { id: link?.id ?? '', reason: 'why' });
      },
    ],
    ['makeResetLink', 'make reset link', () => makeResetLink(admin, { id: edith })],
    [
      'resetPassword',
      'reset password',
      async () => {
        const token = await makeResetLink(admin, { id: edith });
        await resetPassword(desk.as(READER), { fields: { token, new_password: PASSWORD }, client: CLIENT });
      },
    ],
    ['changeRole', 'change role', () => changeRole(admin, { id: edith, role: 'admin', reason: 'why' })],
    ['makeOwnToken', 'make token', () => makeOwnToken(admin, me, TOKEN)],
    [
      'endOwnToken',
      'end token',
      async () => endOwnToken(admin, me, { id: (await listOwnTokens(admin, me))[0]?.id ?? '' }),
    ],
    [
      'endTokenOfPerson',
      'end token',
      async () => {
        await makeOwnToken(admin, me, TOKEN);
        const [token] = await listTokensOfPerson(admin, me.id);
        await endTokenOfPerson(admin, { person: me.id, id: token?.id ?? '', reason: 'why' });
      },
    ],
    ['endPersonsSessions', 'end sessions', () => endPersonsSessions(admin, { id: edith, reason: 'why' })],
    ['disablePerson', 'disable', () => disablePerson(admin, { id: edith, reason: 'why' })],
    ['enablePerson', 'enable', () => enablePerson(admin, { id: edith, reason: 'why' })],
    [
      'endOwnSession',
      'end session',
      async () => {
        const other = (await listOwnSessions(admin, me)).find(({ isThis }) => !isThis);
        await endOwnSession(admin, me, { id: other?.id ?? '' });
      },
    ],
    ['endOtherSessions', 'end sessions', () => endOtherSessions(admin, me, {})],
    [
      'changePassword',
      'change password',
      () =>
        changePassword(admin, {
          signedIn: me,
          fields: { current_password: PASSWORD, new_password: 'another four words here' },
          client: CLIENT,
        }),
    ],
    ['signOut', 'sign out', () => signOut(admin, me)],
    ['createAdmin', 'add', () => createAdmin(desk.as(SYSTEM), { name: 'second', new_password: PASSWORD })],
    ['resetAdmin', 'reset on the host', () => resetAdmin(desk.as(SYSTEM), { name: 'maria', new_password: PASSWORD })],
    ['exportAudit', 'export', () => exportAudit(admin, EVERYTHING)],
    ['recordSource', 'add', () => recordSource(editor, PLAIN_SOURCE, 'why')],
    [
      'correctSource',
      'change',
      () => correctSource(editor, { ...of, id: 'plain-source', version: 1, input: { ...PLAIN_SOURCE, note: 'x' } }),
    ],
    [
      'restoreSource',
      'change',
      async () => {
        const [first] = await readHistory(db.reader, { type: 'source', id: 'plain-source' }, await revisionNow());
        await restoreSource(editor, { ...of, id: 'plain-source', version: 2, change: first?.id ?? 0 });
      },
    ],
    ['recordFigure', 'add', () => recordFigure(editor, PLAIN_FIGURE, 'why')],
    [
      'correctFigure',
      'change',
      () => correctFigure(editor, { ...of, version: 1, input: { ...PLAIN_FIGURE, note: 'x' } }),
    ],
    ['withdrawFigure', 'change', () => withdrawFigure(editor, { ...of, version: 2 })],
    ['restoreFigure', 'change', () => restoreFigure(editor, { ...of, version: 3, change: null })],
    ['recordContextNote', 'add', () => recordContextNote(editor, note, 'why')],
    [
      'correctContextNote',
      'change',
      () =>
        correctContextNote(editor, { id: note.id, version: 1, input: { ...note, text: 'Said it.' }, reason: 'why' }),
    ],
    ['applyFigures', 'import', () => importFile(editor, { bytes: Buffer.from(csv), of: 'figures', reason: 'why' })],
    [
      'confirmImport',
      'import',
      async () => {
        const chunks = (async function* () {
          yield new TextEncoder().encode('id,note\nplain-figure,from a program\n');
        })();
        const { id } = await stageImport(editor, { fileName: 'sent.csv', named: {}, chunks });
        await importSettled(id);
        await confirmImport(editor, { id, reason: 'why' });
      },
    ],
    ['importFile', 'change', () => importFile(editor, { bytes: Buffer.from(sources), of: 'sources', reason: 'why' })],
    ['recordReadSource', 'read text', () => recordReadSource(desk.as(EDITH), ARTICLE_FORM)],
    ['acceptProposal', 'add', () => acceptProposal(desk.as(EDITH), ARTICLE_FORM, { number: 1, answer: null })],
    [
      'recordParsedFigure',
      'add',
      () => {
        const parsed = parseFigureInput({ ...PLAIN_FIGURE, id: 'parsed-figure' });
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
        return recordParsedFigure(editor, parsed.figure, 'why');
      },
    ],
    ['loadStartingData', 'add', () => loadStartingData(desk.as(SYSTEM), startingFields())],
  ];
  let revision = await revisionNow();
  for (const [service, action, run] of paths) {
    const seen = await newest();
    await run();
    const added = await db.reader.auditEntry.findMany({ where: { id: { gt: seen } } });
    expect(
      added.map((entry) => entry.action),
      service,
    ).toContain(action);
    expect(
      added.every((entry) => entry.actor !== '' && entry.requestId === 'the-request'),
      service,
    ).toBe(true);
    const now = await revisionNow();
    // Of data every revision has its audit entry, an import one for its file; of everything else the data revision knows nothing.
    const isOfData = added.every(({ subjectType }) =>
      ['figure', 'source', 'context_note', 'file'].includes(subjectType),
    );
    expect(now - revision, service).toBe(isOfData ? added.filter(ofData).length : 0);
    revision = now;
  }
  await using fresh = await freshDatabase();
  registry.setupToken = { hash: hashToken('x'.repeat(43)), expiresAt: Date.now() + 60_000 };
  const first = { fields: { token: 'x'.repeat(43), name: 'maria', new_password: PASSWORD }, client: CLIENT };
  await createFirstAdmin({ db: fresh, actor: READER }, first);
  registry.setupToken = undefined;
  expect((await fresh.reader.auditEntry.findMany()).map(({ action }) => action)).toEqual(['add']);

  await using moved = await freshDatabase();
  const file = unusedFile('all.jsonl');
  exportAll(admin, file);
  await importAll({ db: moved, actor: ADMIN }, { file, reason: 'why' });
  expect((await moved.reader.auditEntry.findMany()).map(({ action }) => action)).toEqual(['import']);

  const tried = [...new Set([...paths.map(([service]) => service), 'createFirstAdmin', 'importAll'])];
  expect(tried.toSorted()).toEqual(writingServices().toSorted());
  const all = JSON.stringify(await db.reader.auditEntry.findMany());
  expect(all).not.toContain(PASSWORD);
  expect(all).not.toContain('argon2');
  console.log(`T37: ${tried.length} services that write, each with its audit entry`);

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
