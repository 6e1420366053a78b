import 'server-only';
import { hash } from 'node:crypto';

/** The tables whose rows are chained, with the columns that their hashes cover, in this order for ever (prisma/CHAIN.md). */
export const CHAINS = {
  Revision: ['id', 'subjectType', 'subjectId', 'number', 'actor', 'at', 'reason', 'before', 'after'],
  AuditEntry: ['id', 'at', 'actor', 'requestId', 'action', 'subjectType', 'subjectId', 'reason', 'before', 'after'],
} as const;

export type ChainName = keyof typeof CHAINS;

export type ChainCell = string | number | null;

/** A row's number and its hash: who keeps one can tell later whether anything up to that row was changed. */
export interface ChainHead {
  number: number;
  hash: string;
}

/** What stands before the first row. */
export const BEGINNING: ChainHead = { number: 0, hash: '0'.repeat(64) };

/**
 * SHA-256, in hexadecimal digits, of a row's canonical text: JSON as JSON.stringify writes it (RFC 8259, no spaces) of
 * the table's name and the row's cells in the order of CHAINS. It is the row's line in a full export without its hash.
 */
export function contentHash(table: ChainName, cells: readonly ChainCell[]): string {
  return hash('sha256', JSON.stringify([table, ...cells]), 'hex');
}

/** A row's hash: SHA-256 of the hash of the row before and the hash of its own content, each followed by a line feed. */
function chainedHash(previous: string, content: string): string {
  return hash('sha256', `${previous}\n${content}\n`, 'hex');
}

/** The head after one more row, whose first cell is its number. */
export function nextHead(head: ChainHead, table: ChainName, cells: readonly ChainCell[]): ChainHead {
  return { number: Number(cells[0]), hash: chainedHash(head.hash, contentHash(table, cells)) };
}

/** A text as SQLite gives it back: half a surrogate pair becomes U+FFFD in UTF-8, and would change a hash afterwards. */
export function storedText(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
