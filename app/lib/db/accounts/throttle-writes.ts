import 'server-only';
import type { Reader } from '../reader';
import type { Recording } from '../sqlite/writer';

export interface ThrottleCount {
  count: number;
  nextAt: Date;
  lastAt: Date;
}

export async function findThrottle(reader: Reader, key: string): Promise<ThrottleCount | null> {
  return reader.throttle.findUnique({ where: { key }, select: { count: true, nextAt: true, lastAt: true } });
}

export async function saveThrottle({ tx, at }: Recording, key: string, count: number, nextAt: Date): Promise<void> {
  const data = { count, nextAt, lastAt: at };
  await tx.throttle.upsert({ where: { key }, update: data, create: { key, ...data } });
}

export async function clearThrottle({ tx }: Recording, key: string): Promise<void> {
  await tx.throttle.deleteMany({ where: { key: { equals: key } } });
}

/** Counters that nobody touched since then; so made-up names do not pile up. */
export async function forgetThrottles({ tx }: Recording, before: Date): Promise<void> {
  await tx.throttle.deleteMany({ where: { lastAt: { lt: before } } });
}
