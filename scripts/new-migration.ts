// npm run new-migration -- NAME: writes prisma/migrations/TIME_NAME from what prisma/schema.prisma has changed.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { migrationFolder } from '@/lib/db/sqlite/migration-folder';
import { diffMigrationsToSchema } from './schema-engine';

const name = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Name the migration in lower case, words joined by "_": npm run new-migration -- api_tokens');
  process.exit(1);
}

mkdirSync(migrationFolder(), { recursive: true });
const sql = await diffMigrationsToSchema();
if (sql === '') {
  console.log('Migrations and prisma/schema.prisma agree: there is nothing to write.');
  process.exit(0);
}

const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const folder = path.join(migrationFolder(), `${stamp}_${name}`);
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'migration.sql'), sql);
writeFileSync(
  path.join(migrationFolder(), 'migration_lock.toml'),
  '# Made with the first migration: tells Prisma which kind of database the SQL is for.\nprovider = "sqlite"\n',
);
console.log(`Wrote ${path.relative(process.cwd(), folder)}/migration.sql. Read it before you commit it.`);
// SQLite drops a table's triggers with the table, and Prisma does not know of them.
for (const table of ['Figure', 'Revision', 'AuditEntry']) {
  if (sql.includes(`DROP TABLE "${table}"`)) console.log(`It redefines "${table}": add its triggers again at the end.`);
}
