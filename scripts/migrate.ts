// npm run migrate: brings the database file to the newest migration, after a copy of what was there.
import path from 'node:path';
import { shownPath } from '@/lib/db/database-errors';
import { migrateDatabase } from '@/lib/db/migrate-database';
import { readEnvironment } from '@/lib/env';
import { failInOneLine } from './fail-in-one-line';
import { progressLine } from './progress-line';

try {
  const file = path.resolve(readEnvironment().DATABASE_FILE);
  const progress = progressLine();
  const { applied, backup } = migrateDatabase(file, {
    onProgress: (table, rows) => progress.show(`${table}: ${rows.toLocaleString('en')} rows`),
  });
  progress.clear();
  if (backup) console.log(`Copied the database as it was to ${shownPath(backup)}.`);
  for (const name of applied) console.log(`Applied migration ${name}.`);
  console.log(`${shownPath(file)} is up to date.`);
} catch (error) {
  failInOneLine(error);
}
