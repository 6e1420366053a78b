// npm run backup [-- FILE]: copies the database, also while the server runs, and checks the copy.
// npm run backup -- --keep 14: the same on a schedule; afterwards it deletes the oldest copies of this kind.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { shownPath } from '@/lib/db/database-errors';
import { backUpDatabase, backUpDatabaseTo } from '@/lib/db/sqlite/back-up-database';
import { pruneBackups, SCHEDULED } from '@/lib/db/sqlite/backup-files';
import { readEnvironment } from '@/lib/env';
import { minFreeBytes } from '@/lib/services/operations/disk-floor';
import { tellChains } from './chain-lines';
import { CommandError, failInOneLine } from './fail-in-one-line';

const USAGE = 'Usage: npm run backup, npm run backup -- FILE, or npm run backup -- --keep 14';

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { keep: { type: 'string' } } });
  const [target, ...others] = positionals;
  if (others.length > 0 || (target && values.keep !== undefined)) throw new CommandError(USAGE);
  const file = path.resolve(readEnvironment().DATABASE_FILE);
  const copy = backUp(file, target, values.keep);
  console.log(`Copied and checked: ${shownPath(copy)}. "npm run restore -- ${shownPath(copy)}" brings it back.`);
  // Where the record was changed past the program, older copies are needed: none is deleted.
  if (!tellChains(copy)) process.exitCode = 1;
  else if (values.keep !== undefined) prune(file, copy, keepOf(values.keep));
} catch (error) {
  failInOneLine(error);
}

function backUp(file: string, target: string | undefined, keep: string | undefined): string {
  const options = { minFreeBytes: minFreeBytes() };
  if (target) return backUpDatabaseTo(file, path.resolve(target), options);
  if (keep === undefined) return backUpDatabase(file, 'by-hand', new Date(), options);
  keepOf(keep);
  return backUpDatabase(file, SCHEDULED, new Date(), options);
}

/** Refuses what is no number before anything is copied. */
function keepOf(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new CommandError(`--keep is "${text}": give a whole number from 1 to 9999.`);
  return Number(text);
}

function prune(file: string, copy: string, keep: number): void {
  const { kept, deleted } = pruneBackups(file, copy, keep);
  for (const name of deleted) console.log(`Deleted ${shownPath(name)}.`);
  for (const name of kept) console.log(`Kept ${shownPath(name)}.`);
}
