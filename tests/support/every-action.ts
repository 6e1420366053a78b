import { readHistory } from '@/lib/db/record/revision-reads';
import { EMPTY_FIGURE_FORM, toFigureForm } from '@/lib/format/form/figure-form';
import { toSourceFields } from '@/lib/schemas/figure-fields';
import { listOwnTokens, makeOwnToken } from '@/lib/services/accounts/api-tokens';
import { findSession } from '@/lib/services/accounts/find-session';
import { listOpenLinks } from '@/lib/services/accounts/list-links';
import { listPeopleWithSessions } from '@/lib/services/accounts/list-people';
import { invitePerson, makeResetLink } from '@/lib/services/accounts/make-link';
import { withdrawFigure } from '@/lib/services/figures/withdraw-figure';
import { recordContextNote } from '@/lib/services/notes/record-context-note';
import { type Desk, inviteEditor, PASSWORD, READER, signedIn, trySignIn } from './accounts';
import { ARTICLE_FORM } from './article';
import { readBuiltDoors } from './built-entry-points';
import { addFigure, addSource, changeFigure } from './editing';
import { figureFrom, sourceFrom } from './figures';
import type { Answer, Browser, FormFields, FormOptions } from './form-browser';

/** Whatever writes when it is posted to: an action of the build by its id, or a handler. */
export interface Mutation {
  /** "file name" of an action, "POST /address" of a handler. */
  key: string;
  /** Where its form is sent to. */
  path: string;
  /** What an administrator's own form would send, and what would be saved. */
  fields: Record<string, string>;
  /** Undefined for handlers. */
  actionId: string | undefined;
}

const ADMIN = { name: 'maria', role: 'admin' } as const;
const figures = (name: string) => `app/admin/figures/actions.ts ${name}`;
const imports = (name: string) => `app/admin/import/actions.ts ${name}`;
const people = (name: string) => `app/admin/people/actions.ts ${name}`;
const account = (name: string) => `app/admin/account/actions.ts ${name}`;

const NO_IMPORT = 'bbbbbbbbbb';

/** What finds nothing to do here, so that it changes nothing even from our own pages. */
export const IDLE_ACTIONS: readonly string[] = [
  imports('submitDialect'),
  imports('submitImport'),
  imports('submitDrop'),
  'app/setup/actions.ts submitSetup',
];

/**
 * Puts into a database what every action of the build can be done to, and gives each with sound fields, in an order in
 * which each of them succeeds once. Besides "maria" there is the editor "edith"; set-up is over. Throws when the build
 * has an action that is not among them.
 */
export async function prepareMutations(desk: Desk): Promise<Mutation[]> {
  const { db } = desk;
  const admin = desk.as(ADMIN);
  const idOf = async (name: string) =>
    (await listPeopleWithSessions(admin)).find(({ person }) => person.name === name)?.person.id ?? '';
  await inviteEditor(desk, 'edith');
  const edith = await idOf('edith');
  const invitation = await invitePerson(admin, { role: 'editor' });
  await invitePerson(admin, { role: 'admin' });
  const doomedLink = (await listOpenLinks(admin)).find(({ purpose }) => 'role' in purpose && purpose.role === 'admin');
  const reset = await makeResetLink(admin, { id: edith });
  const other = await findSession(desk.as(READER), (await trySignIn(desk)).sessionToken);
  await signedIn(desk);
  await addSource(db);
  const plain = await addFigure(db);
  await changeFigure(db, plain, { note: 'Second.', reason: 'Read again' });
  const gone = await addFigure(db, { id: 'gone-figure', time_period: '2020' });
  await withdrawFigure(admin, { id: gone.id, version: 1, reason: 'Misread.' });
  const doomed = await addFigure(db, { id: 'doomed-figure', time_period: '2019' });
  const note = { source: 'plain-source', text: 'Said so.', figures: 'plain-figure' };
  const { id: noteId } = await recordContextNote(admin, note, 'Helps.');

  const [firstOfSource] = await readHistory(db.reader, { type: 'source', id: 'plain-source' }, Number.MAX_SAFE_INTEGER);
  const token = { label: 'monthly import', scope: 'read', days: '90' };
  const tokenOf = async (actor: { name: string; role: 'editor' | 'admin' }, id: string) => {
    await makeOwnToken(desk.as(actor), { id, name: actor.name }, token);
    return (await listOwnTokens(desk.as(actor), { id }))[0]?.id ?? '';
  };
  const mariasToken = await tokenOf(ADMIN, await idOf('maria'));
  const edithsToken = await tokenOf({ name: 'edith', role: 'editor' }, edith);

  const reason = 'Because.';
  const fields: Record<string, Record<string, string>> = {
    [figures('submitFigure')]: {
      ...EMPTY_FIGURE_FORM,
      ...toFigureForm(figureFrom()),
      id: plain.id,
      version: '2',
      amount: '3 billion',
      intent: 'save',
      reason,
    },
    [figures('submitWithdrawal')]: { id: doomed.id, version: '1', reason },
    [figures('submitRestoration')]: { id: gone.id, version: '2', change: '', reason },
    'app/admin/sources/actions.ts submitSource': {
      ...toSourceFields(sourceFrom({ title: 'Another title' })),
      version: '1',
      reason,
    },
    'app/admin/sources/actions.ts submitSourceRestoration': {
      id: 'plain-source',
      version: '2',
      change: String(firstOfSource?.id ?? ''),
      reason,
    },
    'app/admin/notes/actions.ts submitNote': { ...note, id: noteId, version: '1', text: 'Said it.', reason },
    // Imports are jobs of the server's own, kept in files: this one is not there.
    [imports('submitDialect')]: { id: NO_IMPORT, delimiter: ',', encoding: 'utf-8', decimal_mark: '.' },
    [imports('submitImport')]: { id: NO_IMPORT, reason },
    [imports('submitDrop')]: { id: NO_IMPORT },
    'app/admin/intake/actions.ts submitIntake': { ...ARTICLE_FORM, source: '', intent: 'source:0' },
    [people('submitInvite')]: { role: 'editor' },
    [people('submitEndLink')]: { id: doomedLink?.id ?? '', reason },
    [people('submitResetLink')]: { id: edith },
    [people('submitRole')]: { id: edith, role: 'admin', reason },
    'app/login/invitation/actions.ts submitInvitation': { token: invitation, name: 'guest', new_password: PASSWORD },
    'app/login/reset/actions.ts submitReset': { token: reset, new_password: 'another four words here' },
    [account('submitToken')]: token,
    [account('submitEndToken')]: { id: mariasToken },
    [people('submitEndToken')]: { person: edith, id: edithsToken, reason },
    [people('submitEndSessions')]: { id: edith, reason },
    [people('submitDisable')]: { id: edith, reason },
    [people('submitEnable')]: { id: edith, reason },
    [account('submitEndSession')]: { id: other?.sessionId ?? '' },
    [account('submitEndOthers')]: {},
    'app/login/actions.ts submitSignIn': { name: 'maria', password: PASSWORD, next: '/admin' },
    [account('submitPassword')]: { current_password: PASSWORD, new_password: 'other four words there' },
    'app/setup/actions.ts submitSetup': { token: 'x'.repeat(43), name: 'mallory', new_password: PASSWORD },
  };
  const { actions } = readBuiltDoors();
  const unknown = [...actions.keys()].filter((key) => !(key in fields));
  if (unknown.length > 0) throw new Error(`these actions need sound fields here: ${unknown.join(', ')}`);
  const subjects: Record<string, string> = {
    '/admin/figures/[id]': plain.id,
    '/admin/sources/[id]': 'plain-source',
    '/admin/notes/[id]': noteId,
    '/admin/people/[id]': edith,
    '/admin/import/[id]': NO_IMPORT,
  };
  const built = Object.entries(fields).map(([key, own]): Mutation => {
    const action = actions.get(key);
    if (!action) throw new Error(`the build has no ${key}`);
    const path = action.page.replace('[id]', subjects[action.page] ?? '');
    return { key, path, fields: own, actionId: action.id };
  });
  const handler = (address: string): Mutation => ({
    key: `POST ${address}`,
    path: address,
    fields: {},
    actionId: undefined,
  });
  return [...built, handler('/admin/audit/export'), handler('/admin/sign-out')];
}

/** Fields as React sends them to an action: behind the number of its argument, and last what the arguments are. */
export function asArguments(fields: FormFields): FormFields {
  const entries = Array.isArray(fields) ? fields : Object.entries(fields);
  return [
    ...entries.map(([name, value]): [string, string | Blob] => [`_1_${name}`, value]),
    ['0', '[{"status":"idle"},"$K1"]'],
  ];
}

export interface PostOptions extends FormOptions {
  /** Another address than its form's. */
  path?: string;
  /** Other fields than the sound ones. */
  fields?: FormFields;
}

/** Posts a mutation as a page with scripts would. */
export function postMutation(browser: Browser, own: Mutation, options: PostOptions = {}): Promise<Answer> {
  const { path = own.path, fields = own.fields, headers } = options;
  if (own.actionId === undefined) return browser.post(path, fields, { headers });
  const asAction = { 'next-action': own.actionId, accept: 'text/x-component' };
  return browser.post(path, asArguments(fields), { headers: { ...asAction, ...headers } });
}
