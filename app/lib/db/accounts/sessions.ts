import 'server-only';
import { newId } from '../new-id';
import type { Reader } from '../reader';
import type { Recording } from '../sqlite/writer';
import { type PersonRole, toRole } from './people';

export interface SessionRow {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  address: string;
  agent: string;
}

const SESSION = { id: true, createdAt: true, lastSeenAt: true, expiresAt: true, address: true, agent: true } as const;

export interface SessionWithPerson extends SessionRow {
  user: { id: string; name: string; role: PersonRole; disabled: boolean };
}

export async function findSessionByHash(reader: Reader, tokenHash: string): Promise<SessionWithPerson | null> {
  const row = await reader.session.findUnique({
    where: { tokenHash },
    select: { ...SESSION, user: { select: { id: true, name: true, role: true, disabled: true } } },
  });
  return row && { ...row, user: { ...row.user, role: toRole(row.user.role) } };
}

export async function listSessionsOf(reader: Reader, userId: string): Promise<SessionRow[]> {
  return reader.session.findMany({
    where: { userId: { equals: userId } },
    select: SESSION,
    orderBy: { lastSeenAt: 'desc' },
  });
}

export interface NewSession {
  tokenHash: string;
  userId: string;
  expiresAt: Date;
  address: string;
  agent: string;
}

export async function insertSession({ tx, at }: Recording, session: NewSession): Promise<void> {
  const { tokenHash, userId, expiresAt, address, agent } = session;
  const data = { id: newId(), tokenHash, userId, createdAt: at, lastSeenAt: at, expiresAt, address, agent };
  await tx.session.create({ data, select: { id: true } });
}

export async function noteSessionUse({ tx, at }: Recording, id: string): Promise<void> {
  await tx.session.updateMany({ where: { id: { equals: id } }, data: { lastSeenAt: at } });
}

/** Ends one session of a person; 0 when it is not theirs. */
export async function endSession({ tx }: Recording, userId: string, id: string): Promise<number> {
  return (await tx.session.deleteMany({ where: { id: { equals: id }, userId: { equals: userId } } })).count;
}

/** Ends all sessions of a person, but for the one to keep. */
export async function endSessionsOf({ tx }: Recording, userId: string, keep?: string): Promise<number> {
  const where = { userId: { equals: userId }, ...(keep !== undefined && { id: { not: keep } }) };
  return (await tx.session.deleteMany({ where })).count;
}

/** Takes away what can no longer be used. */
export async function forgetSessions({ tx, at }: Recording): Promise<void> {
  await tx.session.deleteMany({ where: { expiresAt: { lte: at } } });
}
