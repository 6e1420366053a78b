// Opens or migrates a database as a user who may not do everything (root may) and says how that went.
import Database from 'better-sqlite3';
import { openDatabase } from '@/lib/db/open-database';
import { migrateDatabase } from '@/lib/db/sqlite/migrate-database';
import { readMigrations } from '@/lib/db/sqlite/migration-folder';
import { chainOfMigrations } from './migration-chain';

const NOBODY = 65_534;
const [verb, file = ''] = process.argv.slice(2);
const migrations = verb === 'migrate' ? chainOfMigrations() : readMigrations();
// Loads the native module while this process may still read the checkout, wherever that lies.
new Database(':memory:').close();
if (process.getuid?.() === 0) {
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}

try {
  if (verb === 'migrate') migrateDatabase(file, { migrations });
  else await openDatabase(file, { migrations });
  process.stdout.write('said nothing was wrong\n');
} catch (error) {
  process.stdout.write(`said ${String(error)}\n`);
}
process.exit();
