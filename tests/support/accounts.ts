import { createAdmin } from '@/lib/services/accounts/admin-on-host';
import { findSession, type SignedIn } from '@/lib/services/accounts/find-session';
import { acceptInvitation } from '@/lib/services/accounts/follow-link';
import { invitePerson } from '@/lib/services/accounts/make-link';
import { type SignInOutcome, signIn } from '@/lib/services/accounts/sign-in';
import type { Client } from '@/lib/services/accounts/start-session';
import type { ServiceActor, ServiceContext } from '@/lib/services/service-context';
import { type FreshDatabase, freshDatabase } from './database';

export const PASSWORD = 'quiet harbour lantern seven';
export const CLIENT: Client = { address: '192.0.2.7', agent: 'test' };

export const SYSTEM: ServiceActor = { name: 'command line', role: 'system' };
export const READER: ServiceActor = { name: 'reader', role: 'reader' };

/** A clock that moves only when it is told to. */
export class TestClock {
  now = new Date('2026-11-22T12:00:00Z');
  readonly read = () => this.now;

  pass(ms: number): void {
    this.now = new Date(this.now.getTime() + ms);
  }
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export interface Desk {
  db: FreshDatabase;
  clock: TestClock;
  /** The context of somebody who acts. */
  as: (actor: ServiceActor) => ServiceContext;
}

/** A database with the administrator "maria". `await using` its `db`. */
export async function freshDesk(): Promise<Desk> {
  const clock = new TestClock();
  const db = await freshDatabase({ clock: clock.read });
  const as = (actor: ServiceActor): ServiceContext => ({ db, actor, requestId: 'the-request' });
  await createAdmin(as(SYSTEM), { name: 'maria', new_password: PASSWORD });
  return { db, clock, as };
}

export interface SignInWith {
  name?: string;
  password?: string;
  client?: Client;
  deviceToken?: string | undefined;
  sessionToken?: string | undefined;
}

export function trySignIn({ as }: Desk, given: SignInWith = {}): Promise<SignInOutcome> {
  const { name = 'maria', password = PASSWORD, client = CLIENT, deviceToken, sessionToken } = given;
  return signIn(as(READER), { fields: { name, password }, client, deviceToken, sessionToken });
}

/** Signs in and gives who is signed in. Throws when the session does not open. */
export async function signedIn(desk: Desk, given?: SignInWith): Promise<SignedIn & { token: string }> {
  const { sessionToken: token } = await trySignIn(desk, given);
  const found = await findSession(desk.as(READER), token);
  if (!found) throw new Error('the session did not open');
  return { ...found, token };
}

/** An editor who has taken up an invitation. */
export async function inviteEditor(desk: Desk, name = 'edith'): Promise<SignInOutcome> {
  const token = await invitePerson(desk.as({ name: 'maria', role: 'admin' }), { role: 'editor' });
  return acceptInvitation(desk.as(READER), { fields: { token, name, new_password: PASSWORD }, client: CLIENT });
}

/** What a promise was refused with: the kind and the message; null when it was not. */
export async function refusalOf(promise: Promise<unknown>): Promise<{ kind: string; message: string } | null> {
  try {
    await promise;
    return null;
  } catch (error) {
    const { kind, message } = error as { kind?: string; message: string };
    if (kind === undefined) throw error;
    return { kind, message };
  }
}
