import 'server-only';
import { newId } from './new-id';
import { type PersonRole, toRole } from './people';
import type { Recording, Transaction } from './writer';

/** An invitation has a role and no user yet; a reset has its user. */
export type LinkPurpose = { kind: 'invitation'; role: PersonRole } | { kind: 'reset'; userId: string };

export interface NewLink {
  tokenHash: string;
  purpose: LinkPurpose;
  createdBy: string;
  expiresAt: Date;
}

export async function insertLink({ tx, at }: Recording, link: NewLink): Promise<string> {
  const { tokenHash, purpose, createdBy, expiresAt } = link;
  const { id } = await tx.oneTimeLink.create({
    data: {
      id: newId(),
      tokenHash,
      kind: purpose.kind,
      role: purpose.kind === 'invitation' ? purpose.role : null,
      userId: purpose.kind === 'reset' ? purpose.userId : null,
      createdBy,
      createdAt: at,
      expiresAt,
    },
    select: { id: true },
  });
  return id;
}

/** The link that can still be used at this time; null for an unknown, used or old one. */
export async function findOpenLink(
  tx: Transaction,
  tokenHash: string,
  now: Date,
): Promise<{ id: string; purpose: LinkPurpose; createdBy: string } | null> {
  const row = await tx.oneTimeLink.findUnique({
    where: { tokenHash },
    select: { id: true, kind: true, role: true, userId: true, createdBy: true, expiresAt: true, usedAt: true },
  });
  if (!row || row.usedAt !== null || row.expiresAt <= now) return null;
  const { id, createdBy, userId } = row;
  if (row.kind === 'reset') return userId === null ? null : { id, createdBy, purpose: { kind: 'reset', userId } };
  return { id, createdBy, purpose: { kind: 'invitation', role: toRole(row.role ?? '') } };
}

export async function useLink({ tx, at }: Recording, id: string): Promise<void> {
  await tx.oneTimeLink.update({ where: { id }, data: { usedAt: at }, select: { id: true } });
}

/** Open links for a person's reset die with a newer one, and when the person is disabled. */
export async function closeResetsOf({ tx, at }: Recording, userId: string): Promise<void> {
  await tx.oneTimeLink.updateMany({
    where: { userId: { equals: userId }, usedAt: { equals: null } },
    data: { usedAt: at },
  });
}
