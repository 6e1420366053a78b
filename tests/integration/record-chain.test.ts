import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHAINS } from '@/lib/db/record/hash-chain';
import { checkChains } from '@/lib/db/sqlite/chain-check';
import { migrateDatabase } from '@/lib/db/sqlite/migrate-database';
import type { Figure } from '@/lib/domain/figure';
import { recordDenial } from '@/lib/services/accounts/record-denial';
import { AppError } from '@/lib/services/errors';
import { exportAll } from '@/lib/services/exports/full-export';
import { recordFigure } from '@/lib/services/figures/record-figure';
import { importAll } from '@/lib/services/imports/full-import';
import {
  CHAINED,
  type Chained,
  chainFaults,
  chainHeads,
  copyOf,
  fileFromBeforeHashes,
  hashByTheBook,
  rewrite,
} from '../support/chain-trials';
import { startChild } from '../support/child';
import { type FreshDatabase, faultsIn, freshDatabase, migratedFile, unusedFile, valueIn } from '../support/database';
import { addFigure, addSource, changeFigure, editorOn } from '../support/editing';
import { PLAIN_FIGURE } from '../support/figures';
import { importFile } from '../support/import-file';
import { systemOf } from '../support/import-trials';
import { saveSource } from '../support/saving';
import { size } from '../support/size';

const WHOLE = { Revision: null, AuditEntry: null };

/** A closed file with eight changes and as many audit entries. */
async function recordedFile(): Promise<string> {
  await using db = await freshDatabase();
  await addSource(db);
  let figure = await addFigure(db);
  for (let n = 1; n <= 6; n += 1) figure = await changeFigure(db, figure, { note: `Note ${n}`, reason: 'Read again' });
  return db.file;
}

describe.each(CHAINED)('the database keeps each row of %s as it was (T37)', (table) => {
  const columns = [...CHAINS[table], 'hash'].map((name) => `"${name}"`).join(', ');
  const rewritten = columns.replace('"reason"', `'rewritten'`);
  const hash = `'${'a'.repeat(64)}'`;
  const statements: [string, string][] = [
    ['UPDATE', `UPDATE "${table}" SET "actor" = 'x'`],
    ['UPDATE OR REPLACE', `UPDATE OR REPLACE "${table}" SET "id" = 2 WHERE "id" = 1`],
    ['DELETE', `DELETE FROM "${table}" WHERE "id" = 1`],
    ['REPLACE', `REPLACE INTO "${table}" (${columns}) SELECT ${rewritten} FROM "${table}" WHERE "id" = 1`],
    [
      'INSERT OR REPLACE',
      `INSERT OR REPLACE INTO "${table}" (${columns}) SELECT ${rewritten} FROM "${table}" WHERE "id" = 8`,
    ],
    [
      'ON CONFLICT DO UPDATE',
      `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM "${table}" WHERE "id" = 1
       ON CONFLICT ("id") DO UPDATE SET "reason" = 'rewritten'`,
    ],
    [
      'INSERT OR IGNORE',
      `INSERT OR IGNORE INTO "${table}" (${columns}) SELECT ${rewritten} FROM "${table}" WHERE "id" = 1`,
    ],
    [
      'a number before the first',
      `INSERT INTO "${table}" (${columns}) SELECT ${columns.replace('"id"', '-7')} FROM "${table}" WHERE "id" = 1`,
    ],
    [
      'no number',
      `INSERT INTO "${table}" (${columns}) SELECT ${columns.replace('"id"', 'NULL')} FROM "${table}" WHERE "id" = 1`,
    ],
    [
      'no hash',
      `INSERT INTO "${table}" (${columns}) SELECT ${columns.replace('"id"', '9').replace('"hash"', `''`)} FROM "${table}" WHERE "id" = 1`,
    ],
    [
      'no hash by REPLACE, which would take the default',
      `REPLACE INTO "${table}" (${columns}) SELECT ${columns.replace('"id"', '9').replace('"hash"', 'NULL')} FROM "${table}" WHERE "id" = 1`,
    ],
  ];
  const recorded = recordedFile();

  test.each(statements)('%s is refused on a connection of somebody else', async (_, sql) => {
    const file = copyOf(await recorded);
    const before = valueIn(file, `SELECT json_group_array("hash" || "reason" || "id") FROM "${table}"`);
    const database = new Database(file);
    expect(database.pragma('recursive_triggers', { simple: true })).toBe(0);
    expect(() => database.exec(sql)).toThrow(/append-only|need the hash/);
    database.close();
    expect(valueIn(file, `SELECT json_group_array("hash" || "reason" || "id") FROM "${table}"`)).toBe(before);
  });

  test('a further row is taken: only what was recorded is kept from change', async () => {
    const file = copyOf(await recorded);
    const database = new Database(file);
    database.exec(
      `INSERT INTO "${table}" (${columns}) SELECT ${columns.replace('"id"', '9').replace('"hash"', hash)} FROM "${table}" WHERE "id" = 1`,
    );
    database.close();
    expect(chainFaults(file)[table]).toContain('9 does not carry the hash');
  });
});

test('the hashes cover every column of their tables but the hash itself (T37)', () => {
  const database = new Database(migratedFile(), { readonly: true });
  for (const table of CHAINED) {
    const columns = database
      .prepare(`SELECT name FROM pragma_table_info('${table}') WHERE name <> 'hash'`)
      .pluck()
      .all();
    expect(columns, table).toEqual([...CHAINS[table]]);
  }
  database.close();
});

const HOSTILE = [
  'Half a pair \ud800',
  'NUL \u0000 inside',
  'A\r\nB\u2028',
  '"\\\u0007',
  '𝄞 ñ',
  ' x ',
  "'; DROP",
] as const;

type Step =
  | { kind: 'change'; note: string; reason: string }
  | { kind: 'import'; rows: number; reason: string }
  | { kind: 'source' | 'refusal' | 'refused save' };

const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }));
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('change' as const), note: text, reason: text }),
  fc.record({ kind: fc.constant('import' as const), rows: fc.integer({ min: 1, max: 6 }), reason: text }),
  fc.record({ kind: fc.constantFrom('source' as const, 'refusal', 'refused save') }),
);

/** Runs a history by the services, as a desk, a program and an operator would. */
async function live(db: FreshDatabase, steps: readonly Step[]): Promise<void> {
  await addSource(db);
  let figure = await addFigure(db);
  for (const [n, step] of steps.entries()) {
    // What a text may be is the services' to decide; refused or not, the chain goes on.
    if (step.kind === 'change') figure = (await changeFigure(db, figure, step).catch(ifRefused)) ?? figure;
    if (step.kind === 'source') await addSource(db, `source-${n}`);
    if (step.kind === 'refusal') await recordDenial(editorOn(db), HOSTILE[n % HOSTILE.length] ?? '');
    if (step.kind === 'refused save') {
      await expect(recordFigure(editorOn(db), PLAIN_FIGURE, 'Once more')).rejects.toThrow();
    }
    if (step.kind === 'import') figure = await importTwice(db, figure, { ...step, n });
  }
}

/** A file that adds figures, and one that changes a figure. */
async function importTwice(
  db: FreshDatabase,
  figure: Figure,
  { n, rows, reason }: { n: number; rows: number; reason: string },
): Promise<Figure> {
  const lines = Array.from(
    { length: rows },
    (_, row) =>
      `imported-${n}-${row},${2000 + row},1${n}${row},plain-source,BRA,M49:419,exports,exactly,0,USD,stated\n`,
  );
  const heading = 'id,time_period,low,source,reporter,partner,flow,qualifier,decimals,currency,period_basis\n';
  for (const csv of [heading + lines.join(''), `id,note\nplain-figure,changed by file ${n}\n`]) {
    await importFile(systemOf(db), { bytes: Buffer.from(csv), of: 'figures', reason }).catch(ifRefused);
  }
  return currentFigure(db, figure);
}

/** Whatever text may be refused, nothing else may go wrong. */
function ifRefused(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
}

/** An import may have made another version of it. */
async function currentFigure(db: FreshDatabase, figure: Figure): Promise<Figure> {
  const { version } = await db.reader.figure.findUniqueOrThrow({ where: { id: figure.id }, select: { version: true } });
  return { ...figure, version };
}

test('every way to save continues both chains, a moved record arrives with its hashes, and a rewritten row is named (T37)', async () => {
  let rows = 0;
  let imports = 0;
  const histories = size(12, 150);
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 12 }), fc.nat(), async (steps, pick) => {
      await using db = await freshDatabase();
      await live(db, steps);
      expect(chainFaults(db.file)).toEqual(WHOLE);
      const heads = chainHeads(db.file);
      rows += heads.Revision.number + heads.AuditEntry.number;
      imports += Number(valueIn(db.file, `SELECT count(*) FROM AuditEntry WHERE action = 'import'`));

      const exported = unusedFile('all.jsonl');
      exportAll(systemOf(db), exported);
      await using moved = await freshDatabase();
      await importAll(systemOf(moved), { file: exported, reason: 'Move' });
      expect(chainFaults(moved.file)).toEqual(WHOLE);
      expect(chainHeads(moved.file).Revision).toEqual(heads.Revision);
      await saveSource(moved.writer, 'after-the-move');
      expect(chainFaults(moved.file)).toEqual(WHOLE);

      await db.close();
      const table = CHAINED[pick % 2] ?? 'Revision';
      const column = CHAINS[table][1 + (pick % (CHAINS[table].length - 1))] ?? 'actor';
      const row = 1 + (pick % heads[table].number);
      rewrite(db.file, `UPDATE "${table}" SET "${column}" = coalesce("${column}", '') || '1' WHERE "id" = ${row}`);
      expect(chainFaults(db.file)[table]).toContain(` ${row} does not carry the hash`);
    }),
    { numRuns: histories },
  );
  expect(imports).toBeGreaterThan(0);
  console.log(`T37: ${histories} histories, ${rows} chained rows, ${imports} imports among them, each whole`);
}, 600_000);

test.each<[string, string, Chained, RegExp]>([
  ['an actor', `UPDATE "Revision" SET "actor" = 'x' WHERE "id" = 3`, 'Revision', /change 3 does not/],
  ['a row taken out', `DELETE FROM "AuditEntry" WHERE "id" = 4`, 'AuditEntry', /audit entry 5 does not/],
  ['the newest row taken away', `DELETE FROM "Revision" WHERE "id" = 8`, 'Revision', /newest change is 7, though 8/],
  ['every row taken away', `DELETE FROM "AuditEntry"`, 'AuditEntry', /newest audit entry is 0, though 8/],
  [
    'a row before the first',
    `INSERT INTO "Revision" SELECT -1, "subjectType", "subjectId", "number", 'x', "at", "reason", "before", "after", "hash"
     FROM "Revision" WHERE "id" = 1`,
    'Revision',
    /change -1 stands before/,
  ],
  [
    'two rows that changed places',
    `UPDATE "Revision" SET "id" = 100 WHERE "id" = 2; UPDATE "Revision" SET "id" = 2 WHERE "id" = 3;
     UPDATE "Revision" SET "id" = 3 WHERE "id" = 100; DELETE FROM sqlite_sequence WHERE name = 'Revision';
     INSERT INTO sqlite_sequence VALUES ('Revision', 8)`,
    'Revision',
    /change 2 does not/,
  ],
])('%s, rewritten with the triggers dropped, is found (T37)', async (_, sql, table, words) => {
  const file = await recordedFile();
  expect(chainFaults(file)).toEqual(WHOLE);
  rewrite(file, sql);
  expect(chainFaults(file)).toEqual({ ...WHOLE, [table]: expect.stringMatching(words) });
});

test('a missing trigger is found (T37)', async () => {
  const file = await recordedFile();
  const database = new Database(file);
  database.exec('DROP TRIGGER "AuditEntry_only_next"');
  database.close();
  expect(chainFaults(file)).toEqual({ ...WHOLE, AuditEntry: expect.stringContaining('AuditEntry_only_next') });
});

test.each([
  ['UPDATE "RevisionCount" SET "count" = "count" + 1 WHERE "number" = 3', 3],
  ['DELETE FROM "RevisionCount" WHERE "number" = 2', 2],
  [`INSERT INTO "RevisionCount" VALUES (1, 'correction', 'figure', 1, 1)`, 1],
])('a change that is hidden from the list of changes by %s is found', async (sql, number) => {
  const file = await recordedFile();
  rewrite(file, sql);
  expect(chainFaults(file).Revision).toBe(
    `the changes of data revision ${number} are not counted as they are recorded`,
  );
});

test('a history that was rewritten with all its hashes is found by whoever kept a head (T37)', async () => {
  const file = await recordedFile();
  const kept = chainHeads(file).Revision;
  const database = new Database(file);
  const rows = database
    .prepare(`SELECT ${CHAINS.Revision.join(', ')} FROM "Revision" ORDER BY id`)
    .raw()
    .all();
  database.close();
  let previous = '0'.repeat(64);
  const updates = (rows as (string | number | null)[][]).map((cells) => {
    if (cells[0] === 3) cells[6] = 'rewritten';
    previous = hashByTheBook(previous, ['Revision', ...cells]);
    return `UPDATE "Revision" SET "reason" = '${cells[6]}', "hash" = '${previous}' WHERE "id" = ${cells[0]};`;
  });
  rewrite(file, updates.join('\n'));
  // The chain alone is whole again; only the kept head tells.
  expect(chainFaults(file)).toEqual(WHOLE);
  expect(checkChains(file, { Revision: kept })?.Revision.fault).toMatch(/change 8 no longer has the hash/);
});

test('an export whose record was rewritten, checksums and all, is not taken in (T37)', async () => {
  const file = await recordedFile();
  rewrite(file, `UPDATE "Revision" SET "reason" = 'rewritten' WHERE "id" = 3`);
  await using db = await freshDatabase();
  const exported = unusedFile('all.jsonl');
  exportAll({ ...systemOf(db), db: { ...db, file } }, exported);
  await expect(importAll(systemOf(db), { file: exported, reason: 'Move' })).rejects.toThrow(
    /The record of the export was changed: change 3 does not carry/,
  );
  expect(valueIn(db.file, 'SELECT count(*) FROM Revision')).toBe(0);
});

test('an outsider computes every hash of a full export by what prisma/CHAIN.md says (T37)', async () => {
  const file = await recordedFile();
  await using db = await freshDatabase();
  const exported = unusedFile('all.jsonl');
  exportAll({ ...systemOf(db), db: { ...db, file } }, exported);
  const [, program = ''] = /```python\n([\s\S]*?)```/.exec(readFileSync('prisma/CHAIN.md', 'utf8')) ?? [];
  const script = unusedFile('verify.py');
  writeFileSync(script, program);
  const head = chainHeads(file).Revision;
  const run = (export_: string) => execFileSync('python3', [script, export_], { encoding: 'utf8' }).trim();
  expect(run(exported)).toBe(`whole: ${head.number} ${head.hash}`);
  writeFileSync(exported, readFileSync(exported, 'utf8').replace('Note 2', 'Note x'));
  expect(() => run(exported)).toThrow();
});

test('the rows that were there before hashes are chained by the migration, as they stand (T37)', async () => {
  const file = fileFromBeforeHashes(2500);
  const rowsOf = () => valueIn(file, `SELECT json_group_array("reason" || "after") FROM "Revision"`);
  const before = rowsOf();
  const told: string[] = [];
  migrateDatabase(file, { onProgress: (table, rows) => told.push(`${table} ${rows}`) });
  expect(told).toEqual(CHAINED.flatMap((table) => [1000, 2000, 2500].map((rows) => `${table} ${rows}`)));
  expect(chainFaults(file)).toEqual(WHOLE);
  expect(rowsOf()).toBe(before);
  expect(faultsIn(file)).toEqual([]);
});

test('kill -9 while rows are chained leaves the old schema or the new one (T12)', { timeout: 120_000 }, async () => {
  const program = path.join(import.meta.dirname, '../support/chaining-process.ts');
  const hashes = `SELECT count(*) FROM pragma_table_info('Revision') WHERE name = 'hash'`;
  const migrated = fileFromBeforeHashes(6000);
  const seen = { old: 0, new: 0 };
  for (const line of ['Revision 1000', 'Revision 6000', 'AuditEntry 3000', 'AuditEntry 6000', 'finished']) {
    const file = copyOf(migrated);
    const child = startChild(program, [file]);
    await child.waitFor(line);
    await child.kill();
    expect(faultsIn(file)).toEqual([]);
    const isNew = valueIn(file, hashes) === 1;
    seen[isNew ? 'new' : 'old'] += 1;
    if (isNew) expect(chainFaults(file)).toEqual(WHOLE);
    else expect(checkChains(file)).toBeNull();
    migrateDatabase(file);
    expect(chainFaults(file)).toEqual(WHOLE);
    expect(valueIn(file, 'SELECT count(*) FROM Revision')).toBe(6000);
  }
  expect(seen.old).toBeGreaterThanOrEqual(3);
  expect(seen.new).toBeGreaterThanOrEqual(1);
  console.log(
    `T12: kills while 6,000 rows are chained: ${seen.old} times the old schema, ${seen.new} times the new one`,
  );
});
