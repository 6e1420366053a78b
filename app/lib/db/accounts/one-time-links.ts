import 'server-only';
import { newId } from '../new-id';
import type { Reader } from '../reader';
import type { Recording } from '../sqlite/writer';
import { type PersonRole, toRole } from './people';

/** An invitation has a role and no user yet; a reset has its user. */
export type LinkPurpose = { kind: 'invitation'; role: PersonRole } | { kind: 'reset'; userId: string };

export interface NewLink {
  tokenHash: string;
  purpose: LinkPurpose;
  maker: { id: string; name: string };
  expiresAt: Date;
}

export async function insertLink({ tx, at }: Recording, link: NewLink): Promise<string> {
  const { tokenHash, purpose, maker, expiresAt } = link;
  const { id } = await tx.oneTimeLink.create({
    data: {
      id: newId(),
      tokenHash,
      kind: purpose.kind,
      role: purpose.kind === 'invitation' ? purpose.role : null,
      userId: purpose.kind === 'reset' ? purpose.userId : null,
      createdBy: maker.name,
      createdById: maker.id,
      createdAt: at,
      expiresAt,
    },
    select: { id: true },
  });
  return id;
}

/** A link that can be used, by whom it was made and for whom it is. */
export interface OpenLink {
  id: string;
  purpose: LinkPurpose;
  /** The name of the person who sets a new password; null for an invitation. */
  resets: string | null;
  madeBy: string;
  madeAt: Date;
  expiresAt: Date;
}

const LINK = {
  id: true,
  kind: true,
  role: true,
  userId: true,
  createdBy: true,
  createdAt: true,
  expiresAt: true,
  user: { select: { name: true } },
} as const;

/** Neither used, ended nor run out, and its maker could make it still: whoever lost the right takes it along. */
function isOpenAt(now: Date) {
  return {
    usedAt: { equals: null },
    expiresAt: { gt: now },
    maker: { is: { role: { equals: 'admin' }, disabled: { equals: false } } },
  };
}

interface Row {
  id: string;
  kind: string;
  role: string | null;
  userId: string | null;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  user: { name: string } | null;
}

function toOpenLink({ id, kind, role, userId, createdBy, createdAt, expiresAt, user }: Row): OpenLink[] {
  const about = { id, resets: user?.name ?? null, madeBy: createdBy, madeAt: createdAt, expiresAt };
  if (kind !== 'reset') return [{ ...about, purpose: { kind: 'invitation', role: toRole(role ?? '') } }];
  return userId === null ? [] : [{ ...about, purpose: { kind: 'reset', userId } }];
}

/** The link that can be used at this time; null for an unknown, used, ended or old one, and for one of a former administrator. */
export async function findOpenLink(
  reader: Reader,
  by: { tokenHash: string } | { id: string },
  now: Date,
): Promise<OpenLink | null> {
  const row = await reader.oneTimeLink.findFirst({ where: { ...whereIs(by), ...isOpenAt(now) }, select: LINK });
  return (row && toOpenLink(row)[0]) ?? null;
}

function whereIs(by: { tokenHash: string } | { id: string }) {
  return 'id' in by ? { id: { equals: by.id } } : { tokenHash: { equals: by.tokenHash } };
}

/** Every link that can be used at this time, the one that ends first at the top. */
export async function listOpenLinks(reader: Reader, now: Date): Promise<OpenLink[]> {
  const rows = await reader.oneTimeLink.findMany({
    where: isOpenAt(now),
    select: LINK,
    orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
  });
  return rows.flatMap(toOpenLink);
}

/** Used or ended, a link is good for nothing more. */
export async function closeLink({ tx, at }: Recording, id: string): Promise<void> {
  await tx.oneTimeLink.update({ where: { id }, data: { usedAt: at }, select: { id: true } });
}

/** Links for a person's reset die with a newer one, and with what the older ones were made for. */
export async function closeResetsOf({ tx, at }: Recording, userId: string): Promise<void> {
  const where = { userId: { equals: userId }, usedAt: { equals: null } };
  await tx.oneTimeLink.updateMany({ where, data: { usedAt: at } });
}

/** Ends every link that a person made and nobody has used; gives how many of them had not run out. */
export async function closeLinksMadeBy({ tx, at }: Recording, userId: string): Promise<number> {
  const where = { createdById: { equals: userId }, usedAt: { equals: null } };
  const open = await tx.oneTimeLink.count({ where: { ...where, expiresAt: { gt: at } } });
  await tx.oneTimeLink.updateMany({ where, data: { usedAt: at } });
  return open;
}
