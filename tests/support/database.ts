import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll } from 'vitest';
import { migrateDatabase } from '@/lib/db/migrate-database';
import { type OpenDatabase, type OpenOptions, openDatabase } from '@/lib/db/open-database';

// One folder per test file, since Vitest gives each file its own copy of this module.
const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
let template: string | undefined;

/** A path in a folder of its own, where nothing is yet. */
export function unusedFile(name = 'as-reported.sqlite'): string {
  made += 1;
  const own = mkdtempSync(path.join(folder, `${made}-`));
  return path.join(own, name);
}

/** A copy of one migrated file: the real schema, in a millisecond. */
export function migratedFile(): string {
  if (template === undefined) {
    template = unusedFile('template.sqlite');
    migrateDatabase(template);
  }
  const file = unusedFile();
  copyFileSync(template, file);
  return file;
}

export interface FreshDatabase extends OpenDatabase {
  /** Closes it; tests call this in `afterEach` or `finally`. */
  [Symbol.asyncDispose]: () => Promise<void>;
}

/** A migrated database of the test's own, open. `await using` closes it. */
export async function freshDatabase(options?: OpenOptions): Promise<FreshDatabase> {
  return disposable(await openDatabase(migratedFile(), options));
}

/** The same for a file that is there already. */
export async function reopened(file: string, options?: OpenOptions): Promise<FreshDatabase> {
  return disposable(await openDatabase(file, options));
}

function disposable(database: OpenDatabase): FreshDatabase {
  return { ...database, [Symbol.asyncDispose]: database.close };
}

/** What SQLite's own checks say about the file: empty when all is well. */
export function faultsIn(file: string): unknown[] {
  const database = new Database(file, { readonly: true });
  try {
    const integrity = database.pragma('integrity_check') as { integrity_check: string }[];
    const references = database.pragma('foreign_key_check') as unknown[];
    return [...integrity.filter((row) => row.integrity_check !== 'ok'), ...references];
  } finally {
    database.close();
  }
}

/** One value of one row, read on a connection of its own. */
export function valueIn(file: string, sql: string): unknown {
  const database = new Database(file, { readonly: true });
  try {
    return database.prepare(sql).pluck().get();
  } finally {
    database.close();
  }
}
