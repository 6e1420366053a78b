// npm run migrate [-- --new]: brings the database file to the newest migration, after a copy of what was there. With
// --new it makes an empty one also where backups tell that there was another.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { shownPath } from '@/lib/db/database-errors';
import { migrateDatabase } from '@/lib/db/sqlite/migrate-database';
import { readEnvironment } from '@/lib/env';
import { minFreeBytes } from '@/lib/services/operations/disk-floor';
import { failInOneLine } from './fail-in-one-line';
import { progressLine } from './progress-line';

try {
  const { values } = parseArgs({ options: { new: { type: 'boolean', default: false } } });
  const file = path.resolve(readEnvironment().DATABASE_FILE);
  const progress = progressLine();
  const { applied, backup } = migrateDatabase(file, {
    beginAnew: values.new,
    minFreeBytes: minFreeBytes(),
    onProgress: (table, rows) => progress.show(`${table}: ${rows.toLocaleString('en')} rows`),
  });
  progress.clear();
  if (backup) console.log(`Copied the database as it was to ${shownPath(backup)}.`);
  for (const name of applied) console.log(`Applied migration ${name}.`);
  console.log(`${shownPath(file)} is up to date.`);
} catch (error) {
  failInOneLine(error);
}
