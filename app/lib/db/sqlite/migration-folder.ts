import 'server-only';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Migration {
  /** The folder's name, which also gives the order: "20261122000000_start". */
  name: string;
  sql: string;
  /** SHA-256 of migration.sql in hexadecimal, as Prisma records it. */
  checksum: string;
}

/** Where migrations lie when the program runs from the repository's root, as every command here does. */
export function migrationFolder(): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), 'prisma', 'migrations');
}

/** All migrations in the order in which they apply. Throws when the folder or a migration.sql is missing. */
export function readMigrations(folder = migrationFolder()): Migration[] {
  return readdirSync(/* turbopackIgnore: true */ folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const bytes = readFileSync(/* turbopackIgnore: true */ path.join(folder, name, 'migration.sql'));
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') };
    });
}
