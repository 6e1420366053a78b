import 'server-only';

/** The form in which Prisma's SQLite adapter keeps every DateTime: what is written past it must look the same. */
export function toStoredTime(date: Date): string {
  return date.toISOString().replace('Z', '+00:00');
}
