import { expect, test } from 'vitest';
import { registry } from '@/lib/process/registry';
import { createFirstAdmin } from '@/lib/services/accounts/create-first-admin';
import { listAudit } from '@/lib/services/accounts/list-audit';
import { hashToken } from '@/lib/services/accounts/token';
import { exportAll } from '@/lib/services/exports/full-export';
import { importAll } from '@/lib/services/imports/full-import';
import { loadStartingData } from '@/lib/services/imports/load-starting-data';
import { sourceFiles } from '../contract/source-files';
import { ADMIN, accountPaths, EVERYTHING, type WritePath } from '../support/account-writes';
import type { Desk } from '../support/accounts';
import { CLIENT, freshDesk, inviteEditor, PASSWORD, READER, refusalOf, SYSTEM, trySignIn } from '../support/accounts';
import { dataPaths } from '../support/data-writes';
import { freshDatabase, unusedFile } from '../support/database';
import { startingFields } from '../support/figures';

/** A text that was read has an entry of its own beside that of its source or figure. */
const ofData = ({ action }: { action: string }) => action !== 'read text';

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
    /writer\.(?!close\b)\w+\(|startSaving\(/.test(code),
  );
  const names = files.flatMap(({ code }) =>
    [...code.matchAll(/export async function (\w+)/g)].map(([, name = '']) => name),
  );
  return names.filter((name) => !/(?<!sign)In$|^require/.test(name) && !NO_CHANGE.includes(name));
}

/** Runs them one after another: each leaves its entry with actor and request, and moves the data revision as it should. */
async function expectEntries({ db }: Desk, paths: readonly WritePath[]): Promise<void> {
  const newest = async () => (await db.reader.auditEntry.aggregate({ _max: { id: true } }))._max.id ?? 0;
  const revisionNow = async () => (await db.reader.dataRevision.findFirst())?.number ?? 0;
  let revision = await revisionNow();
  for (const [{ name }, action, run] of paths) {
    const seen = await newest();
    await run();
    const added = await db.reader.auditEntry.findMany({ where: { id: { gt: seen } } });
    expect(
      added.map((entry) => entry.action),
      name,
    ).toContain(action);
    const whose = added.filter((entry) => entry.actor === '' || entry.requestId !== 'the-request');
    expect(whose, name).toEqual([]);
    const now = await revisionNow();
    // Of data every revision has its audit entry, an import one for its file; of everything else the data revision knows nothing.
    const isOfData = added.every(({ subjectType }) =>
      ['figure', 'source', 'context_note', 'file'].includes(subjectType),
    );
    expect(now - revision, name).toBe(isOfData ? added.filter(ofData).length : 0);
    revision = now;
  }
  const all = JSON.stringify(await db.reader.auditEntry.findMany());
  expect(all).not.toContain(PASSWORD);
  expect(all).not.toContain('argon2');
}

test('every write to accounts leaves an audit entry with its actor and request, and moves no data revision (T37)', async () => {
  const desk = await freshDesk();
  await using _db = desk.db;
  await expectEntries(desk, await accountPaths(desk));
});

test('every write of data leaves an audit entry with its actor and request, for each data revision (T37)', async () => {
  const desk = await freshDesk();
  await using _db = desk.db;
  await expectEntries(desk, dataPaths(desk));
});

test('making the first administrator leaves an audit entry, and so does the import of everything (T37)', async () => {
  await using fresh = await freshDatabase();
  registry.setupToken = { hash: hashToken('x'.repeat(43)), expiresAt: Date.now() + 60_000 };
  const first = { fields: { token: 'x'.repeat(43), name: 'maria', new_password: PASSWORD }, client: CLIENT };
  await createFirstAdmin({ db: fresh, actor: READER }, first);
  registry.setupToken = undefined;
  expect((await fresh.reader.auditEntry.findMany()).map(({ action }) => action)).toEqual(['add']);

  const desk = await freshDesk();
  await using _db = desk.db;
  await loadStartingData(desk.as(SYSTEM), startingFields());
  await using moved = await freshDatabase();
  const file = unusedFile('all.jsonl');
  exportAll(desk.as(ADMIN), file);
  await importAll({ db: moved, actor: ADMIN }, { file, reason: 'why' });
  expect((await moved.reader.auditEntry.findMany()).map(({ action }) => action)).toEqual(['import']);
});

test('every service that writes is tried for its audit entry (T37)', async () => {
  const desk = await freshDesk();
  await using _db = desk.db;
  const services = [...(await accountPaths(desk)), ...dataPaths(desk)].map(([service]) => service);
  const tried = [...new Set([...services, createFirstAdmin, importAll].map(({ name }) => name))];
  expect(tried.toSorted()).toEqual(writingServices().toSorted());
  console.log(`T37: ${tried.length} services that write, each with its audit entry`);
});

test('the database refuses to change or delete an audit entry (T37)', async () => {
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
