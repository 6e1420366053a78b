import 'server-only';
import { newId } from '../new-id';
import type { Reader } from '../reader';
import type { Recording } from '../sqlite/writer';

export interface DeviceRow {
  id: string;
  userId: string;
  lastUsedAt: Date;
}

/** A browser that this person signed in with before. */
export async function findDevice(reader: Reader, tokenHash: string): Promise<DeviceRow | null> {
  return reader.device.findUnique({ where: { tokenHash }, select: { id: true, userId: true, lastUsedAt: true } });
}

export async function noteDeviceUse({ tx, at }: Recording, id: string): Promise<void> {
  await tx.device.updateMany({ where: { id: { equals: id } }, data: { lastUsedAt: at } });
}

/** Adds a device and forgets those of the person beyond `most`, the one unused for longest first. */
export async function insertDevice(
  { tx, at }: Recording,
  { tokenHash, userId, most }: { tokenHash: string; userId: string; most: number },
): Promise<void> {
  await tx.device.create({ data: { id: newId(), tokenHash, userId, lastUsedAt: at }, select: { id: true } });
  const known = await tx.device.findMany({
    where: { userId: { equals: userId } },
    select: { id: true },
    orderBy: { lastUsedAt: 'desc' },
    skip: most,
  });
  await tx.device.deleteMany({ where: { id: { in: known.map(({ id }) => id) } } });
}

export async function forgetDevicesOf({ tx }: Recording, userId: string): Promise<void> {
  await tx.device.deleteMany({ where: { userId: { equals: userId } } });
}
