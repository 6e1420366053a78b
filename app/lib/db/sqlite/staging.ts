import 'server-only';
import Database from 'better-sqlite3';
import { claimKey } from '../../domain/claim';
import type { FigureFields } from '../../schemas/figure-fields';
import type { FigureInput } from '../../schemas/figure-input';
import type { InputIssue } from '../../schemas/issue';
import { parseAllowedValues, parseStagedFields } from '../../schemas/staged-json';
import { FIGURE_OWN_COLUMNS, toFigureColumns } from '../figures/figure-writes';
import { text, textOrNull, wholeNumber } from '../figures/row-values';
import { newId } from '../new-id';
import { numberOrNull, toRows } from './raw-rows';

/** A row of the file that will add or change a figure. */
export interface StagedRow {
  line: number;
  id: string;
  input: FigureInput;
  /** Null for a figure that is new; else the version that the row was compared with, and its fields. */
  before: { version: number; fields: FigureFields } | null;
  after: FigureFields;
}

export interface StagedIssue extends InputIssue {
  line: number;
}

export type DifferenceKind = 'added' | 'changed';

/** What a row of the file would do: `before` is null for a figure that is new. */
export interface StagedDifference {
  line: number;
  id: string;
  before: FigureFields | null;
  after: FigureFields;
}

const KIND_RULES: Record<DifferenceKind | 'any', string> = {
  added: '"before" IS NULL',
  changed: '"before" IS NOT NULL',
  any: 'TRUE',
};

const SCHEMA = `
  CREATE TABLE "fact" ("name" TEXT PRIMARY KEY, "value" TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE "issue" ("line" INTEGER NOT NULL, "field" TEXT NOT NULL, "code" TEXT NOT NULL, "allowed" TEXT);
  CREATE TABLE "seen" ("id" TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE "claim" ("key" TEXT NOT NULL UNIQUE, "id" TEXT NOT NULL, "reporter" TEXT NOT NULL,
    "partner" TEXT NOT NULL, "flow" TEXT NOT NULL, "periodFirst" TEXT, "periodLast" TEXT);
  CREATE TABLE "row" ("line" INTEGER PRIMARY KEY, "id" TEXT NOT NULL, "beforeVersion" INTEGER, "before" TEXT,
    "after" TEXT NOT NULL, "claimKey" TEXT NOT NULL, ${FIGURE_OWN_COLUMNS.map((name) => `"${name}"`).join(', ')});
  CREATE INDEX "row_added" ON "row" ("line") WHERE "before" IS NULL;
  CREATE INDEX "row_changed" ON "row" ("line") WHERE "before" IS NOT NULL;
`;

/**
 * Where an import waits until it is confirmed: a database of its own beside the upload, never the data's. It may be lost
 * at any time without harm, so it does not wait for the disk.
 */
export class Staging {
  readonly file: string;
  readonly #database: Database.Database;
  readonly #insertIssue: Database.Statement;
  readonly #insertSeen: Database.Statement;
  readonly #insertClaim: Database.Statement;
  readonly #insertRow: Database.Statement;

  constructor(file: string) {
    this.file = file;
    this.#database = new Database(file, { timeout: 5000 });
    this.#database.pragma('journal_mode = WAL');
    this.#database.pragma('synchronous = OFF');
    const made = this.#database.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'fact'`).get();
    if (!made) this.#database.exec(SCHEMA);
    const columns = FIGURE_OWN_COLUMNS.map((name) => `@${name}`).join(', ');
    this.#insertIssue = this.#database.prepare('INSERT INTO "issue" VALUES (@line, @field, @code, @allowed)');
    this.#insertSeen = this.#database.prepare('INSERT OR IGNORE INTO "seen" VALUES (?)');
    this.#insertClaim = this.#database.prepare(
      'INSERT OR IGNORE INTO "claim" VALUES (@key, @id, @reporter, @partner, @flow, @periodFirst, @periodLast)',
    );
    this.#insertRow = this.#database.prepare(
      `INSERT INTO "row" VALUES (@line, @id, @beforeVersion, @before, @after, @claimKey, ${columns})`,
    );
  }

  close(): void {
    this.#database.close();
  }

  /** Empties what a check found before: the file may be checked again, with another dialect or later data. */
  clear(): void {
    this.#database.exec('DELETE FROM "issue"; DELETE FROM "seen"; DELETE FROM "claim"; DELETE FROM "row"');
  }

  /** Many additions at the price of one. */
  together(work: () => void): void {
    this.#database.transaction(work)();
  }

  addIssue({ line, field, code, allowed }: StagedIssue): void {
    this.#insertIssue.run({ line, field, code, allowed: allowed ? JSON.stringify(allowed) : null });
  }

  /** Notes an id of the file; false when another row has it already. */
  noteId(id: string): boolean {
    return this.#insertSeen.run(id).changes === 1;
  }

  addRow({ line, id, input, before, after }: StagedRow): void {
    const key = claimKey(input);
    const { reporter, partner, flow, period } = input;
    this.#insertClaim.run({
      key,
      id: newId(),
      reporter,
      partner,
      flow,
      periodFirst: period.first,
      periodLast: period.last,
    });
    this.#insertRow.run({
      ...toFigureColumns(input),
      line,
      id,
      beforeVersion: before?.version ?? null,
      before: before && JSON.stringify(before.fields),
      after: JSON.stringify(after),
      claimKey: key,
    });
  }

  /** Small facts about the import, as JSON: its state, dialect, counts. */
  write(name: string, value: unknown): void {
    this.#database.prepare('INSERT OR REPLACE INTO "fact" VALUES (?, ?)').run(name, JSON.stringify(value));
  }

  read(name: string): unknown {
    const text = this.#database.prepare('SELECT "value" FROM "fact" WHERE "name" = ?').pluck().get(name);
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  }

  counts(): { added: number; changed: number; issues: number } {
    const count = (sql: string) => numberOrNull(this.#database.prepare(sql).pluck().get()) ?? 0;
    return {
      added: count('SELECT count(*) FROM "row" WHERE "before" IS NULL'),
      changed: count('SELECT count(*) FROM "row" WHERE "before" IS NOT NULL'),
      issues: count('SELECT count(*) FROM "issue"'),
    };
  }

  /** Issues in the order of their lines. */
  issues(limit: number, after = 0): (StagedIssue & { number: number })[] {
    const rows = this.#database
      .prepare('SELECT rowid AS "number", * FROM "issue" WHERE rowid > ? ORDER BY rowid LIMIT ?')
      .all(after, limit);
    return toRows(rows).map((row) => {
      const allowed = textOrNull(row, 'allowed');
      return {
        number: wholeNumber(row, 'number'),
        line: wholeNumber(row, 'line'),
        field: text(row, 'field'),
        code: text(row, 'code'),
        ...(allowed !== null && { allowed: parseAllowedValues(allowed) }),
      };
    });
  }

  /** Additions, changes or both beyond a line of the file, in its order, as fields before and after. */
  differences(kind: DifferenceKind | null, limit: number, afterLine = 0): StagedDifference[] {
    const rows = this.#database
      .prepare(
        `SELECT "line", "id", "before", "after" FROM "row" WHERE ${KIND_RULES[kind ?? 'any']} AND "line" > ?
         ORDER BY "line" LIMIT ?`,
      )
      .all(afterLine, limit);
    return toRows(rows).map((row) => {
      const before = textOrNull(row, 'before');
      return {
        line: wholeNumber(row, 'line'),
        id: text(row, 'id'),
        before: before === null ? null : parseStagedFields(before),
        after: parseStagedFields(text(row, 'after')),
      };
    });
  }
}
