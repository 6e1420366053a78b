import 'server-only';
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { FIELD_ROWS } from '../../schemas/figure-table/figure-table';
import { FIGURE_OWN_COLUMNS } from '../figures/figure-writes';
import { CHAINS } from '../record/hash-chain';

export interface DataTable {
  name: string;
  columns: readonly string[];
  /** Columns whose value may exceed 2^53. */
  large?: readonly string[];
  /** What orders its rows where the order in which they were recorded does not matter. */
  order: string;
}

/**
 * The tables that are data, in an order in which each refers only to those before it. People, sessions, links, throttles
 * and the audit belong to one installation: they hold secrets and addresses, and are moved by a backup alone.
 */
export const DATA_TABLES: readonly DataTable[] = [
  { name: 'DataRevision', columns: ['id', 'number', 'at'], order: 'id' },
  {
    name: 'Source',
    columns: [
      'id',
      'title',
      'publisher',
      'authors',
      'language',
      'languageNote',
      'url',
      'publishedFrom',
      'publishedTo',
      'publishedBasis',
      'publishedHow',
      'readResult',
      'note',
      'version',
      'revision',
    ],
    order: 'id',
  },
  { name: 'IntakeText', columns: ['id', 'sourceId', 'hash', 'text', 'actor', 'at'], order: 'id' },
  { name: 'Claim', columns: ['id', 'key', 'reporter', 'partner', 'flow', 'periodFirst', 'periodLast'], order: 'id' },
  {
    name: 'Figure',
    columns: ['seq', 'id', 'claimId', ...FIGURE_OWN_COLUMNS, 'version', 'createdRevision', 'revision'],
    large: FIELD_ROWS.flatMap(([, { column, kind }]) => (column && kind.type === 'amount' ? [column] : [])),
    order: 'id',
  },
  { name: 'ContextNote', columns: ['id', 'sourceId', 'text', 'version', 'revision'], order: 'id' },
  { name: 'ContextNoteFigure', columns: ['noteId', 'figureId'], order: 'noteId, figureId' },
  {
    name: 'Revision',
    columns: [...CHAINS.Revision, 'hash'],
    order: 'id',
  },
];

export type Cell = string | number | null;

/** Columns as SQL, with numbers that may be large as text, so that no digit is lost on the way. */
export function selectColumns({ columns, large = [] }: DataTable): string {
  return columns
    .map((name) => (large.includes(name) ? `CAST("${name}" AS TEXT) AS "${name}"` : `"${name}"`))
    .join(', ');
}

/** SHA-256 of every row of a table in the order of its key, by table: two databases with the same ones hold the same data. */
export function tableChecksums(database: Database): Record<string, string> {
  return Object.fromEntries(
    DATA_TABLES.map((table) => {
      const hash = createHash('sha256');
      const rows = database
        .prepare(`SELECT ${selectColumns(table)} FROM "${table.name}" ORDER BY ${table.order}`)
        .raw();
      for (const row of rows.iterate()) hash.update(`${JSON.stringify(row)}\n`);
      return [table.name, hash.digest('hex')];
    }),
  );
}
