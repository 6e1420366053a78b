// npm run restore-drill [-- FILE]: restores the newest backup, or the one given, into a temporary folder, checks it, serves
// it, asks it for pages, and says what it found. The database itself is not touched, and the server may run meanwhile.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { shownPath } from '@/lib/db/database-errors';
import { freeBytes } from '@/lib/db/disk-room';
import { openDatabase } from '@/lib/db/open-database';
import { readDataRevision } from '@/lib/db/record/data-revision';
import { requireIntact } from '@/lib/db/sqlite/back-up-database';
import { listBackups, parseBackupName } from '@/lib/db/sqlite/backup-files';
import { migrateDatabase } from '@/lib/db/sqlite/migrate-database';
import { restoreDatabase } from '@/lib/db/sqlite/restore-database';
import { readEnvironment } from '@/lib/env';
import { CommandError, failInOneLine } from '../fail-in-one-line';
import { tryServer } from './try-server';

const started = performance.now();
const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-drill-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
try {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [given, ...others] = positionals;
  if (others.length > 0) throw new CommandError('Usage: npm run restore-drill, or npm run restore-drill -- FILE');
  await drill(given ? path.resolve(given) : newestBackup());
} catch (error) {
  failInOneLine(error);
}

function newestBackup(): string {
  const [newest] = listBackups(databaseFile());
  if (newest) return newest.file;
  throw new CommandError('There is no backup yet: "npm run backup" makes one, or give the path of a copy.');
}

function databaseFile(): string {
  return path.resolve(readEnvironment().DATABASE_FILE);
}

async function drill(backup: string): Promise<void> {
  const { size } = statSync(backup);
  if (freeBytes(folder) < 2 * size)
    throw new CommandError(
      `${tmpdir()} has too little space for a copy of ${size} bytes: set TMPDIR to another folder.`,
    );
  say(`Backup: ${shownPath(backup)}, ${size} bytes${ageWords(backup)}`);
  const file = path.join(folder, 'as-reported.sqlite');
  restoreDatabase(file, backup, new Date());
  const { applied } = migrateDatabase(file);
  requireIntact(file, file);
  say(`Restored and intact; ${applied.length} migrations applied`);
  const { revision, words } = await countsIn(file);
  say(`Holds ${words}`);
  const { pages, readyMs } = await tryServer(file, revision);
  say(`Served: ready after ${readyMs} ms; ${pages.join(', ')} answered 200 at data revision ${revision}`);
  say(`The backup can be restored. The drill took ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

function ageWords(backup: string): string {
  const made = parseBackupName(databaseFile(), path.basename(backup))?.at;
  return made ? `, made ${made.toISOString()}` : '';
}

async function countsIn(file: string): Promise<{ revision: number; words: string }> {
  const { reader, close } = await openDatabase(file);
  try {
    const { number, at } = await readDataRevision(reader);
    const [figures, sources, people] = [
      await reader.figure.count(),
      await reader.source.count(),
      await reader.user.count(),
    ];
    const words = `${figures} figures of ${sources} sources, ${people} people; data revision ${number} of ${at.toISOString()}`;
    return { revision: number, words };
  } finally {
    await close();
  }
}

function say(line: string): void {
  console.log(line);
}
