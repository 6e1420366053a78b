// npm run restore -- FILE: puts a backup in the database's place, after a copy of what was there.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { shownPath } from '@/lib/db/database-errors';
import { migrateDatabase } from '@/lib/db/sqlite/migrate-database';
import { restoreDatabase } from '@/lib/db/sqlite/restore-database';
import { readEnvironment } from '@/lib/env';
import { tellChains } from './chain-lines';
import { CommandError, failInOneLine } from './fail-in-one-line';

try {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [backup, ...others] = positionals;
  if (!backup || others.length > 0) throw new CommandError('Usage: npm run restore -- FILE');
  const file = path.resolve(readEnvironment().DATABASE_FILE);
  const { before } = restoreDatabase(file, path.resolve(backup), new Date());
  if (before) console.log(`Copied the database as it was to ${shownPath(before)}.`);
  const { applied } = migrateDatabase(file);
  for (const name of applied) console.log(`Applied migration ${name}.`);
  console.log(`${shownPath(file)} is restored from ${shownPath(path.resolve(backup))}.`);
  tellChains(file);
} catch (error) {
  failInOneLine(error);
}
