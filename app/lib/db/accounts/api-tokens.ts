import 'server-only';
import { newId } from '../new-id';
import type { Reader } from '../reader';
import type { Recording } from '../sqlite/writer';
import { type PersonRole, toRole } from './people';

/** What a token lets a program do: see what is not published yet, or also change it. */
export type TokenScope = 'read' | 'write';

export interface TokenRow {
  id: string;
  name: string;
  scope: TokenScope;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
}

const TOKEN = { id: true, name: true, scope: true, createdAt: true, expiresAt: true, lastUsedAt: true } as const;

/** Any text but `write` gives the lesser scope. */
function toTokenRow<R extends Omit<TokenRow, 'scope'> & { scope: string }>(row: R): R & TokenRow {
  return { ...row, scope: row.scope === 'write' ? 'write' : 'read' };
}

export interface TokenWithPerson extends TokenRow {
  endedAt: Date | null;
  user: { id: string; name: string; role: PersonRole; disabled: boolean };
}

export async function findTokenByHash(reader: Reader, tokenHash: string): Promise<TokenWithPerson | null> {
  const row = await reader.apiToken.findUnique({
    where: { tokenHash },
    select: { ...TOKEN, endedAt: true, user: { select: { id: true, name: true, role: true, disabled: true } } },
  });
  return row && toTokenRow({ ...row, user: { ...row.user, role: toRole(row.user.role) } });
}

/** The tokens of a person that can still be used at this time, the newest first. */
export async function listOpenTokensOf(reader: Reader, userId: string, now: Date): Promise<TokenRow[]> {
  const rows = await reader.apiToken.findMany({
    where: { userId: { equals: userId }, endedAt: { equals: null }, expiresAt: { gt: now } },
    select: TOKEN,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(toTokenRow);
}

export interface NewApiToken {
  tokenHash: string;
  userId: string;
  name: string;
  scope: TokenScope;
  expiresAt: Date;
}

export async function insertToken({ tx, at }: Recording, token: NewApiToken): Promise<string> {
  const { tokenHash, userId, name, scope, expiresAt } = token;
  const data = { id: newId(), tokenHash, userId, name, scope, createdAt: at, expiresAt };
  return (await tx.apiToken.create({ data, select: { id: true } })).id;
}

export async function noteTokenUse({ tx, at }: Recording, id: string): Promise<void> {
  await tx.apiToken.updateMany({ where: { id: { equals: id } }, data: { lastUsedAt: at } });
}

/** Ends one open token of a person; null when there is no such one. */
export async function endToken({ tx, at }: Recording, userId: string, id: string): Promise<TokenRow | null> {
  const where = { id: { equals: id }, userId: { equals: userId }, endedAt: { equals: null } };
  const { count } = await tx.apiToken.updateMany({ where, data: { endedAt: at } });
  if (count === 0) return null;
  return toTokenRow(await tx.apiToken.findUniqueOrThrow({ where: { id }, select: TOKEN }));
}

/** Ends every open token of a person; gives how many. */
export async function endTokensOf({ tx, at }: Recording, userId: string): Promise<number> {
  const where = { userId: { equals: userId }, endedAt: { equals: null } };
  return (await tx.apiToken.updateMany({ where, data: { endedAt: at } })).count;
}
