// Applies a long chain of migrations and says each step, so that a test can kill it at any of them.
import { writeSync } from 'node:fs';
import { migrateDatabase } from '@/lib/db/sqlite/migrate-database';
import { chainOfMigrations } from './migration-chain';

const [file = ''] = process.argv.slice(2);
let step = 0;
const clock = () => {
  writeSync(1, `step ${step++}\n`);
  return new Date();
};
migrateDatabase(file, { migrations: chainOfMigrations(), clock });
writeSync(1, 'finished\n');
