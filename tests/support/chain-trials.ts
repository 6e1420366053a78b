import { createHash } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { checkChains } from '@/lib/db/sqlite/chain-check';
import { migrateDatabase } from '@/lib/db/sqlite/migrate-database';
import { readMigrations } from '@/lib/db/sqlite/migration-folder';
import { unusedFile } from './database';

export const CHAINED = ['Revision', 'AuditEntry'] as const;
export type Chained = (typeof CHAINED)[number];

const FIRST_WITH_HASHES = '20261201120000_hashes';

/** What is wrong with each chained table of a file; nulls when they are whole. Throws for a file without hashes. */
export function chainFaults(file: string): Record<Chained, string | null> {
  const verdicts = checkChains(file);
  if (!verdicts) throw new Error(`${file} has no hashes`);
  return { Revision: verdicts.Revision.fault, AuditEntry: verdicts.AuditEntry.fault };
}

/** The newest number and hash of each chained table. */
export function chainHeads(file: string) {
  const verdicts = checkChains(file);
  if (!verdicts) throw new Error(`${file} has no hashes`);
  return { Revision: verdicts.Revision.head, AuditEntry: verdicts.AuditEntry.head };
}

/** Runs SQL as somebody with the file and SQLite's shell could: the triggers are dropped, and put back afterwards. */
export function rewrite(file: string, sql: string): void {
  const database = new Database(file);
  const triggers = database
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('Revision', 'AuditEntry')")
    .all() as { name: string; sql: string }[];
  for (const { name } of triggers) database.exec(`DROP TRIGGER "${name}"`);
  database.exec(sql);
  for (const trigger of triggers) database.exec(trigger.sql);
  database.close();
}

/** A copy of a closed database file. */
export function copyOf(file: string): string {
  const copy = unusedFile();
  copyFileSync(file, copy);
  return copy;
}

/** The hash of a row as prisma/CHAIN.md says, written anew so that the program's own functions are held against it. */
export function hashByTheBook(previous: string, row: readonly unknown[]): string {
  const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  return sha256(`${previous}\n${sha256(JSON.stringify(row))}\n`);
}

/** A database as the release before hashes left it, with so many rows in the record and the audit. */
export function fileFromBeforeHashes(rows: number): string {
  const file = unusedFile();
  migrateDatabase(file, { migrations: readMigrations().filter(({ name }) => name < FIRST_WITH_HASHES) });
  const database = new Database(file);
  const at = '2026-11-22T10:00:00.000+00:00';
  const record = database.prepare(
    `INSERT INTO "Revision" (subjectType, subjectId, number, actor, at, reason, before, after)
     VALUES ('figure', ?, ?, 'maria', '${at}', ?, NULL, ?)`,
  );
  const audit = database.prepare(
    `INSERT INTO "AuditEntry" (at, actor, action, subjectType, subjectId, reason) VALUES ('${at}', 'maria', 'add', 'figure', ?, ?)`,
  );
  database.transaction(() => {
    for (let n = 1; n <= rows; n += 1) {
      const reason = n % 5 === 0 ? 'Ñandú „so“ \u0007 \\ "x" 𝄞 \u2028' : 'Read again';
      record.run(`figure-${n}`, n, reason, JSON.stringify({ low: String(n), note: 'y'.repeat(n % 50) }));
      audit.run(`figure-${n}`, reason);
    }
  })();
  database.pragma('journal_mode = DELETE');
  database.close();
  return file;
}
