import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll } from 'vitest';
import { type OpenDatabase, type OpenOptions, openDatabase } from '@/lib/db/open-database';
import { migrateDatabase } from '@/lib/db/sqlite/migrate-database';

// One folder per test file, since Vitest gives each file its own copy of this module. Not made before it is needed: of a
// file whose tests are all left out Vitest ends nothing.
let folder: string | undefined;
afterAll(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
});

let made = 0;
let template: string | undefined;

/** A path in a folder of its own, where nothing is yet. */
export function unusedFile(name = 'as-reported.sqlite'): string {
  made += 1;
  folder ??= mkdtempSync(path.join(tmpdir(), 'as-reported-test-'));
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

/** A digest of every row of each table but those left out: what must not have moved when something was refused. */
export function digestsOf(file: string, leftOut: readonly string[] = []): Record<string, string> {
  const database = new Database(file, { readonly: true });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
    const names = (tables.pluck().all() as string[]).filter((name) => !leftOut.includes(name));
    const read = (table: string) => database.prepare(`SELECT * FROM "${table}"`).safeIntegers().raw().all();
    return Object.fromEntries(
      names.map((name) => [
        name,
        createHash('sha256')
          .update(textOf(read(name)))
          .digest('hex'),
      ]),
    );
  } finally {
    database.close();
  }
}

function textOf(rows: unknown): string {
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
}
