// Migrates a database and says how far the chaining of its rows is, so that a test can kill it there.
import { writeSync } from 'node:fs';
import { migrateDatabase } from '@/lib/db/sqlite/migrate-database';

const [file = ''] = process.argv.slice(2);
migrateDatabase(file, { onProgress: (table, rows) => writeSync(1, `${table} ${rows}\n`) });
writeSync(1, 'finished\n');
