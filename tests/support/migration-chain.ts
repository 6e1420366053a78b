import { createHash } from 'node:crypto';
import { type Migration, readMigrations } from '@/lib/db/sqlite/migration-folder';

/** A migration as the folder would give it. */
export function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

export const CHAIN_TABLES = 6;

/** The real migrations and six more, each of which makes a table and takes a while to fill it. */
export function chainOfMigrations(): Migration[] {
  const more = Array.from({ length: CHAIN_TABLES }, (_, index) =>
    migration(
      `20990101${String(index).padStart(6, '0')}_chain`,
      `CREATE TABLE "Chain${index}" ("n" INTEGER NOT NULL);
       WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 40000)
       INSERT INTO "Chain${index}" SELECT n FROM counted;`,
    ),
  );
  return [...readMigrations(), ...more];
}
