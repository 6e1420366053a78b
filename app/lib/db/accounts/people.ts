import 'server-only';
import { newId } from '../new-id';
import type { Reader } from '../reader';
import type { Recording } from '../sqlite/writer';

export type PersonRole = 'editor' | 'admin';

export interface Person {
  id: string;
  name: string;
  role: PersonRole;
  disabled: boolean;
  createdAt: Date;
}

const PERSON = { id: true, name: true, role: true, disabled: true, createdAt: true } as const;

type Row = Omit<Person, 'role'> & { role: string };

/** Any text but `admin` gives the lesser role. */
export function toRole(role: string): PersonRole {
  return role === 'admin' ? 'admin' : 'editor';
}

function toPerson<R extends Row>(row: R): R & Person {
  return { ...row, role: toRole(row.role) };
}

export async function listPeople(reader: Reader): Promise<Person[]> {
  return (await reader.user.findMany({ select: PERSON, orderBy: { name: 'asc' } })).map(toPerson);
}

export async function findPerson(reader: Reader, id: string): Promise<Person | null> {
  const row = await reader.user.findUnique({ where: { id }, select: PERSON });
  return row && toPerson(row);
}

/** With the password's hash: for signing in only. */
export async function findCredentials(
  reader: Reader,
  by: { name: string } | { id: string },
): Promise<(Person & { passwordHash: string }) | null> {
  const row = await reader.user.findUnique({ where: by, select: { ...PERSON, passwordHash: true } });
  return row && toPerson(row);
}

export async function countPeople(reader: Reader): Promise<number> {
  return reader.user.count();
}

/** Administrators who can sign in. */
export async function countAdmins(reader: Reader): Promise<number> {
  return reader.user.count({ where: { role: { equals: 'admin' }, disabled: { equals: false } } });
}

export interface NewPerson {
  name: string;
  role: PersonRole;
  passwordHash: string;
}

export async function insertPerson({ tx, at }: Recording, { name, role, passwordHash }: NewPerson): Promise<Person> {
  const data = { id: newId(), name, role, passwordHash, disabled: false, createdAt: at };
  return toPerson(await tx.user.create({ data, select: PERSON }));
}

export interface PersonChange {
  role?: PersonRole;
  disabled?: boolean;
  passwordHash?: string;
}

export async function updatePerson({ tx }: Recording, id: string, change: PersonChange): Promise<Person> {
  const { role, disabled, passwordHash } = change;
  const data = {
    ...(role !== undefined && { role }),
    ...(disabled !== undefined && { disabled }),
    ...(passwordHash !== undefined && { passwordHash }),
  };
  return toPerson(await tx.user.update({ where: { id }, data, select: PERSON }));
}
