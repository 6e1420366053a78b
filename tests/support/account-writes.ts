import { createAdmin, resetAdmin } from '@/lib/services/accounts/admin-on-host';
import {
  endOwnToken,
  endTokenOfPerson,
  listOwnTokens,
  listTokensOfPerson,
  makeOwnToken,
} from '@/lib/services/accounts/api-tokens';
import { changePassword } from '@/lib/services/accounts/change-password';
import { endLink } from '@/lib/services/accounts/end-link';
import { acceptInvitation, resetPassword } from '@/lib/services/accounts/follow-link';
import { exportAudit } from '@/lib/services/accounts/list-audit';
import { listOpenLinks } from '@/lib/services/accounts/list-links';
import { invitePerson, makeResetLink } from '@/lib/services/accounts/make-link';
import { changeRole, disablePerson, enablePerson, endPersonsSessions } from '@/lib/services/accounts/manage-person';
import { endOtherSessions, endOwnSession, listOwnSessions } from '@/lib/services/accounts/own-sessions';
import { recordDenial } from '@/lib/services/accounts/record-denial';
import { signIn } from '@/lib/services/accounts/sign-in';
import { signOut } from '@/lib/services/accounts/sign-out';
import type { Desk } from './accounts';
import { CLIENT, inviteEditor, PASSWORD, READER, refusalOf, SYSTEM, signedIn, trySignIn } from './accounts';

export const ADMIN = { name: 'maria', role: 'admin' } as const;
export const EDITH = { name: 'edith', role: 'editor' } as const;
export const EVERYTHING = { actor: null, action: null, subject: null, from: null, until: null, before: null };

const TOKEN = { label: 'monthly import', scope: 'read', days: '90' };

/** A service that writes, the action of the audit entry that it leaves, and what calls it. */
export type WritePath = [service: (...given: never[]) => Promise<unknown>, action: string, run: () => Promise<unknown>];

/** Everything that changes people, sessions, tokens and links, in an order in which each can be done. */
export async function accountPaths(desk: Desk): Promise<WritePath[]> {
  const admin = desk.as(ADMIN);
  await inviteEditor(desk);
  const { id: edith } = await desk.db.reader.user.findUniqueOrThrow({ where: { name: 'edith' }, select: { id: true } });
  const me = await signedIn(desk);
  const link = { fields: { name: 'guest', new_password: PASSWORD }, client: CLIENT };
  return [
    [signIn, 'sign in', () => trySignIn(desk)],
    [signIn, 'sign in refused', () => refusalOf(trySignIn(desk, { password: 'wrong guess' }))],
    [recordDenial, 'refuse', () => recordDenial(desk.as(EDITH), 'Only an administrator may do this')],
    [invitePerson, 'invite', () => invitePerson(admin, { role: 'editor' })],
    [
      acceptInvitation,
      'accept invitation',
      async () => {
        const token = await invitePerson(admin, { role: 'editor' });
        await acceptInvitation(desk.as(READER), { ...link, fields: { ...link.fields, token } });
      },
    ],
    [
      endLink,
      'end link',
      async () => {
        await invitePerson(admin, { role: 'editor' });
        const [link] = await listOpenLinks(admin);
        await endLink(admin, { id: link?.id ?? '', reason: 'why' });
      },
    ],
    [makeResetLink, 'make reset link', () => makeResetLink(admin, { id: edith })],
    [
      resetPassword,
      'reset password',
      async () => {
        const token = await makeResetLink(admin, { id: edith });
        await resetPassword(desk.as(READER), { fields: { token, new_password: PASSWORD }, client: CLIENT });
      },
    ],
    [changeRole, 'change role', () => changeRole(admin, { id: edith, role: 'admin', reason: 'why' })],
    [makeOwnToken, 'make token', () => makeOwnToken(admin, me, TOKEN)],
    [
      endOwnToken,
      'end token',
      async () => endOwnToken(admin, me, { id: (await listOwnTokens(admin, me))[0]?.id ?? '' }),
    ],
    [
      endTokenOfPerson,
      'end token',
      async () => {
        await makeOwnToken(admin, me, TOKEN);
        const [token] = await listTokensOfPerson(admin, me.id);
        await endTokenOfPerson(admin, { person: me.id, id: token?.id ?? '', reason: 'why' });
      },
    ],
    [endPersonsSessions, 'end sessions', () => endPersonsSessions(admin, { id: edith, reason: 'why' })],
    [disablePerson, 'disable', () => disablePerson(admin, { id: edith, reason: 'why' })],
    [enablePerson, 'enable', () => enablePerson(admin, { id: edith, reason: 'why' })],
    [
      endOwnSession,
      'end session',
      async () => {
        const other = (await listOwnSessions(admin, me)).find(({ isThis }) => !isThis);
        await endOwnSession(admin, me, { id: other?.id ?? '' });
      },
    ],
    [endOtherSessions, 'end sessions', () => endOtherSessions(admin, me, {})],
    [
      changePassword,
      'change password',
      () =>
        changePassword(admin, {
          signedIn: me,
          fields: { current_password: PASSWORD, new_password: 'another four words here' },
          client: CLIENT,
        }),
    ],
    [signOut, 'sign out', () => signOut(admin, me)],
    [createAdmin, 'add', () => createAdmin(desk.as(SYSTEM), { name: 'second', new_password: PASSWORD })],
    [resetAdmin, 'reset on the host', () => resetAdmin(desk.as(SYSTEM), { name: 'maria', new_password: PASSWORD })],
    [exportAudit, 'export', () => exportAudit(admin, EVERYTHING)],
  ];
}
