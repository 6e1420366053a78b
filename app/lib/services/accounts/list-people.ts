import 'server-only';
import { findPerson, listPeople, type Person } from '../../db/accounts/people';
import { listSessionsOf } from '../../db/accounts/sessions';
import { authorize } from '../authorize';
import { notFound } from '../errors';
import type { ServiceContext } from '../service-context';
import { isOver } from './find-session';

export interface PersonWithSessions {
  person: Person;
  /** How many sessions are open. */
  sessions: number;
  lastSeenAt: Date | null;
}

/** Everybody with an account, by name; for administrators. */
export async function listPeopleWithSessions(context: ServiceContext): Promise<PersonWithSessions[]> {
  authorize(context, 'admin');
  const people = await listPeople(context.db.reader);
  return Promise.all(people.map((person) => withSessions(context, person)));
}

/** One person; for administrators. Refuses an unknown id. */
export async function getPerson(context: ServiceContext, id: string): Promise<PersonWithSessions> {
  authorize(context, 'admin');
  const person = await findPerson(context.db.reader, id);
  if (!person) throw notFound('There is no such person');
  return withSessions(context, person);
}

async function withSessions({ db }: ServiceContext, person: Person): Promise<PersonWithSessions> {
  const open = (await listSessionsOf(db.reader, person.id)).filter((session) => !isOver(session, db.clock()));
  return { person, sessions: open.length, lastSeenAt: open[0]?.lastSeenAt ?? null };
}
