// npm run backup [-- FILE]: copies the database, also while the server runs, and checks the copy.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { backUpDatabase, backUpDatabaseTo } from '@/lib/db/back-up-database';
import { shownPath } from '@/lib/db/database-errors';
import { readEnvironment } from '@/lib/env';
import { minFreeBytes } from '@/lib/services/disk-floor';
import { tellChains } from './chain-lines';
import { CommandRefusal, failInOneLine } from './fail-in-one-line';

try {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [target, ...others] = positionals;
  if (others.length > 0) throw new CommandRefusal('Usage: npm run backup, or npm run backup -- FILE');
  const file = path.resolve(readEnvironment().DATABASE_FILE);
  const options = { minFreeBytes: minFreeBytes() };
  const copy = target
    ? backUpDatabaseTo(file, path.resolve(target), options)
    : backUpDatabase(file, 'by-hand', new Date(), options);
  console.log(`Copied and checked: ${shownPath(copy)}. "npm run restore -- ${shownPath(copy)}" brings it back.`);
  if (!tellChains(copy)) process.exitCode = 1;
} catch (error) {
  failInOneLine(error);
}
