import 'server-only';
import type { Database, Statement } from 'better-sqlite3';
import { text, wholeNumber } from '../figures/row-values';
import type { Prisma } from '../generated/client';
import {
  BEGINNING,
  CHAINS,
  type ChainCell,
  type ChainHead,
  type ChainName,
  nextHead,
  storedText,
} from '../record/hash-chain';
import { toStoredTime } from '../stored-time';
import { toCellRow, toRow } from './raw-rows';
import type { Transaction } from './writer';

type RevisionRow = Required<Omit<Prisma.RevisionCreateManyInput, 'id' | 'hash' | 'at'>> & { at: Date };
type AuditRow = Required<Omit<Prisma.AuditEntryCreateManyInput, 'id' | 'hash' | 'at'>> & { at: Date };

/** Adds a row to the record, chained to the newest one, in a transaction that holds the write lock. */
export async function appendRevision(tx: Transaction, row: RevisionRow): Promise<void> {
  const [head] = await tx.$queryRaw<HeadRow[]>`SELECT "id", "hash" FROM "Revision" ORDER BY "id" DESC LIMIT 1`;
  await tx.revision.create({ data: chained('Revision', head, row) });
}

/** The same for the audit. */
export async function appendAuditEntry(tx: Transaction, row: AuditRow): Promise<void> {
  const [head] = await tx.$queryRaw<HeadRow[]>`SELECT "id", "hash" FROM "AuditEntry" ORDER BY "id" DESC LIMIT 1`;
  await tx.auditEntry.create({ data: chained('AuditEntry', head, row) });
}

interface HeadRow {
  id: number | bigint;
  hash: string;
}

type Unchained = Readonly<Record<string, unknown>> & { at: Date };

/** The row as it is kept, with its number and hash. */
function chained<Row extends Unchained>(table: ChainName, head: HeadRow | undefined, row: Row) {
  const before = head ? { number: Number(head.id), hash: head.hash } : BEGINNING;
  const texts = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === 'string' ? storedText(value) : value,
  ]);
  const kept = { ...(Object.fromEntries(texts) as Row), id: before.number + 1 };
  const cells = toCells(table, { ...kept, at: toStoredTime(kept.at) });
  return { ...kept, hash: nextHead(before, table, cells).hash };
}

function toCells(table: ChainName, row: Readonly<Record<string, unknown>>): ChainCell[] {
  return CHAINS[table].map((column) => {
    const value = row[column] ?? null;
    if (value === null || typeof value === 'string' || typeof value === 'number') return value;
    throw new Error(`${table}.${column} cannot hold ${typeof value}`);
  });
}

/**
 * Adds rows to a chained table on a connection of its own, many in one transaction: for imports, which write by SQL.
 * The newest row is read once, so it must be made, and used, while its connection holds the write lock.
 */
export class ChainAppender {
  readonly #table: ChainName;
  readonly #insert: Statement;
  #head: ChainHead;

  constructor(database: Database, table: ChainName) {
    this.#table = table;
    this.#head = readChainHead(database, table);
    const columns = [...CHAINS[table], 'hash'];
    this.#insert = database.prepare(
      `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
  }

  /** Adds a row without number and hash; times are given as they are stored. */
  append(row: Readonly<Record<string, ChainCell>>): void {
    const texts = Object.entries(row).map(([name, cell]) => [name, typeof cell === 'string' ? storedText(cell) : cell]);
    const cells = toCells(this.#table, { ...Object.fromEntries(texts), id: this.#head.number + 1 });
    const head = nextHead(this.#head, this.#table, cells);
    this.#insert.run(...cells, head.hash);
    this.#head = head;
  }
}

/** The newest row's number and hash. */
export function readChainHead(database: Database, table: ChainName): ChainHead {
  const select = database.prepare(`SELECT "id" AS "number", "hash" FROM "${table}" ORDER BY "id" DESC LIMIT 1`);
  const row = toRow(select.get());
  return row ? { number: wholeNumber(row, 'number'), hash: text(row, 'hash') } : BEGINNING;
}

const ROWS_A_STEP = 1000;

/** Gives every row of a table that has no hashes yet its own, a slice at a time. For the migration that adds them. */
export function chainExistingRows(database: Database, table: ChainName, onProgress: (rows: number) => void): void {
  const columns = CHAINS[table].map((name) => `"${name}"`).join(', ');
  const select = database
    .prepare(`SELECT ${columns} FROM "${table}" WHERE "id" > ? ORDER BY "id" LIMIT ${ROWS_A_STEP}`)
    .raw();
  const update = database.prepare(`UPDATE "${table}" SET "hash" = ? WHERE "id" = ?`);
  let head = BEGINNING;
  for (let done = 0; ; ) {
    const rows = select.all(head.number).map(toCellRow);
    if (rows.length === 0) return;
    for (const cells of rows) {
      head = nextHead(head, table, cells);
      update.run(head.hash, head.number);
    }
    done += rows.length;
    onProgress(done);
  }
}
